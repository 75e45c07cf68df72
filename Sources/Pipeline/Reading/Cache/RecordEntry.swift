internal import InspectionModel
internal import SheetModel

/// A row of 附件4 in bytes and back: a byte for a blank cell, two or three for most others.
internal enum RecordEntry {
  private static let states = FieldValue.State.allCases
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
      writer.index(writer.place(of: value.text) << 4 | (states.firstIndex(of: value.state) ?? 0))
    }
    writer.index(record.verdict.flatMap { verdicts.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.index(record.scope.flatMap { scopes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.index(record.statedSource.flatMap { sources.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.index(sources.firstIndex(of: record.source) ?? 0)
    writer.optional(record.countyCode) { $0.text($1) }
    writer.optional(record.itemNumber) { $0.number($1) }
    writer.optional(record.samplingDate) { $0.number($1.daysSince1970) }
    writer.optional(record.productionDate) { $0.number($1.daysSince1970) }
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
      return FieldValue(try reader.text(at: code >> 4), try value(code & 15, of: states))
    }
    guard filled.count <= count else { throw CacheMiss() }
    var record = InspectionRecord(
      row: row, values: FieldValues(filled: filled, count: count),
      verdict: try optional(&reader, of: verdicts),
      scope: try optional(&reader, of: scopes), isCountyInferred: parts.contains(.countyInferred),
      statedSource: try optional(&reader, of: sources),
      source: try value(reader.index(), of: sources),
      isProductionDateDoubtful: parts.contains(.doubtfulDate),
      isRetest: parts.contains(.retest), key: RecordKey(.report, parts: [], shown: ""))
    record.countyCode = try reader.optional(text)
    record.itemNumber = try reader.optional { reader throws(CacheMiss) in try reader.number() }
    record.samplingDate = try reader.optional(date)
    record.productionDate = try reader.optional(date)
    record.key = RecordKey(
      try value(reader.index(), of: bases), parts: try reader.list(text),
      hash: UInt64(UInt(bitPattern: try reader.number())), shown: try reader.text())
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

  private static func dictionary<Value>(_ pairs: [(Int, Value)]) -> [Int: Value] {
    Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }

  private static func text(_ reader: inout EntryReader) throws(CacheMiss) -> String {
    try reader.text()
  }

  private static func date(_ reader: inout EntryReader) throws(CacheMiss) -> CalendarDate {
    CalendarDate(daysSince1970: try reader.number())
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
