internal import SheetModel
internal import SheetPackage
internal import SheetReading

/// An .xlsx with marks added inside its package, every other part byte for byte the same.
///
/// Changed are only: the content types, the workbook part and its relationships, the styles, sheets
/// that are marked or whose tab was chosen, their relationships, comments and their drawings; a sheet
/// comes last. The order of parts stays, new ones come behind.
/// - Memory: the package several times, and the parts that change.
public struct MarkedWorkbook: Sendable {
  public let bytes: [UInt8]
  /// Names of the parts that were replaced, in the order of the package.
  public let changedParts: [String]
  /// Names of the parts that are new.
  public let addedParts: [String]

  /// - Parameters:
  ///   - bytes: The workbook.
  ///   - marks: By sheet; those of sheets that are not there are left out.
  ///   - sheet: Comes last, and is seen first.
  ///   - earlier: How marks look that an earlier copy left in the workbook; they are taken away, and
  ///     the first of `sheets` gives its place to the new one.
  ///   - sheets: Names of sheets that an earlier copy left.
  /// - Throws: ``MarkError`` where the workbook can't be marked as it is.
  public init(
    _ bytes: [UInt8], marks: [SheetMarks], appending sheet: AppendedSheet,
    replacing earlier: MarkStyle? = nil, sheets: [String] = []
  ) throws(MarkError) {
    var editor = try MarkEditor(bytes, earlier: earlier)
    let place = editor.parts.sheets.firstIndex { $0.isWorksheet && sheets.contains($0.name) }
    for (index, given) in editor.parts.sheets.enumerated()
    where given.isWorksheet && index != place {
      let isFirst = editor.parts.sheets.firstIndex { $0.name == given.name } == index
      let own = isFirst ? marks.filter { $0.sheet == given.name }.flatMap(\.marks) : []
      try editor.mark(index, with: own)
    }
    if let place {
      try editor.replace(sheetAt: place, with: sheet)
    } else {
      try editor.append(sheet)
    }
    self.bytes = try editor.finished()
    changedParts = editor.changed.sorted { $0.entry.index < $1.entry.index }.map(\.entry.name)
    addedParts = editor.added.map(\.name)
  }
}
