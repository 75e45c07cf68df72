internal import InspectionModel
internal import SheetModel

/// 附件1 as a workbook holds it: the items, and what the table says of itself.
///
/// - Input: 序号 to 实施单位 under a header anywhere; rows of one text only, titles within the table
///   for example, are passed over; the row of 共计 ends nothing and gives the sums.
/// - Errors: every mistake, each with its cell.
internal struct AnnexTable {
  internal struct Item {
    internal var number: Int
    internal var printed: String
    internal var scopes: [SamplingScope]
    internal var batches: BatchWords
    internal var printedWindow: String
    internal var window: ClosedRange<CalendarDate>
    internal var implementer: PlanItem.Implementer
    internal var printedImplementer: String
  }

  private enum Wanted {
    static let number = 0
    static let product = 1
    static let scopes = 2
    static let batches = 3
    static let window = 4
    static let implementer = 5

    static let columns = [
      TextTable.Column(name: "序号", synonyms: ["编号", "No.", "项号"], isRequired: true),
      TextTable.Column(
        name: "抽查产品品种",
        synonyms: ["产品品种", "抽查品种", "抽查产品", "产品种类", "产品类别", "产品名称", "抽查产品名称", "品种"],
        isRequired: true),
      TextTable.Column(
        name: "抽查对象", synonyms: ["抽查领域", "抽样领域", "抽查环节", "抽样环节", "领域", "环节"],
        isRequired: true),
      TextTable.Column(
        name: "抽查样品批次",
        synonyms: ["抽查批次", "抽样批次", "样品批次", "批次", "批次数", "计划批次", "抽查批次数", "抽查数量"],
        isRequired: true),
      TextTable.Column(
        name: "抽查时间", synonyms: ["时间", "时间安排", "完成时间", "完成时限", "抽样时间", "实施时间"],
        isRequired: true),
      TextTable.Column(
        name: "实施单位", synonyms: ["组织实施单位", "组织单位", "责任单位", "实施部门"], isRequired: true),
    ]
  }

  internal let title: String
  internal let year: Int
  /// What stands before the year in the title: 楚雄州.
  internal let area: String
  internal private(set) var items: [Item] = []
  internal private(set) var total: Int?
  internal private(set) var ownTotal: Int?
  private var numbers: Set<Int> = []

  /// - Parameters:
  ///   - grids: The workbook's sheets.
  ///   - year: Overrules the title's.
  /// - Throws: ``DraftError``.
  internal init(_ grids: [SheetGrid], year: Int?) throws(DraftError) {
    let table = try TextTable.find(Wanted.columns, in: grids)
    let title = Self.title(of: table)
    self.title = title
    let match = title.firstMatch(of: /(\d{4})年/)
    area = match.map { String(title[..<$0.range.lowerBound]) } ?? ""
    guard let year = year ?? match.flatMap({ Int($0.output.1) }) else {
      throw DraftError(mistakes: [DraftMistake(sheet: table.sheet, cell: nil, reason: .noYear)])
    }
    self.year = year
    var mistakes: [DraftMistake] = []
    for row in table.rows { read(row, of: table, &mistakes) }
    if items.isEmpty, mistakes.isEmpty {
      mistakes.append(DraftMistake(sheet: table.sheet, cell: nil, reason: .noRows))
    }
    if !mistakes.isEmpty { throw DraftError(mistakes: mistakes) }
  }

  /// 楚雄州2025年重点工业产品质量监督抽查计划, without white space and the last 表.
  private static func title(of table: TextTable) -> String {
    let titles = table.titles.map { $0.filter { !$0.isWhitespace } }
    let title = titles.first { $0.contains("计划") && $0.contains("年") } ?? titles.last ?? ""
    return title.hasSuffix("计划表") ? String(title.dropLast()) : title
  }

  private mutating func read(
    _ row: TextTable.Row, of table: TextTable, _ mistakes: inout [DraftMistake]
  ) {
    let texts = row.texts
    if texts.contains(where: Self.isTotal) {
      let sums = row.cell(Wanted.batches).flatMap { BatchWords.totals($0.text) }
      total = sums?.total
      ownTotal = sums?.own
      return
    }
    // A title within the table, or a note below it.
    guard texts.count > 1, !isNote(texts[0]) else { return }
    var reader = AnnexRow(row: row, sheet: table.sheet, year: year)
    let number = reader.number(Wanted.number)
    let printed = reader.text(Wanted.product, "抽查产品品种")
    let scopes = reader.scopes(Wanted.scopes)
    let batches = reader.batches(Wanted.batches)
    let window = reader.window(Wanted.window)
    let implementer = reader.implementer(Wanted.implementer)
    if let number, !numbers.insert(number).inserted {
      reader.refuse(.repeatedNumber(number), Wanted.number)
    }
    mistakes += reader.mistakes
    guard reader.mistakes.isEmpty, let number, let printed, let batches, let window, let implementer
    else { return }
    items.append(
      Item(
        number: number, printed: printed, scopes: scopes, batches: batches,
        printedWindow: row.cell(Wanted.window)?.text ?? "", window: window,
        implementer: implementer, printedImplementer: row.cell(Wanted.implementer)?.text ?? ""))
  }

