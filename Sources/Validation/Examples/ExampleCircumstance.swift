package import InspectionModel

/// What is out of the ordinary around an example's rows.
///
/// Ordinary is: 楚雄市's bureau filed one readable sheet on 2025-04-01, with every column, in the
/// folder of its name.
package enum ExampleCircumstance: Hashable, Sendable {
  /// An institute files.
  case institute
  /// Nothing says who files.
  case nobody
  /// Another office is named, here as 填报单位.
  case namedAs(String)
  /// `YYYY-MM-DD`.
  case received(String)
  case failure(FileFailure.Kind)
  case withoutColumn(RecordField)
  case header(String, HeaderDoubt.Kind)
  /// Rows of the plan's columns, first column first, are zero-based in all of these.
  case hiddenRow(Int)
  case hiddenColumn(Int)
  case hiddenSheet(String)
  case secondTable(String)
  case titleYear(Int)
  case total(stated: Int, counted: Int)
  case noStatedSource
  /// The same content was sent before.
  case resent
}

extension ExampleCircumstance {
  /// For the manual.
  package var shown: String {
    switch self {
    case .institute: "由承检机构报送"
    case .nobody: "看不出报送单位"
    case .namedAs(let name): "表上的填报单位写作「\(name)」"
    case .received(let date): "\(date) 收到"
    case .failure(let kind): kind.shown
    case .withoutColumn(let field): "缺列 \(field.rawValue)"
    case .header(let header, _): "有一列的表头是「\(header)」"
    case .hiddenRow(let row): "第 \(row + 1) 行被隐藏"
    case .hiddenColumn(let column): "第 \(column + 1) 列被隐藏"
    case .hiddenSheet(let name): "工作表「\(name)」被隐藏"
    case .secondTable(let name): "工作表「\(name)」里还有一张汇总表"
    case .titleYear(let year): "标题写的是 \(String(year)) 年"
    case .total(let stated, let counted): "合计填 \(stated)，表中有 \(counted) 行"
    case .noStatedSource: "没有填任务来源"
    case .resent: "同一内容以前报送过"
    }
  }
}

extension FileFailure.Kind {
  fileprivate var shown: String {
    switch self {
    case .unreadable: "文件损坏"
    case .passwordProtected: "文件加了密码"
    case .unsupported(let format): "文件是 \(format)"
    case .noTable: "没有附件4的表头"
    case .limitExceeded(let limit): "超过上限：\(limit)"
    }
  }
}
