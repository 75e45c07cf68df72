import InspectionModel
import InspectionPlan

/// Which column holds which field, as far as it is decided.
struct ColumnClaims {
  let words: HeaderWords
  private var mappings: [Int: ColumnMapping] = [:]
  private var fieldsByColumn: [Int: Int] = [:]
  private var doubts: [HeaderDoubt] = []

  init(words: HeaderWords) {
    self.words = words
  }

  /// Mappings by column, doubts by column.
  var result: ColumnMapper.Result {
    ColumnMapper.Result(
      mappings: mappings.values.sorted { $0.columns[0] < $1.columns[0] },
      doubts: doubts.sorted { $0.column < $1.column })
  }

  func isClaimed(_ fieldIndex: Int) -> Bool { mappings[fieldIndex] != nil }

  /// The field of a column; `nil` where it has none.
  func field(atColumn column: Int) -> RecordField? {
    fieldsByColumn[column].map { words.columns[$0].field }
  }

  /// Maps the column, joins it with the one that has the field already (生产日期 and 批号), or notes
  /// that it is a second one.
  mutating func claim(_ fieldIndex: Int, for cell: TableHeader.Cell) {
    guard let other = mappings[fieldIndex] else {
      mappings[fieldIndex] = ColumnMapping(
        fieldIndex: fieldIndex, columns: [cell.column], header: cell.printed)
      fieldsByColumn[cell.column] = fieldIndex
      return
    }
    guard let joined = joined(other, cell) else {
      doubt(cell, .duplicate(of: words.columns[fieldIndex].field))
      return
    }
    mappings[fieldIndex] = joined
    fieldsByColumn[cell.column] = fieldIndex
  }

  mutating func doubt(_ cell: TableHeader.Cell, _ kind: HeaderDoubt.Kind) {
    doubts.append(HeaderDoubt(column: cell.column, header: cell.printed, kind: kind))
  }

  /// The date's column first, then the lot's; `nil` unless one is a date and the other is not.
  private func joined(_ mapping: ColumnMapping, _ cell: TableHeader.Cell) -> ColumnMapping? {
    guard words.columns[mapping.fieldIndex].kind == .dateOrLot, mapping.columns.count == 1
    else { return nil }
    switch (Part(mapping.header), Part(cell.printed)) {
    case (.date, .lot):
      return ColumnMapping(
        fieldIndex: mapping.fieldIndex, columns: mapping.columns + [cell.column],
        header: "\(mapping.header)/\(cell.printed)")
    case (.lot, .date):
      return ColumnMapping(
        fieldIndex: mapping.fieldIndex, columns: [cell.column] + mapping.columns,
        header: "\(cell.printed)/\(mapping.header)")
    default: return nil
    }
  }

  /// Which half of 生产日期/批号 a header names.
  private enum Part {
    case date, lot, both

    init(_ header: String) {
      let folded = Folding.header(header)
      let isDate = folded.containsExactly("日期") || folded.containsExactly("时间")
      let isLot = ["批", "货号", "编号", "批次"].contains { folded.containsExactly($0) }
      self = isDate && isLot ? .both : isDate ? .date : .lot
    }
  }
}