  private static func isTotal(_ text: String) -> Bool {
    ["共计", "合计", "总计", "小计"].contains(ComparisonText.folded(text))
  }

  private func isNote(_ text: String) -> Bool {
    ["注", "备注", "说明"].contains { text.hasPrefix($0) }
  }
}

/// One row of 附件1 on its way to an item.
private struct AnnexRow {
  let row: TextTable.Row
  let sheet: String
  let year: Int
  var mistakes: [DraftMistake] = []

  init(row: TextTable.Row, sheet: String, year: Int) {
    self.row = row
    self.sheet = sheet
    self.year = year
  }

  mutating func refuse(_ reason: DraftMistake.Reason, _ column: Int) {
    mistakes.append(
      DraftMistake(
        sheet: sheet, cell: row.cell(column)?.reference ?? blankPlace(column), reason: reason))
  }

  /// A blank cell is no cell of the row: its place is told by the row and the column's other cells.
  private func blankPlace(_ column: Int) -> CellReference? {
    row.place(column).map { CellReference(row: row.index, column: $0) }
  }

  /// The cell with a text that is no error; a blank one is refused.
  private mutating func cell(_ column: Int, _ name: String) -> TextTable.Cell? {
    guard let cell = row.cell(column), !cell.text.isEmpty else {
      refuse(.blank(column: name), column)
      return nil
    }
    if case .error(let text) = cell.value {
      refuse(.errorCell(text), column)
      return nil
    }
    return cell
  }

  mutating func text(_ column: Int, _ name: String) -> String? { cell(column, name)?.text }

  mutating func number(_ column: Int) -> Int? {
    guard let cell = cell(column, "序号") else { return nil }
    let digits = ComparisonText.folded(cell.text).filter { $0 != "." && $0 != "、" }
    guard let number = Int(digits), 1...9_999 ~= number else {
      refuse(.notANumber(cell.text), column)
      return nil
    }
    return number
  }

  mutating func scopes(_ column: Int) -> [SamplingScope] {
    guard let cell = cell(column, "抽查对象") else { return [] }
    let words = cell.text.split { "、，,；;/和及 ".contains($0) }.map(String.init)
    var scopes: Set<SamplingScope> = []
    for word in words {
      switch word {
      case _ where word.hasPrefix("生产"): scopes.insert(.production)
      case _ where word.hasPrefix("流通") || word.hasPrefix("销售"): scopes.insert(.distribution)
      default:
        refuse(.unknownScope(cell.text), column)
        return []
      }
    }
    return [SamplingScope.production, .distribution].filter { scopes.contains($0) }
  }

  mutating func batches(_ column: Int) -> BatchWords? {
    guard let cell = cell(column, "抽查样品批次") else { return nil }
    if cell.sharedRows.count > 1 {
      // Said once, at the first of the rows.
      if cell.sharedRows.lowerBound == row.index {
        refuse(.sharedCount(rows: cell.sharedRows), column)
      }
      return nil
    }
    guard let batches = BatchWords(cell.text) else {
      refuse(.notACount(cell.text), column)
      return nil
    }
    return batches
  }

  mutating func window(_ column: Int) -> ClosedRange<CalendarDate>? {
    guard let cell = cell(column, "抽查时间") else { return nil }
    if case .date = cell.value {
      refuse(.dateForWindow(cell.text), column)
      return nil
    }
    do {
      return try WindowWords.window(cell.text, year: year)
    } catch {
      refuse(error == .reversed ? .reversedWindow(cell.text) : .notAWindow(cell.text), column)
      return nil
    }
  }

  mutating func implementer(_ column: Int) -> PlanItem.Implementer? {
    guard let cell = cell(column, "实施单位") else { return nil }
    let text = ComparisonText.folded(cell.text)
    if text.hasPrefix("各") || text.contains("县") { return .counties }
    if text.contains("局") || text.contains("本级") { return .prefecture }
    refuse(.unknownImplementer(cell.text), column)
    return nil
  }
}
