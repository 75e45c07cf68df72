internal import SheetModel

/// Puts marks into one sheet's part: formats of marked cells, the comments' drawing, and no tab chosen.
///
/// - Errors: ``MarkError/malformed(part:)`` where rows or cells are out of order, too.
internal struct SheetEdit {
  /// A cell's fill; its place is the first cell of the range that it is merged into.
  internal struct Fill {
    var cell: CellReference
    var color: CellFormat.Color
  }

  private struct ColumnStyle {
    var columns: ClosedRange<Int>
    var format: Int
  }

  private var tags: PartTags
  private let partName: String
  private var edits = PartEdits()
  /// By row, then column; one a cell.
  private var fills: ArraySlice<Fill>
  private var drawing: String?
  private var columnStyles: [ColumnStyle] = []
  /// Of columns that were asked for: a part may hold any number of column elements.
  private var columnFormats: [Int: Int] = [:]
  private var row = -1
  private var column = -1
  private var rowFormat: Int?
  private var isInData = false
  private var isPastData = false

  private init(
    _ bytes: [UInt8], name: String, fills: [Fill], drawing: String?
  ) {
    tags = PartTags(bytes, name: name)
    partName = name
    self.fills = fills.sorted { $0.cell < $1.cell }[...]
    self.drawing = drawing
  }

  /// - Parameters:
  ///   - bytes: The part.
  ///   - name: For errors.
  ///   - fills: One a cell, in any order.
  ///   - drawing: The relationship to a new drawing of comments.
  ///   - styles: Take the formats.
  /// - Returns: The part; the same where nothing had to be changed.
  /// - Throws: ``MarkError``.
  internal static func applied(
    to bytes: [UInt8], name: String, fills: [Fill], drawing: String?, styles: inout StyleClones
  ) throws(MarkError) -> [UInt8] {
    var edit = SheetEdit(bytes, name: name, fills: fills, drawing: drawing)
    try edit.scan(&styles)
    return edit.edits.isEmpty ? bytes : edit.edits.applied(to: bytes)
  }

  private mutating func scan(_ styles: inout StyleClones) throws(MarkError) {
    while let tag = try tags.next() {
      if tag.depth == 1 {
        try checkRoot(tag)
      } else if isInData {
        try takeData(tag, &styles)
      } else if tag.isStart {
        try takeFrame(tag, &styles)
      }
    }
  }

  private mutating func checkRoot(_ tag: PartTag) throws(MarkError) {
    if tag.isPrefixed { throw .prefixed(part: partName) }
    if tag.isStart {
      guard tags.value(tag, "xmlns") == MarkupText.main else { throw .strict }
    } else {
      guard fills.isEmpty else { throw .malformed(part: partName) }
      placeDrawing(at: tag.range.lowerBound)
    }
  }

  // MARK: - Around the data

