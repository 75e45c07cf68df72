internal import InspectionModel
package import SheetModel

/// Something in a table that a plan can't be drafted from, with its place.
package struct DraftMistake: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noTable(missing: [String])
    case noYear
    case noRows
    case blank(column: String)
    case notANumber(String)
    case repeatedNumber(Int)
    case notACount(String)
    /// One count for several rows.
    case sharedCount(rows: ClosedRange<Int>)
    case notAWindow(String)
    /// Excel made a date of what was typed.
    case dateForWindow(String)
    case reversedWindow(String)
    case unknownScope(String)
    case unknownImplementer(String)
    case unknownMaterial(String)
    case repeatedOffice(String)
    case unknownOffice(String)
    case noOffices(area: String)
    case errorCell(String)
  }

  /// The sheet's name.
  package var sheet: String
  /// `nil` for what concerns the whole sheet.
  package var cell: CellReference?
  package var reason: Reason

  package init(sheet: String, cell: CellReference?, reason: Reason) {
    self.sheet = sheet
    self.cell = cell
    self.reason = reason
  }

  /// Chinese: where, what, and what to do.
  package var sentence: String {
    let place = cell.map { "「\(sheet.excerpt)」\($0)" } ?? "「\(sheet.excerpt)」"
    return "\(place)：\(said)"
  }

  private var said: String {
    switch reason {
    case .noTable(let missing):
      "没有找到表头，缺\(missing.map { "「\($0)」" }.joined())。请核对是不是这个文件，表头各列要写在同一行。"
    case .noYear: "标题里没有写哪一年。请在标题里写明，如 2026年，或用 --year 指定。"
    case .noRows: "表头下面没有内容。请核对是不是这张表。"
    case .blank(let column): "「\(column)」是空的。请按印发件补填。"
    case .notANumber(let text): "序号「\(text.excerpt)」不是整数。请改为 1、2、3 这样的数字。"
    case .repeatedNumber(let number): "序号 \(number) 前面已经有了。请改为不重复的序号。"
    case .notACount(let text):
      "批次「\(text.excerpt)」看不懂。请写成 20、490以上、不少于30，或 490(永仁县40批次以上,其余9县市各50批以上)。"
    case .sharedCount(let rows):
      "第 \(rows.lowerBound + 1) 至 \(rows.upperBound + 1) 行的批次合并成了一格，分不清各项几批。请拆开分别填写。"
    case .notAWindow(let text):
      "抽查时间「\(text.excerpt)」看不懂。请写成 1季度、2-3季度、8-9月、上半年、12月20日前，或 3月1日至6月30日。"
    case .dateForWindow(let text):
      "抽查时间成了日期 \(text)，多半是输入“8-9”时被改掉的。请把单元格改成文本，再写成 8-9月。"
    case .reversedWindow(let text): "抽查时间「\(text.excerpt)」的起止颠倒了。请改正。"
    case .unknownScope(let text): "抽查对象「\(text.excerpt)」看不懂。请写生产、流通，或 生产、流通。"
    case .unknownImplementer(let text):
      "实施单位「\(text.excerpt)」看不出是本级还是各县市。请写本局名称，或 各县市市场监管局。"
    case .unknownMaterial(let text): "报送材料「\(text.excerpt)」看不懂。请写工作情况、分析报告中的一个或两个。"
    case .repeatedOffice(let name): "「\(name.excerpt)」前面已经有了。请删去重复的一行。"
    case .unknownOffice(let name):
      "「\(name.excerpt)」看不出是县市局还是检验机构。请写单位全称，如 双柏县市场监督管理局。"
    case .noOffices(let area):
      "没有写各报送单位，自带的计划也不是\(area)的。请用 --offices 给出通讯录（单位名称一列，其余可选）。"
    case .errorCell(let text): "单元格是 \(text.excerpt)。请改为文字或数字。"
    }
  }
}

/// Tables that a plan can't be drafted from; every mistake.
///
/// - Invariant: `mistakes` is not empty.
package struct DraftError: CodedError, Hashable {
  package var mistakes: [DraftMistake]

  package init(mistakes: [DraftMistake]) {
    self.mistakes = mistakes
  }

  package var code: String { "DRF-001" }

  package var message: String {
    mistakes.map(\.sentence).joined(separator: "\n")
  }
}
