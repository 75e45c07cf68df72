import InspectionModel
package import InspectionPlan

extension RuleExample {
  /// The example in words, for the manual: what is out of the ordinary, the rest being well filled in.
  package func shown(_ plan: AnnualPlan) -> String {
    let rows = rows.enumerated().compactMap { number, row -> String? in
      let cells = row.cells.map { "「\($0.field.header(plan))」\($0.value.words)" }
      guard !cells.isEmpty else { return self.rows.count > 1 ? "第 \(number + 1) 行各列都填好" : nil }
      return (self.rows.count > 1 ? "第 \(number + 1) 行" : "") + cells.joined(separator: "，")
    }
    let parts = circumstances.map { $0.shown(plan) } + rows
    return parts.isEmpty ? "各列都填好" : parts.joined(separator: "；")
  }
}

extension ExampleValue {
  fileprivate var words: String {
    switch value.state {
    case .blank: "没有填"
    case .uncalculated: "是没有结果的公式"
    default: "填「\(shown)」"
    }
  }
}

extension RecordField {
  fileprivate func header(_ plan: AnnualPlan) -> String { plan.column(self)?.header ?? rawValue }
}

extension ExampleCircumstance {
  fileprivate func shown(_ plan: AnnualPlan) -> String {
    switch self {
    case .institute: "由承检机构报送"
    case .nobody: "看不出报送单位"
    case .namedAs(let name): "表上的填报单位写作「\(name)」"
    case .received(let date): "\(date) 收到"
    case .failure(let kind): kind.shown
    case .withoutColumn(let field): "缺「\(field.header(plan))」列"
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
