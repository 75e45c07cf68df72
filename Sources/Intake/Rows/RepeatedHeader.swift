import InspectionModel
import SheetModel

/// Recognises the header and the lines above it where they are printed again further down.
struct RepeatedHeader {
  private let words: HeaderWords
  /// Folded texts of the lines above the header.
  private let titles: Set<String>
  /// Folded header texts by column, both lines.
  private var textsByColumn: [Int: Set<String>] = [:]
  private var rawTextsByColumn: [Int: Set<String>] = [:]
  private var fieldsByColumn: [Int: Int] = [:]

  /// No header is longer.
  private static let byteCount = 90
  /// So much of a row must be headers.
  private static let share = 0.6

  init(words: HeaderWords, header: TableHeader, titles: Set<String>, mappings: [ColumnMapping]) {
    self.words = words
    self.titles = titles
    for cell in header.cells {
      let texts = [cell.text, cell.parent].compactMap { $0 }
      rawTextsByColumn[cell.column, default: []].formUnion(texts)
      textsByColumn[cell.column, default: []].formUnion(texts.map(Folding.header))
    }
    for mapping in mappings {
      for column in mapping.columns { fieldsByColumn[column] = mapping.fieldIndex }
    }
  }

  /// - Input: `cells`: The row's cells that hold something.
  ///   `label`: Position of the first of them that is no 序号.
  func matches(_ cells: [SheetGrid.Cell], label: Int) -> Bool {
    if cells.count <= 2, case .text(let text) = cells[label].value,
      titles.contains(ComparisonText.folded(text))
    {
      return true
    }
    guard cells.count >= 2, cells.prefix(6).contains(where: isHeader) else { return false }
    let headers = cells.count(where: isHeader)
    return headers >= 2 && Double(headers) >= Double(cells.count) * Self.share
  }

  private func isHeader(_ cell: SheetGrid.Cell) -> Bool {
    guard case .text(let text) = cell.value, text.utf8.count <= Self.byteCount,
      let texts = textsByColumn[cell.column]
    else { return false }
    if rawTextsByColumn[cell.column]?.contains(text) == true { return true }
    guard words.mayBeHeader(text) else { return false }
    if texts.contains(Folding.header(text)) { return true }
    guard let field = fieldsByColumn[cell.column], case .field(field, _)? = words.meaning(of: text)
    else { return false }
    return true
  }
}