  private static let behindDrawing: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]

  private mutating func takeFrame(_ tag: PartTag, _ styles: inout StyleClones) throws(MarkError) {
    if tag.depth == 3, tags.isNamed(tag, "sheetView"), tags.isTrue(tag, "tabSelected") {
      edits.set("tabSelected", of: tag, to: "0", in: tags)
    } else if tag.depth == 3, tags.isNamed(tag, "col"), !isPastData {
      if let first = tags.number(tag, "min"), let last = tags.number(tag, "max"), first <= last,
        let format = tags.number(tag, "style"), format > 0
      {
        columnStyles.append(ColumnStyle(columns: first - 1...last - 1, format: format))
      }
    } else if tag.depth == 2, tags.isNamed(tag, "sheetData") {
      if tag.isSelfClosing {
        let rows = try newRows(before: .max, &styles)
        if !rows.isEmpty { edits.replace(tag.range, with: "<sheetData>\(rows)</sheetData>") }
        isPastData = true
      } else {
        isInData = true
      }
    } else if tag.depth == 2, isPastData, Self.behindDrawing.contains(tags.name(of: tag)) {
      placeDrawing(at: tag.range.lowerBound)
    }
  }

  private mutating func placeDrawing(at offset: Int) {
    guard let drawing else { return }
    edits.insert(
      "<legacyDrawing xmlns:r=\"\(MarkupText.relationships)\" r:id=\"\(drawing)\"/>", at: offset)
    self.drawing = nil
  }

  // MARK: - Rows and cells

  private mutating func takeData(_ tag: PartTag, _ styles: inout StyleClones) throws(MarkError) {
    switch (tag.depth, tag.isStart) {
    case (2, false):
      let rows = try newRows(before: .max, &styles)
      if !rows.isEmpty { edits.insert(rows, at: tag.range.lowerBound) }
      isInData = false
      isPastData = true
    case (3, true): try beginRow(tag, &styles)
    case (3, false):
      let cells = try newCells(before: .max, &styles)
      if !cells.isEmpty { edits.insert(cells, at: tag.range.lowerBound) }
    case (4, true): try takeCell(tag, &styles)
    default: break
    }
  }

  private mutating func beginRow(_ tag: PartTag, _ styles: inout StyleClones) throws(MarkError) {
    let index = tags.number(tag, "r").map { $0 - 1 } ?? row + 1
    guard index > row else { throw .malformed(part: partName) }
    let rows = try newRows(before: index, &styles)
    if !rows.isEmpty { edits.insert(rows, at: tag.range.lowerBound) }
    row = index
    column = -1
    rowFormat = tags.isTrue(tag, "customFormat") ? tags.number(tag, "s") : nil
    guard tag.isSelfClosing else { return }
    let cells = try newCells(before: .max, &styles)
    guard !cells.isEmpty else { return }
    edits.replace(tag.range.upperBound - 2..<tag.range.upperBound, with: ">\(cells)</row>")
  }

  private mutating func takeCell(_ tag: PartTag, _ styles: inout StyleClones) throws(MarkError) {
    guard fills.first?.cell.row == row else {
      try clear(tag, &styles)
      return
    }
    let index = tags.valueRange(tag, "r").flatMap { CellReference(tags.text($0))?.column }
    let place = index ?? column + 1
    guard place > column else { throw .malformed(part: partName) }
    let cells = try newCells(before: place, &styles)
    if !cells.isEmpty { edits.insert(cells, at: tag.range.lowerBound) }
    column = place
    guard let fill = fills.first, fill.cell == CellReference(row: row, column: place) else {
      try clear(tag, &styles)
      return
    }
    fills.removeFirst()
    if let format = try styles.marked(tags.number(tag, "s") ?? 0, fill: fill.color) {
      edits.set("s", of: tag, to: String(format), in: tags)
    }
  }

  /// Takes away the fill that an earlier copy left.
  private mutating func clear(_ tag: PartTag, _ styles: inout StyleClones) throws(MarkError) {
    guard styles.hasEarlierMarks, let given = tags.number(tag, "s"),
      let format = try styles.unmarked(given)
    else { return }
    edits.set("s", of: tag, to: String(format), in: tags)
  }

  /// Cells of this row before `limit` that are not there yet.
  private mutating func newCells(
    before limit: Int, _ styles: inout StyleClones
  ) throws(MarkError) -> String {
    var cells = ""
    while let fill = fills.first, fill.cell.row == row, fill.cell.column < limit {
      fills.removeFirst()
      let place = fill.cell.column
      let format = rowFormat ?? columnFormat(place)
      if let marked = try styles.marked(format, fill: fill.color) {
        cells += "<c r=\"\(fill.cell)\" s=\"\(marked)\"/>"
      }
    }
    return cells
  }

  private mutating func columnFormat(_ column: Int) -> Int {
    if let known = columnFormats[column] { return known }
    let format = columnStyles.first { $0.columns.contains(column) }?.format ?? 0
    columnFormats[column] = format
    return format
  }

  /// Rows before `limit` that are not there yet.
  private mutating func newRows(
    before limit: Int, _ styles: inout StyleClones
  ) throws(MarkError) -> String {
    var rows = ""
    while let fill = fills.first, fill.cell.row < limit {
      guard fill.cell.row > row else { throw .malformed(part: partName) }
      row = fill.cell.row
      rowFormat = nil
      rows += "<row r=\"\(row + 1)\">\(try newCells(before: .max, &styles))</row>"
    }
    return rows
  }
}
