internal import InspectionModel
internal import SheetModel

/// A file as intake made it, in bytes and back.
///
/// What is worked out among all files (standing, version, receipt) is not in it: intake does not know it.
internal enum FileEntry {
  internal static func write(_ file: SubmittedFile, to writer: inout EntryWriter) {
    writer.text(file.path)
    writer.text(file.sha256)
    writer.index(file.byteCount)
    writer.value(file.content)
    writer.number(file.received.moment.secondsSince1970)
    writer.value(file.received.basis)
    writer.optional(file.received.evidence) { $0.text($1) }
    write(file.office, to: &writer)
    writer.index(file.period.period)
    writer.value(file.period.basis)
    writer.optional(file.failure) { write($1, to: &$0) }
    writer.list(file.sheets) { SheetEntry.write($1, to: &$0) }
    writer.list(file.notes) { SheetEntry.write($1, to: &$0) }
    writer.list(file.hiddenSheets) { $0.text($1) }
    writer.optional(file.returned) { write($1, to: &$0) }
  }

  internal static func read(_ reader: inout EntryReader) throws(CacheMiss) -> SubmittedFile {
    let path = try reader.text()
    let sha256 = try reader.text()
    let byteCount = try reader.index()
    let content: SubmittedFile.Content = try reader.value()
    let received = ReceivedTime(
      moment: Moment(secondsSince1970: try reader.number()), basis: try reader.value(),
      evidence: try reader.optional { reader throws(CacheMiss) in try reader.text() })
    let office = try office(&reader)
    let period = PeriodEvidence(period: try reader.index(), basis: try reader.value())
    let failure = try reader.optional(failure)
    let sheets = try reader.list(SheetEntry.read)
    let notes = try reader.list(SheetEntry.note)
    var file = SubmittedFile(
      path: path, sha256: sha256, byteCount: byteCount, content: content, received: received,
      office: office, period: period, failure: failure, sheets: sheets,
      hiddenSheets: try reader.list { reader throws(CacheMiss) in try reader.text() })
    file.notes = notes
    file.returned = try reader.optional(returned)
    return file
  }

  // MARK: - Who files

  private static func write(_ office: OfficeEvidence, to writer: inout EntryWriter) {
    writer.optional(office.officeCode) { $0.text($1) }
    writer.optional(office.basis) { $0.value($1) }
    writer.list(office.contradictions) { writer, contradiction in
      writer.text(contradiction.officeCode)
      writer.value(contradiction.basis)
      writer.text(contradiction.text)
    }
  }

  private static func office(_ reader: inout EntryReader) throws(CacheMiss) -> OfficeEvidence {
    OfficeEvidence(
      officeCode: try reader.optional { reader throws(CacheMiss) in try reader.text() },
      basis: try reader.optional { reader throws(CacheMiss) in try reader.value() },
      contradictions: try reader.list { reader throws(CacheMiss) in
        OfficeEvidence.Contradiction(
          officeCode: try reader.text(), basis: try reader.value(), text: try reader.text())
      })
  }

  // MARK: - Why there is no table

  private static func write(_ failure: FileFailure, to writer: inout EntryWriter) {
    switch failure.kind {
    case .unreadable: writer.index(0)
    case .passwordProtected: writer.index(1)
    case .unsupported(let format):
      writer.index(2)
      writer.text(format)
    case .noTable: writer.index(3)
    case .limitExceeded(let limit):
      writer.index(4)
      writer.text(limit)
    }
    writer.text(failure.code)
    writer.text(failure.sentence)
  }

  private static func failure(_ reader: inout EntryReader) throws(CacheMiss) -> FileFailure {
    let kind: FileFailure.Kind
    switch try reader.index() {
    case 0: kind = .unreadable
    case 1: kind = .passwordProtected
    case 2: kind = .unsupported(format: try reader.text())
    case 3: kind = .noTable
    case 4: kind = .limitExceeded(limit: try reader.text())
    default: throw CacheMiss()
    }
    return FileFailure(kind, code: try reader.text(), sentence: try reader.text())
  }

  // MARK: - What came back with a marked copy

  private static func write(_ copy: ReturnedCopy, to writer: inout EntryWriter) {
    writer.optional(copy.origin) { $0.text($1) }
    writer.list(copy.statements) { writer, statement in
      writer.value(statement.rule)
      writer.text(statement.fingerprint)
      writer.optional(statement.valueHash) { $0.text($1) }
      writer.text(statement.text)
      writer.text(statement.place)
    }
    writer.list(copy.sheets) { $0.text($1) }
  }

  private static func returned(_ reader: inout EntryReader) throws(CacheMiss) -> ReturnedCopy {
    let origin = try reader.optional { reader throws(CacheMiss) in try reader.text() }
    let statements = try reader.list { reader throws(CacheMiss) in
      ReturnedCopy.Statement(
        rule: try reader.value(), fingerprint: try reader.text(),
        valueHash: try reader.optional { reader throws(CacheMiss) in try reader.text() },
        text: try reader.text(), place: try reader.text())
    }
    return ReturnedCopy(
      origin: origin, statements: statements,
      sheets: try reader.list { reader throws(CacheMiss) in try reader.text() })
  }
}
