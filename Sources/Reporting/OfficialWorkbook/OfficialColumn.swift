import InspectionModel
import InspectionPlan
import SheetModel
import SheetWriting

/// One column of the official table: where its values come from, and how they are written.
struct OfficialColumn {
  /// Index into the plan's columns and a record's values.
  let index: Int
  let header: String
  let kind: PlanColumn.Kind

  static func columns(of plan: AnnualPlan) -> [OfficialColumn] {
    plan.columns.enumerated().compactMap { index, column in
      column.isOfficial
        ? OfficialColumn(index: index, header: column.header, kind: column.kind) : nil
    }
  }

  var fit: ColumnFit.Column {
    let policy: ColumnFit.Policy =
      switch kind {
      case .sequence: .whole(most: 200)
      // Ten digits; what is no date may wrap rather than widen the column for all.
      case .date: .whole(most: 120)
      case .choice: .whole(most: 120)
      // A report number is never broken, so that it can be searched for in a printed page.
      case .identifier: .whole(most: 700)
      // 2024-11-12/20241102 on one line: a date is hard to read when it is broken.
      case .dateOrLot: .flexible(least: 215, most: 240)
      case .item: .flexible(least: 100, most: 240)
      case .text: .flexible(least: 130, most: 600)
      }
    return ColumnFit.Column(header: header, policy: policy)
  }

  func format(_ formats: OfficialFormats) -> CellFormatIndex {
    switch kind {
    case .sequence: formats.number
    case .date: formats.date
    case .identifier, .dateOrLot: formats.identifier
    case .choice: formats.centered
    case .item, .text: formats.text
    }
  }

  /// The cell; `number` is its 序号, from 1.
  func value(of record: InspectionRecord, number: Int) -> SheetCell.Value {
    if kind == .sequence { return .number(Double(number)) }
    let value = record.values[index]
    // A date that a spreadsheet can't hold, or something else in its place, stays what it is.
    if kind == .date, value.isUsable, let date = CalendarDate(iso: value.text), date.year > 1900 {
      return .date(date)
    }
    return value.text.isEmpty ? .blank : .text(fittingCell(value.text))
  }

  func extent(of record: InspectionRecord, number: Int) -> TextWidth.Extent {
    kind == .sequence
      ? TextWidth.Extent(units: String(number).utf8.count * 11)
      : TextWidth.extent(of: record.values[index].text)
  }

  func shown(_ record: InspectionRecord) -> String {
    kind == .sequence ? "" : record.values[index].text
  }
}

/// A text that a cell can hold; a CSV may bring a longer one.
func fittingCell(_ text: String) -> String {
  SheetCell.fitting(text) { "……（共 \($0) 字，全文见原文件）" }
}
