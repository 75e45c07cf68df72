/// Writes one .xlsx: sheets one after another, each from its first row to its last.
///
/// - Order: rows increase, and so do the cells in a row.
/// - Output: the same calls with the same properties give the same bytes in any folder, time zone and
///   locale.
/// - Memory: the whole workbook until ``finish()``; cut for thousands of rows, not for millions.
/// - Ownership: ``finish()`` consumes the writer. One that is dropped without it leaves no file.
/// - Trust: ``finish()`` proves nothing: a full disk may leave a cut file without an error. What it
///   returns is to be held against the file, read back (``WrittenSheet/prove(_:)``).
/// - Source: libxlsxwriter 1.1.4; what it gets wrong is kept from it here.
public struct WorkbookWriter: ~Copyable {
  private let path: String
  private let workbook: WorkbookHandle
  private var formats: [FormatHandle] = []
  private var formatIndices: [CellFormat: CellFormatIndex] = [:]
  private var sheetNames: Set<String> = []
  private var finished: [WrittenSheet] = []
  private var current: SheetInProgress?

  /// - Throws: ``WorkbookError/outOfMemory``, ``WorkbookError/creationTimeMissing``.
  public init(path: String, properties: WorkbookProperties) throws(WorkbookError) {
    self.path = path
    workbook = try WorkbookHandle(path: path, properties: properties)
  }

  /// The index of a format for cells; equal formats have one.
  public mutating func format(_ format: CellFormat) throws(WorkbookError) -> CellFormatIndex {
    if let known = formatIndices[format] { return known }
    let index = CellFormatIndex(index: formats.count)
    formats.append(try workbook.addFormat(format))
    formatIndices[format] = index
    return index
  }

  /// Ends the sheet before it, if any.
  ///
  /// - Throws: ``WorkbookError/invalidSheetName(_:reason:)`` for a name that is there already,
  ///   ``WorkbookError/pageTextTooLong(sheet:)``.
  public mutating func beginSheet(_ name: SheetName, _ layout: SheetLayout) throws(WorkbookError) {
    guard sheetNames.insert(name.folded).inserted else {
      throw .invalidSheetName(name.text, reason: "与已有的工作表重名。")
    }
    endSheet()
    let handle = try workbook.addSheet(name)
    try handle.apply(layout)
    current = SheetInProgress(handle)
  }

  /// Writes a row of the sheet begun last.
  ///
  /// - Parameters:
  ///   - row: Zero-based, above the last one.
  ///   - height: In points; `nil` for what the program thinks fit. At most 409 are used.
  ///   - cells: From left to right.
  /// - Throws: the cell's fault; the workbook is unusable then.
  public mutating func appendRow(
    _ row: Int, height: Double? = nil, _ cells: [SheetCell]
  ) throws(WorkbookError) {
    precondition(current != nil, "a sheet must be begun first")
    try current?.append(row, height: height, cells, formats)
  }

  /// Writes the file.
  ///
  /// - Returns: What each sheet was meant to hold.
  /// - Throws: ``WorkbookError/cannotSave(path:reason:)``; the library may have left part of a file.
  public consuming func finish() throws(WorkbookError) -> [WrittenSheet] {
    endSheet()
    let written = finished
    try workbook.close(path: path)
    return written
  }

  private mutating func endSheet() {
    if let current { finished.append(current.written) }
    current = nil
  }
}
