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
      return ReceivedTime(moment: time, basis: .register, evidence: registered?.note)
    }

    internal var given: GivenReceipt {
      GivenReceipt(identifier: id, period: receipt.period, number: receipt.number)
    }
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
      guard let receipt = registration.receipt else { continue }
      receipts[receipt - 1].registered = registration.row
      let line = Line(
        file: registration.file, receivedAt: registration.receivedAt, note: registration.note)
      registeredContents[line, default: []].insert(receipts[receipt - 1].receipt.sha256)
    }
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

  /// Whether a line of the register was recorded for another content that lay there then: it says
  /// nothing about one that took its place since.
  internal func isOutdated(file: String, time: ReceivedTime, sha256: String) -> Bool {
    let line = Line(file: file, receivedAt: time.moment, note: time.evidence)
    guard let contents = registeredContents[line] else { return false }
    return !contents.contains(sha256)
  }
}
