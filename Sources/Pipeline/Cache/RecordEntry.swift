internal import InspectionModel
internal import SheetModel

/// A row of 附件4 in bytes and back: a byte for a blank cell, two or three for most others.
internal enum RecordEntry {
  private static let kinds = ObservedValue.Kind.allCases
  private static let verdicts = Verdict.allCases
  private static let scopes = SamplingScope.allCases
  private static let sources = TaskSource.allCases
  private static let bases = RecordKey.Basis.allCases

  /// What a row has beside its values; most have none of the dictionaries.
  private struct Parts: OptionSet {
    let rawValue: Int

    static let countyInferred = Parts(rawValue: 1)
    static let doubtfulDate = Parts(rawValue: 2)
    static let retest = Parts(rawValue: 4)
    static let originals = Parts(rawValue: 8)
    static let filledFrom = Parts(rawValue: 16)
    static let storedKinds = Parts(rawValue: 32)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ record: InspectionRecord) {
      self = []
      if record.isCountyInferred { insert(.countyInferred) }
      if record.isProductionDateDoubtful { insert(.doubtfulDate) }
      if record.isRetest { insert(.retest) }
      if !record.originals.isEmpty { insert(.originals) }
      if !record.filledFrom.isEmpty { insert(.filledFrom) }
      if !record.storedKinds.isEmpty { insert(.storedKinds) }
    }
  }

  internal static func write(_ record: InspectionRecord, to writer: inout EntryWriter) {
    let parts = Parts(record)
    writer.index(record.row)
    writer.index(parts.rawValue)
    writer.index(record.values.count)
    writer.list(record.values.filled) { writer, value in
      writer.index(writer.place(of: value.text) << 4 | code(of: value.state))
    }
    writer.index(record.verdict.flatMap { verdicts.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.index(record.scope.flatMap { scopes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.index(record.statedSource.flatMap { sources.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.index(sources.firstIndex(of: record.source) ?? 0)
    writer.optional(record.countyCode) { $0.text($1) }
    writer.optional(record.itemNumber) { $0.number($1) }
    writer.index(code(of: record.samplingDate))
    writer.index(code(of: record.productionDate))
    writer.index(bases.firstIndex(of: record.key.basis) ?? 0)
    writer.list(record.key.parts) { $0.text($1) }
    writer.number(Int(bitPattern: UInt(record.key.partsHash)))
    writer.text(record.key.shown)
    if parts.contains(.originals) {
      writer.list(record.originals.sorted { $0.key < $1.key }) { writer, original in
        writer.index(original.key)
        writer.text(original.value)
      }
    }
    if parts.contains(.filledFrom) {
      writer.list(record.filledFrom.sorted { $0.key < $1.key }) { writer, filled in
        writer.index(filled.key)
        writer.list(filled.value) { SheetEntry.write($1, to: &$0) }
      }
    }
    if parts.contains(.storedKinds) {
      writer.list(record.storedKinds.sorted { $0.key < $1.key }) { writer, stored in
        writer.index(stored.key)
        writer.value(stored.value)
      }
    }
  }

  internal static func read(_ reader: inout EntryReader) throws(CacheMiss) -> InspectionRecord {
    let row = try reader.index()
    let parts = Parts(rawValue: try reader.index())
    let count = try reader.index()
    let filled = try reader.list { reader throws(CacheMiss) in
      let code = try reader.index()
      return FieldValue(try reader.text(at: code >> 4), try state(code & 15))
    }
    guard filled.count <= count else { throw CacheMiss() }
    let verdict = try optional(&reader, of: verdicts)
    let scope = try optional(&reader, of: scopes)
    let statedSource = try optional(&reader, of: sources)
    let source = try value(reader.index(), of: sources)
    let countyCode = try reader.optional(text)
    let itemNumber = try reader.optional { reader throws(CacheMiss) in try reader.number() }
    let samplingDate = try date(reader.index())
    let productionDate = try date(reader.index())
    let key = RecordKey(
      try value(reader.index(), of: bases), parts: try reader.list(text),
      hash: UInt64(UInt(bitPattern: try reader.number())), shown: try reader.text())
    var record = InspectionRecord(
      row: row, values: FieldValues(filled: filled, count: count), verdict: verdict,
      scope: scope, countyCode: countyCode,
      isCountyInferred: parts.contains(.countyInferred), statedSource: statedSource,
      source: source, itemNumber: itemNumber, samplingDate: samplingDate,
      productionDate: productionDate,
      isProductionDateDoubtful: parts.contains(.doubtfulDate),
      isRetest: parts.contains(.retest), key: key)
    try readRest(of: &record, parts, &reader)
    return record
  }

  private static func readRest(
    of record: inout InspectionRecord, _ parts: Parts, _ reader: inout EntryReader
  ) throws(CacheMiss) {
    if parts.contains(.originals) {
      record.originals = dictionary(
        try reader.list { reader throws(CacheMiss) in (try reader.index(), try reader.text()) })
    }
    if parts.contains(.filledFrom) {
      record.filledFrom = dictionary(
        try reader.list { reader throws(CacheMiss) in
          (try reader.index(), try reader.list(SheetEntry.cell))
        })
    }
    if parts.contains(.storedKinds) {
      record.storedKinds = dictionary(
        try reader.list { reader throws(CacheMiss) in
          (try reader.index(), try value(reader.index(), of: kinds))
        })
    }
  }

  /// By a switch, not by a list of the cases: a row has dozens of values.
  private static func code(of state: FieldValue.State) -> Int {
    switch state {
    case .blank: 0
    case .value: 1
    case .placeholder: 2
    case .notADate: 3
    case .ambiguousDate: 4
    case .digitsLost: 5
    case .uncalculated: 6
    case .errorCell: 7
    case .damaged: 8
    case .notInList: 9
    }
  }

  private static func state(_ code: Int) throws(CacheMiss) -> FieldValue.State {
    switch code {
    case 0: .blank
    case 1: .value
    case 2: .placeholder
    case 3: .notADate
    case 4: .ambiguousDate
    case 5: .digitsLost
    case 6: .uncalculated
    case 7: .errorCell
    case 8: .damaged
    case 9: .notInList
    default: throw CacheMiss()
    }
  }

  private static func dictionary<Value>(_ pairs: [(Int, Value)]) -> [Int: Value] {
    Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }

  private static func text(_ reader: inout EntryReader) throws(CacheMiss) -> String {
    try reader.text()
  }

  /// Year, month and day side by side; 0 is none.
  private static func code(of date: CalendarDate?) -> Int {
    date.map { $0.year << 9 | $0.month << 5 | $0.day } ?? 0
  }

  private static func date(_ code: Int) throws(CacheMiss) -> CalendarDate? {
    if code == 0 { return nil }
    guard let date = CalendarDate(year: code >> 9, month: code >> 5 & 15, day: code & 31) else {
      throw CacheMiss()
    }
    return date
  }

  /// 0 is none, cases count from 1.
  private static func optional<Value>(
    _ reader: inout EntryReader, of cases: [Value]
  ) throws(CacheMiss) -> Value? {
    let index = try reader.index()
    return index == 0 ? nil : try value(index - 1, of: cases)
  }

  private static func value<Value>(_ index: Int, of cases: [Value]) throws(CacheMiss) -> Value {
    guard cases.indices.contains(index) else { throw CacheMiss() }
    return cases[index]
  }
}
