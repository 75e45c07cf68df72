import InspectionModel
import SheetModel

/// What stands around a table: title, 填报单位, 填报人, 填报时间.
struct SheetMetadata: Equatable {
  var titleYear: Int?
  var statedOffice: String?
  var statedPerson: String?
  var statedTime: String?
  /// Folded texts above the header, which may be printed again on every page.
  var titles: Set<String> = []

  /// Shorter texts say nothing that could be recognised.
  private static let titleLength = 4

  /// - Input: `rows`: those above the header.
  init(above rows: ArraySlice<SheetGrid.Row>) {
    for row in rows {
      add(row)
      for case .text(let text) in row.cells.lazy.map(\.value) {
        let folded = ComparisonText.folded(text)
        if folded.unicodeScalars.count >= Self.titleLength { titles.insert(folded) }
        if titleYear == nil, LabelledText(text).entries.isEmpty {
          titleYear = Self.year(in: folded)
        }
      }
    }
  }

  /// Takes the labels of a row; what is known already stands.
  mutating func add(_ row: SheetGrid.Row) {
    let cells = row.cells.filter { !$0.value.isBlank }
    for (position, cell) in cells.enumerated() {
      guard case .text(let text) = cell.value else { continue }
      let entries = LabelledText(text).entries
      for (index, entry) in entries.enumerated() {
        var value = entry.value
        if value.isEmpty, index == entries.count - 1, position + 1 < cells.count {
          value = Self.neighbour(cells[position + 1])
        }
        if !value.isEmpty { take(value, for: entry.label) }
      }
    }
  }

  private mutating func take(_ value: String, for label: LabelledText.Label) {
    switch label {
    case .office: statedOffice = statedOffice ?? value
    case .person: statedPerson = statedPerson ?? value
    case .time: statedTime = statedTime ?? value
    case .other: break
    }
  }

  /// The value in the next cell, unless that is a label itself.
  private static func neighbour(_ cell: SheetGrid.Cell) -> String {
    let text = CellText.shown(cell)
    if case .text = cell.value, !LabelledText(text).entries.isEmpty { return "" }
    return Folding.trimmed(text) ?? text
  }

  /// `2025` of `2025年`.
  private static func year(in text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    for end in scalars.indices.dropFirst(4) where scalars[end] == "年" {
      let digits = scalars[(end - 4)..<end]
      guard digits.allSatisfy(RowLabels.isDigit), digits.first == "2",
        let year = Int(String(String.UnicodeScalarView(digits)))
      else { continue }
      return year
    }
    return nil
  }
}
