public import SheetModel
import SheetPackage

/// A spreadsheet file, whatever its kind: its sheets, and their rows on request.
///
/// - Input: .xlsx and .xlsm, .xls of Excel 5 to 2003 and WPS's .et where it is the same, and
///   delimited text; told by content, never by name. Everything else is an error that says what it is.
/// - Memory: the outline of an .xlsx, the whole records of an .xls, the whole text of a CSV. Shared
///   texts and styles are read once, with the first sheet that is asked for.
/// - Threads: not `Sendable`; one reader belongs to one task.
public struct SpreadsheetFile: ~Copyable {
  private enum Content: ~Copyable {
    case workbook(XLSXWorkbook)
    case binary(BinaryWorkbook)
    case table(DelimitedTable)
  }

  private let content: Content
  private let limits: ReadLimits
  private var typer: CellTyper?
  private var pictureNumbers: Set<Int>?

  /// All sheets in the order of their tabs; those whose part is missing are left out.
  public let sheets: [SheetDescription]

  /// What was met in the file as a whole: sheets without a part, styles that are not there.
  public let notes: [ReadingNote]

  /// Bytes up to which a file is read at once: seeking in it costs more.
  private static let smallByteCount = 256 << 10

  /// Opens the file at a path.
  public init(path: String, limits: ReadLimits = .standard) throws(ReadError) {
    try self.init(rawPath: Array(path.utf8), limits: limits)
  }

  /// Opens the file at a path that may be no UTF-8, given as the bytes that the file system holds.
  public init(rawPath: [UInt8], limits: ReadLimits = .standard) throws(ReadError) {
    let slash = rawPath.lastIndex(of: UInt8(ascii: "/"))
    let name = GB18030Decoder.fileName(Array(rawPath[(slash.map { $0 + 1 } ?? 0)...]))
    let start = try Self.read { () throws(FileBytes.Failure) in
      try FileBytes.prefix(ofFileAt: rawPath, count: Self.smallByteCount)
    }
    if start.count < Self.smallByteCount {
      try self.init(bytes: start, name: name, limits: limits)
      return
    }
    if FormatSniffer.format(of: Array(start.prefix(4))) == .zip {
      try self.init(
        Self.open { () throws(PackageError) in
          try ZipArchive(path: rawPath, limits: limits.package)
        }, limits: limits)
      return
    }
    let bytes = try Self.read { () throws(FileBytes.Failure) in
      try FileBytes.all(ofFileAt: rawPath, limit: limits.fileBytes)
    }
    try self.init(notZip: bytes, name: name, limits: limits)
  }

  /// Opens a file that lies in memory; `name` gives the sheet of a CSV its name.
  public init(bytes: [UInt8], name: String, limits: ReadLimits = .standard) throws(ReadError) {
    guard FormatSniffer.format(of: Array(bytes.prefix(4))) == .zip else {
      try self.init(notZip: bytes, name: name, limits: limits)
      return
    }
    try self.init(
      Self.open { () throws(PackageError) in
        try ZipArchive(bytes: bytes, limits: limits.package)
      }, limits: limits)
  }

  private init(_ archive: consuming ZipArchive, limits: ReadLimits) throws(ReadError) {
    let format = FormatSniffer.format(of: archive)
    guard format == .workbook else {
      throw format == .encrypted ? .encrypted : .unsupported(format)
    }
    let workbook = try XLSXWorkbook(archive, limits: limits)
    sheets = workbook.sheets.map(\.description)
    notes = workbook.notes
    content = .workbook(workbook)
    self.limits = limits
  }

  private init(notZip bytes: [UInt8], name: String, limits: ReadLimits) throws(ReadError) {
    guard bytes.count <= limits.fileBytes else { throw .fileTooLarge(limit: limits.fileBytes) }
    switch FormatSniffer.format(of: bytes) {
    case .text:
      content = .table(try DelimitedTable(bytes))
      sheets = [SheetDescription(name: Self.withoutEnding(name))]
      notes = []
    case .binaryWorkbook97:
      let workbook = try BinaryWorkbook(bytes, limits: limits)
      sheets = workbook.sheets.map(\.description)
      notes = workbook.notes
      content = .binary(workbook)
    case .empty: throw .empty
    case .encrypted: throw .encrypted
    case .damagedCompound: throw .package(.truncated)
    case .unknown: throw .unrecognised
    case .compoundOther where name.lowercased().hasSuffix(".et"): throw .unsupported(.wpsSheet)
    case let format: throw .unsupported(format)
    }
    self.limits = limits
  }
}

// MARK: - Reading sheets

