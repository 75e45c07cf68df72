import InspectionModel
import InspectionPlan
import SheetModel

/// Tells batches from everything else that stands below a header.
///
/// A word alone decides nothing: a row is left out only if it has the shape of what the word says,
/// few cells and the word at its beginning. In doubt a row is a record.
struct RowClassifier {
  enum Kind: Equatable {
    case record
    case ignored(IgnoredRow.Reason)
    case total(TotalRow)
    /// To be decided when it is known where the last record stands.
    case lone(LoneText)
  }

  private let plan: AnnualPlan
  private let repeats: RepeatedHeader
  private let sequenceColumn: Int?
  /// Columns of known fields, 序号 left out.
  private let columns: Set<Int>
  /// First cells of areas merged across columns.
  private let wideCells: Set<CellReference>

  init(
    plan: AnnualPlan, words: HeaderWords, header: TableHeader, titles: Set<String>,
    mappings: [ColumnMapping], mergedRanges: [CellRange]
  ) {
    self.plan = plan
    repeats = RepeatedHeader(words: words, header: header, titles: titles, mappings: mappings)
    let sequence = plan.layout.index(of: .sequence)
    sequenceColumn = mappings.first { $0.fieldIndex == sequence }?.columns.first
    columns = Set(mappings.filter { $0.fieldIndex != sequence }.flatMap(\.columns))
    wideCells = Set(
      mergedRanges.filter {
        $0.first.column < $0.last.column && $0.first.row > header.rows.upperBound
      }
      .map(\.first))
  }

  /// - Input: `row`: with the cells that merging fills.
  func kind(of row: SheetGrid.Row) -> Kind {
    let cells = row.cells.filter { !$0.value.isBlank }
    let label = labelPosition(cells)
    if repeats.matches(cells, label: label) { return .ignored(.repeatedHeader) }
    if isSample(cells, label: label) { return .ignored(.sample) }
    let saidCount = cells.count { columns.contains($0.column) }
    if let total = TotalRow(cells: cells, label: label, columns: columns) { return .total(total) }
    if cells.count <= 3, case .text(let text) = cells[label].value, RowLabels.isNote(text) {
      return .ignored(.note)
    }
    if isSignature(cells) { return .ignored(.signature) }
    if isNil(cells) { return .ignored(.note) }
    if let lone = loneText(cells, row: row.index) { return .lone(lone) }
    guard saidCount == 0 else { return .record }
    return .ignored(cells.contains { $0.column == sequenceColumn } ? .numbering : .note)
  }

  /// The first cell, or the second if the first is a 序号.
  private func labelPosition(_ cells: [SheetGrid.Cell]) -> Int {
    guard cells.count > 1, cells[0].column == sequenceColumn, isNumber(cells[0]) else { return 0 }
    return 1
  }

  private func isNumber(_ cell: SheetGrid.Cell) -> Bool {
    switch cell.value {
    case .text(let text): CountText.onlyNumber(in: text) != nil
    case .number, .uncalculated, .error: true
    default: false
    }
  }

  private func isSample(_ cells: [SheetGrid.Cell], label: Int) -> Bool {
    for (position, cell) in cells.enumerated() {
      guard case .text(let text) = cell.value else { continue }
      if RowLabels.isSample(text, isFirst: position <= label) { return true }
    }
    return false
  }

  /// Labels, each with its value in the same cell or in the next one, and nothing else.
  private func isSignature(_ cells: [SheetGrid.Cell]) -> Bool {
    guard cells.count <= 8, case .text = cells[0].value else { return false }
    var awaitsValue = false
    for cell in cells {
      var entries: [LabelledText.Entry] = []
      if case .text(let text) = cell.value { entries = LabelledText(text).entries }
      if let last = entries.last {
        awaitsValue = last.value.isEmpty
      } else if awaitsValue {
        awaitsValue = false
      } else {
        return false
      }
    }
    return true
  }

  /// 无, or `/` in every cell: the row says that there is no batch.
  private func isNil(_ cells: [SheetGrid.Cell]) -> Bool {
    let said = cells.filter { $0.column != sequenceColumn }
    return !said.isEmpty
      && said.allSatisfy { cell in
        guard case .text = cell.value else { return false }
        let text = CellText.shown(cell)
        return EmptyMarker.matches(text) || NilStatement.isOne(text)
      }
  }

  /// A single text or date; `一` and `农资` side by side are one as well.
  private func loneText(_ cells: [SheetGrid.Cell], row: Int) -> LoneText? {
    let isOutside = cells[0].column == sequenceColumn || !columns.contains(cells[0].column)
    if cells.count == 2, case .text(let text) = cells[0].value, cells[0].column == sequenceColumn {
      guard RowLabels.isChineseNumeral(text) || RowLabels.isNumberedHeading(text) else {
        return nil
      }
      return LoneText(cells[1], isWide: false, isOutside: true, plan: plan)
    }
    guard cells.count == 1, !isNumber(cells[0]) else { return nil }
    let isWide = wideCells.contains(CellReference(row: row, column: cells[0].column))
    return LoneText(cells[0], isWide: isWide, isOutside: isOutside, plan: plan)
  }
}
