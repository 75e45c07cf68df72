internal import InspectionModel
internal import Ledger

/// What the ledger knew of the inbox before this run.
internal struct ReceivedHistory: Sendable {
  /// A receipt with all that was noted about it since.
  internal struct Known: Sendable {
    internal let id: Int
    internal let receipt: Receipt
    /// Where its file lay when the inbox was last seen; `nil` where it lay nowhere.
    internal var place: String?
    /// Where it lay last.
    internal var lastPlace: String
    /// The receipt to which the file was moved: it counts there, and here no more.
    internal var movedTo: Int?
    internal var registered: Registration?

    /// By the register while the file lay in 收件箱, else by the ledger.
    internal var received: ReceivedTime {
      guard let time = registered?.receivedAt else {
        return ReceivedTime(moment: receipt.receivedAt, basis: .ledger)
      }
      let evidence = [registered?.channel, registered?.note].compactMap(\.self)
      return ReceivedTime(
        moment: time, basis: .register,
        evidence: evidence.isEmpty ? nil : evidence.joined(separator: "，"))
    }

    internal var given: GivenReceipt {
      GivenReceipt(identifier: id, period: receipt.period, number: receipt.number)
    }
  }

  private struct Content: Hashable {
    var office: String?
    var sha256: String
  }

  private struct Paper: Hashable {
    var office: String
    var period: Int
    var content: SubmittedFile.Content
  }

  private struct Line: Hashable {
    var file: String?
    var receivedAt: Moment?
    var note: String?
  }

  /// In the order in which the receipts were given; identifiers count from 1 without a gap.
  internal private(set) var receipts: [Known] = []
  /// Indices into `receipts`.
  private var bySHA256: [String: [Int]] = [:]
  /// Contents that a line of the register was about when it was recorded.
  private var registeredContents: [Line: Set<String>] = [:]
  /// Indices of the receipts that a form registered last, by office and content.
  private var registeredLast: [Content: Int] = [:]
  /// Contents about which a form said something else since a line was recorded.
  private var overruledContents: [Line: Set<String>] = [:]
  private var papers: [Paper: PaperFiling] = [:]

  /// Nothing was received before.
  internal init() {}

  internal init(_ ledger: ReceiptLedger) throws(LedgerError) {
    for entry in try ledger.entries(Receipt.self) {
      bySHA256[entry.sha256, default: []].append(receipts.count)
      receipts.append(Known(id: entry.id, receipt: entry.row, lastPlace: entry.file))
    }
    for sighting in try ledger.entries(Sighting.self) {
      let index = sighting.receipt - 1
      receipts[index].movedTo = sighting.movedTo
      receipts[index].lastPlace = sighting.file
      receipts[index].place = sighting.isPresent ? sighting.file : nil
    }
    for registration in try ledger.entries(Registration.self) {
      guard let receipt = registration.receipt else {
        notePaper(registration.row)
        continue
      }
      receipts[receipt - 1].registered = registration.row
      if registration.sourceSHA256 != nil {
        let known = receipts[receipt - 1].receipt
        for line in registeredContents.keys where line.file == registration.file {
          overruledContents[line, default: []].insert(known.sha256)
        }
        registeredLast[Content(office: known.office, sha256: known.sha256)] = receipt - 1
      }
      let line = Line(
        file: registration.file, receivedAt: registration.receivedAt, note: registration.note)
      registeredContents[line, default: []].insert(receipts[receipt - 1].receipt.sha256)
    }
  }

  private mutating func notePaper(_ row: Registration) {
    guard let office = row.office, let period = row.period, let content = row.content else {
      return
    }
    papers[Paper(office: office, period: period, content: content)] = row.receivedAt.map {
      PaperFiling(
        officeCode: office, period: period, content: content, receivedAt: $0,
        entry: RegisterEntry(
          receivedAt: $0, channel: row.channel, signedBy: row.signedBy, note: row.note))
    }
  }

  /// What came on paper, by period, office and content.
  internal var paper: [PaperFiling] {
    papers.values.sorted {
      ($0.period, $0.officeCode, $0.content.rawValue)
        < ($1.period, $1.officeCode, $1.content.rawValue)
    }
  }

  /// The receipt of an office's content that a form registered last.
  internal func registered(office: String?, sha256: String) -> Known? {
    registeredLast[Content(office: office, sha256: sha256)].map { receipts[$0] }
  }

  /// What the register says of each receipt, for the next form; a content that it moved to another period
  /// has the entry there.
  internal var entries: [Int: RegisterEntry] {
    var entries: [Int: RegisterEntry] = [:]
    for known in receipts {
      let content = Content(office: known.receipt.office, sha256: known.receipt.sha256)
      guard
        let row = known.registered ?? registeredLast[content].flatMap({ receipts[$0].registered })
      else { continue }
      entries[known.id] = RegisterEntry(
        receivedAt: row.receivedAt, channel: row.channel, signedBy: row.signedBy,
        period: row.period, note: row.note)
    }
    return entries
  }

  /// For `FilingAssignment`.
  internal var numbers: ReceiptNumbers {
    var numbers = ReceiptNumbers()
    for known in receipts {
      numbers.add(
        known.receipt.number, officeCode: known.receipt.office, period: known.receipt.period)
    }
    return numbers
  }

  /// Receipts for a content, whoever filed it, in the order in which they were given.
  internal func receipts(sha256: String) -> [Known] {
    (bySHA256[sha256] ?? []).map { receipts[$0] }
  }

  /// Whether a line of the register says nothing about a content: it was recorded for another one that
  /// lay there then, or a form said something else later.
  internal func isOutdated(file: String, time: ReceivedTime, sha256: String) -> Bool {
    let line = Line(file: file, receivedAt: time.moment, note: time.evidence)
    if overruledContents[line]?.contains(sha256) ?? false { return true }
    guard let contents = registeredContents[line] else { return false }
    return !contents.contains(sha256)
  }
}
