internal import InspectionModel
internal import SheetModel

/// A finding in bytes and back.
internal enum FindingEntry {
  internal static func write(_ finding: Finding, to writer: inout EntryWriter) {
    writer.value(finding.rule)
    writer.optional(finding.variant) { $0.text($1) }
    writer.optional(finding.officeCode) { $0.text($1) }
    writer.optional(finding.file) { $0.index($1) }
    writer.optional(finding.place) { write($1, to: &$0) }
    writer.optional(finding.value) { writer, value in
      writer.text(value.raw)
      writer.text(value.shown)
      writer.value(value.kind)
    }
    writer.optional(finding.record) { writer, record in
      for index in [record.file, record.sheet, record.record] { writer.index(index) }
    }
    writer.list(finding.details.sorted { $0.key < $1.key }) { writer, detail in
      writer.text(detail.key)
      writer.text(detail.value)
    }
    writer.flag(finding.isForCoordinatorOnly)
  }

  internal static func read(_ reader: inout EntryReader) throws(CacheMiss) -> Finding {
    var finding = Finding(
      try reader.value(), variant: try reader.optional(text),
      officeCode: try reader.optional(text), file: try reader.optional(index),
      place: try reader.optional(place))
    finding.value = try reader.optional { reader throws(CacheMiss) in
      ObservedValue(
        raw: try reader.text(), shown: try reader.text(), kind: try reader.value())
    }
    finding.record = try reader.optional { reader throws(CacheMiss) in
      RecordReference(
        file: try reader.index(), sheet: try reader.index(), record: try reader.index())
    }
    let details = try reader.list { reader throws(CacheMiss) in
      (try reader.text(), try reader.text())
    }
    finding.details = Dictionary(details, uniquingKeysWith: { _, last in last })
    finding.isForCoordinatorOnly = try reader.flag()
    return finding
  }

  private static func write(_ place: Place, to writer: inout EntryWriter) {
    writer.optional(place.sheet) { $0.text($1) }
    writer.optional(place.row) { $0.index($1) }
    writer.optional(place.column) { $0.index($1) }
    writer.optional(place.header) { $0.text($1) }
    writer.optional(place.field) { $0.text($1.rawValue) }
    writer.optional(place.key) { $0.text($1) }
    writer.list(place.related) { SheetEntry.write($1, to: &$0) }
  }

  private static func place(_ reader: inout EntryReader) throws(CacheMiss) -> Place {
    Place(
      sheet: try reader.optional(text), row: try reader.optional(index),
      column: try reader.optional(index), header: try reader.optional(text),
      field: try reader.optional(text).map { RecordField(rawValue: $0) },
      key: try reader.optional(text), related: try reader.list(SheetEntry.cell))
  }

  private static func text(_ reader: inout EntryReader) throws(CacheMiss) -> String {
    try reader.text()
  }

  private static func index(_ reader: inout EntryReader) throws(CacheMiss) -> Int {
    try reader.index()
  }
}