extension SpreadsheetFile {
  /// Opens one sheet's rows for reading from the start; a sheet that is no worksheet has none.
  ///
  /// - Parameters:
  ///   - index: Of the sheet in ``sheets``.
  ///   - texts: Which cells of ``SheetRows/next()`` come with their text on the screen.
  /// - Returns: The rows, before the first one.
  /// - Throws: ``ReadError`` where the sheet's part, the shared texts or the styles can't be read.
  public mutating func rows(
    ofSheet index: Int, showing texts: ShownTexts = .all
  ) throws(ReadError) -> SheetRows {
    precondition(sheets.indices.contains(index), "no such sheet")
    let typer = try loadedTyper()
    guard sheets[index].kind == .worksheet else {
      return SheetRows(.nothing, typer: typer, texts: texts)
    }
    switch content {
    case .table(let table):
      return SheetRows(.delimited(DelimitedScanner(table)), typer: typer, texts: texts)
    case .binary(let workbook):
      return SheetRows(
        .binary(try workbook.scanner(ofSheet: index, sharedCount: typer.sharedStrings.count)),
        typer: typer, texts: texts)
    case .workbook(let workbook):
      let pictures = pictureNumbers ?? workbook.pictureNumbers()
      pictureNumbers = pictures
      return SheetRows(
        .worksheet(
          WorksheetScanner(
            try workbook.stream(ofSheet: index), sheetName: sheets[index].name,
            sharedCount: workbook.hasSharedStrings ? typer.sharedStrings.count : nil,
            dateSystem: workbook.dateSystem, pictures: pictures, limits: limits)),
        typer: typer, texts: texts)
    }
  }

  /// One whole sheet, typed.
  ///
  /// - Parameters:
  ///   - index: Of the sheet in ``sheets``.
  ///   - texts: Which cells come with their text on the screen.
  /// - Returns: Rows in order, each once.
  /// - Throws: ``ReadError``, also where the sheet has more `cells` than the limits allow.
  public mutating func grid(
    ofSheet index: Int, showing texts: ShownTexts = .digits
  ) throws(ReadError) -> SheetGrid {
    var rows = try rows(ofSheet: index, showing: texts)
    var builder = GridBuilder(limit: limits.cells)
    var batch = RowBatch()
    while try rows.next(into: &batch) { try builder.append(batch, of: &rows) }
    return builder.grid(of: sheets[index], from: rows)
  }

  /// Whether the sheet has comments (批注), threaded ones included.
  ///
  /// - Complexity: A look at the sheet's relationships; in .xls a walk over its records.
  public func hasComments(inSheet index: Int) throws(ReadError) -> Bool {
    precondition(sheets.indices.contains(index), "no such sheet")
    switch content {
    case .table: return false
    case .binary(let workbook): return try workbook.hasComments(inSheet: index)
    case .workbook(let workbook): return try workbook.hasComments(inSheet: index)
    }
  }

  /// The index in ``sheets`` of the first sheet of that name; `nil` where there is none.
  public func sheetIndex(named name: String) -> Int? {
    sheets.firstIndex { $0.name == name }
  }

  /// The names that the workbook gives to ranges and formulas, in the order of the file.
  public var definedNames: [DefinedName] {
    switch content {
    case .table: []
    case .binary(let workbook): workbook.definedNames
    case .workbook(let workbook): workbook.definedNames
    }
  }

  private mutating func loadedTyper() throws(ReadError) -> CellTyper {
    if let typer { return typer }
    let loaded: CellTyper
    switch content {
    case .table:
      loaded = CellTyper(
        sharedStrings: SharedStrings(), formats: CellFormats(), dateSystem: .from1900)
    case .binary(let workbook):
      loaded = CellTyper(
        sharedStrings: try workbook.sharedStrings(), formats: workbook.formats,
        dateSystem: workbook.dateSystem)
    case .workbook(let workbook):
      loaded = CellTyper(
        sharedStrings: try workbook.sharedStrings() ?? SharedStrings(),
        formats: try workbook.cellFormats() ?? CellFormats(), dateSystem: workbook.dateSystem)
    }
    typer = loaded
    return loaded
  }
}

// MARK: - Opening

extension SpreadsheetFile {
  private static func read<Value>(
    _ action: () throws(FileBytes.Failure) -> Value
  ) throws(ReadError) -> Value {
    do throws(FileBytes.Failure) {
      return try action()
    } catch {
      throw .cannotOpen(systemCode: error.systemCode)
    }
  }

  private static func open(
    _ action: () throws(PackageError) -> ZipArchive
  ) throws(ReadError) -> ZipArchive {
    do throws(PackageError) {
      return try action()
    } catch {
      throw .package(error)
    }
  }

  /// A file's name up to its last dot.
  private static func withoutEnding(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
