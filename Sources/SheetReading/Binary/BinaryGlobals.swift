import SheetModel

/// What a BIFF workbook says before its first sheet.
///
/// - Errors: ``ReadError/encrypted`` where FILEPASS stands; ``WorkbookReadError/cutPart(name:byteOffset:)``
///   without an end.
/// - Source: MS-XLS 2.1.7.20.3 (globals substream), 2.4.28 (BoundSheet8), 2.4.126 (Format), 2.4.353
///   (XF), 2.4.117 (FilePass).
internal struct BinaryGlobals: Sendable {
  /// A sheet, and where its records begin.
  internal struct Sheet: Sendable {
    var description: SheetDescription
    var offset: Int
  }

  internal let version: BinaryVersion
  internal private(set) var sheets: [Sheet] = []
  internal private(set) var codePage = 1252
  internal private(set) var dateSystem = DateSystem.from1900
  internal private(set) var formats = CellFormats()
  internal private(set) var definedNames: [DefinedName] = []
  /// Where the SST record lies; `nil` where there is none.
  internal private(set) var sharedStringsOffset: Int?

  internal init(_ stream: RecordStream, limits: ReadLimits) throws(ReadError) {
    var records = stream
    guard try records.advance() else { throw records.cut() }
    version = try Self.version(records)
    var names: [ContinuedData] = []
    var codes: [(number: Int, code: ContinuedData)] = []
    var numbers: [Int?] = []
    var definitions: [BinaryName] = []
    while try records.advance() {
      switch records.type {
      case RecordType.endOfFile:
        try name(names)
        formats = CellFormats(numbers: numbers, codes: read(codes))
        var strings = BinaryStrings(version: version, codePage: codePage)
        for definition in definitions {
          if let name = definition.read(&strings) { definedNames.append(name) }
        }
        return
      case RecordType.filePass: throw .encrypted
      case RecordType.codePage:
        try records.require(2)
        codePage = records.number16(0)
      case RecordType.dateMode:
        try records.require(2)
        dateSystem = records.number16(0) == 1 ? .from1904 : .from1900
      case RecordType.boundSheet:
        guard sheets.count < limits.sheets else {
          throw .workbook(.tooManySheets(limit: limits.sheets))
        }
        sheets.append(try Self.sheet(records))
        names.append(ContinuedData(records, skipping: 6))
      case RecordType.cellFormat where numbers.count < CellFormats.mostStyles:
        try records.require(4)
        numbers.append(records.number16(2))
      case RecordType.format where codes.count < CellFormats.mostStyles:
        try records.require(2)
        codes.append((records.number16(0), ContinuedData(records, skipping: 2)))
      case RecordType.definedName:
        if let name = BinaryName(records) { definitions.append(name) }
      case RecordType.sharedStrings:
        sharedStringsOffset = records.offset
      default: continue
      }
    }
    throw records.cut()
  }

  private static func version(_ records: RecordStream) throws(ReadError) -> BinaryVersion {
    if RecordType.oldBeginnings.contains(records.type) {
      throw .workbook(.binaryVersion(records.type >> 8))
    }
    guard records.type == RecordType.beginOfFile else { throw records.malformed() }
    try records.require(2)
    switch records.number16(0) {
    case 0x0600: return .biff8
    case 0x0500: return .biff5
    // Some writers leave it out; what the stream is called tells.
    case 0: return records.name.lowercased() == "book" ? .biff5 : .biff8
    case 0x0002, 0x0007, 0x0200, 0x0300, 0x0400:
      throw .workbook(.binaryVersion(records.number16(0)))
    default: throw records.malformed()
    }
  }

  private static func sheet(_ records: RecordStream) throws(ReadError) -> Sheet {
    try records.require(7)
    let visibility: SheetVisibility
    switch records.byte(4) & 3 {
    case 0: visibility = .visible
    case 1: visibility = .hidden
    default: visibility = .veryHidden
    }
    let kind: SheetDescription.Kind
    switch records.byte(5) {
    case 1, 6: kind = .macro
    case 2: kind = .chart
    default: kind = .worksheet
    }
    return Sheet(
      description: SheetDescription(name: "", kind: kind, visibility: visibility),
      offset: Int(records.number32(0)))
  }
}

// MARK: - Texts, once the code page is known

extension BinaryGlobals {
  private mutating func name(_ names: [ContinuedData]) throws(ReadError) {
    var strings = BinaryStrings(version: version, codePage: codePage)
    for (index, data) in names.enumerated() {
      var data = data
      var name: [UInt8] = []
      try strings.append(&data, count: .one, to: &name)
      // Some writers end the name with a NUL.
      sheets[index].description.name = String(decoding: name.filter { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The format codes by number; one that can't be read counts as not written.
  private func read(_ codes: [(number: Int, code: ContinuedData)]) -> [Int: NumberFormat] {
    var strings = BinaryStrings(version: version, codePage: codePage)
    var formats: [Int: NumberFormat] = [:]
    for (number, data) in codes {
      var data = data
      var code: [UInt8] = []
      do throws(ReadError) {
        try strings.append(&data, count: version == .biff8 ? .two : .one, to: &code)
        formats[number] = NumberFormat(code: String(decoding: code, as: UTF8.self))
      } catch {
        continue
      }
    }
    return formats
  }
}
