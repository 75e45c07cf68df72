import SheetModel
import SheetPackage

/// One .xls workbook: BIFF5 or BIFF8 in a CFB container.
///
/// - Input: a container with a stream `Workbook` or, from Excel 5 and 95, `Book`.
/// - Memory: the stream, and the outline; texts are read when asked for.
/// - Source: MS-XLS 2.1.2 (streams) and 2.1.7.20 (substreams).
internal struct BinaryWorkbook: Sendable {
  private let records: RecordStream
  private let globals: BinaryGlobals
  private let limits: ReadLimits

  internal let sheets: [BinaryGlobals.Sheet]
  /// Sheets whose records another sheet has, too.
  internal let notes: [ReadingNote]
  internal var dateSystem: DateSystem { globals.dateSystem }
  internal var formats: CellFormats { globals.formats }
  internal var definedNames: [DefinedName] { globals.definedNames }

  internal init(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) {
    let records = try Self.stream(of: bytes)
    globals = try BinaryGlobals(records, limits: limits)
    var sheets: [BinaryGlobals.Sheet] = []
    var notes: [ReadingNote] = []
    var taken: Set<Int> = []
    for var sheet in globals.sheets {
      // Records are one sheet: read under every name that claims them, they would count as often.
      guard taken.insert(sheet.offset).inserted else {
        notes.append(ReadingNote(.missingSheetPart, detail: sheet.description.name))
        continue
      }
      if sheet.description.kind == .worksheet, Self.isDialog(records, at: sheet.offset) {
        sheet.description.kind = .dialog
      }
      sheets.append(sheet)
    }
    guard !sheets.isEmpty else { throw .workbook(.noReadableSheet) }
    self.sheets = sheets
    self.notes = notes
    self.records = records
    self.limits = limits
  }

  /// The shared texts; none where the workbook has no SST.
  internal func sharedStrings() throws(ReadError) -> SharedStrings {
    guard let offset = globals.sharedStringsOffset, var found = records.restarted(at: offset),
      try found.advance()
    else { return SharedStrings() }
    return try SharedStrings(found, limits: limits)
  }

  internal func scanner(
    ofSheet index: Int, sharedCount: Int
  ) throws(ReadError) -> BinarySheetScanner {
    guard let start = records.restarted(at: sheets[index].offset) else {
      throw .workbook(.cutPart(name: records.name, byteOffset: records.bytes.count))
    }
    return BinarySheetScanner(
      start,
      strings: BinaryStrings(version: globals.version, codePage: globals.codePage),
      sharedCount: sharedCount)
  }

  /// Whether the sheet has a NOTE record.
  ///
  /// - Source: MS-XLS 2.4.179.
  internal func hasComments(inSheet index: Int) throws(ReadError) -> Bool {
    guard var records = records.restarted(at: sheets[index].offset) else { return false }
    var depth = 0
    while try records.advance() {
      switch records.type {
      case RecordType.beginOfFile: depth += 1
      case RecordType.endOfFile:
        depth -= 1
        if depth <= 0 { return false }
      case RecordType.note where depth <= 1: return true
      default: continue
      }
    }
    return false
  }

  private static func stream(of bytes: [UInt8]) throws(ReadError) -> RecordStream {
    guard let file = CompoundFile(bytes) else { throw .workbook(.noWorkbookPart) }
    do throws(PackageError) {
      // Files for both Excel 95 and 97 hold both streams.
      for name in ["Workbook", "Book"] {
        if let stream = try file.stream(named: name) { return RecordStream(stream, name: name) }
      }
    } catch {
      throw .package(error)
    }
    throw .workbook(.noWorkbookPart)
  }

  /// Whether the flags of the sheet's WSBOOL record call it a dialog sheet.
  ///
  /// - Complexity: 64 records at most; WSBOOL is one of the first.
  /// - Source: MS-XLS 2.4.351.
  private static func isDialog(_ records: RecordStream, at offset: Int) -> Bool {
    guard var records = records.restarted(at: offset) else { return false }
    for _ in 0..<64 {
      guard (try? records.advance()) == true, records.type != RecordType.endOfFile else { break }
      if records.type == RecordType.sheetFlags, !records.data.isEmpty {
        return records.byte(0) & 0x10 != 0
      }
    }
    return false
  }
}
