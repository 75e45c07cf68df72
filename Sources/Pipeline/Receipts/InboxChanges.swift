internal import InspectionModel
internal import Ledger

/// The rows that tell the ledger what changed in 收件箱 since it was last seen.
///
/// - Order: receipts by arrival, then path; what is gone before what has come, each by receipt.
internal struct InboxChanges: Sendable {
  internal private(set) var receipts: [Receipt] = []
  internal private(set) var sightings: [Sighting] = []
  internal private(set) var registrations: [Registration] = []
  /// What offices wrote into marked copies that came in this run.
  internal private(set) var explanations: [Explanation] = []
  /// Those of the reading, each with the receipt that it has now.
  internal private(set) var files: [SubmittedFile]

  private let arrivals: [String: Moment]
  private let history: ReceivedHistory
  private let now: Moment

  /// - Parameters:
  ///   - files: All files of the reading, office, period, number and version settled.
  ///   - arrivals: When those of 收件箱 came as far as change time and clock say, by path.
  ///   - history: What the ledger knew before.
  ///   - register: Whose lines were applied to the files.
  ///   - now: The run's clock.
  internal init(
    _ files: [SubmittedFile], arrivals: [String: Moment], history: ReceivedHistory,
    register: ReceivedRegister, now: Moment
  ) {
    self.files = files
    self.arrivals = arrivals
    self.history = history
    self.now = now
    giveReceipts()
    noteSightings()
    noteRegistrations(register)
  }

  internal var isEmpty: Bool { receipts.isEmpty && sightings.isEmpty && registrations.isEmpty }

  /// Appends the rows; the ledger's next identifiers are those that the rows count on.
  internal func write(to writer: LedgerWriter) throws(LedgerError) {
    for (offset, receipt) in receipts.enumerated() {
      let id = try writer.append(receipt)
      guard id == history.receipts.count + offset + 1 else {
        throw .damaged(detail: "receipt \(id)")
      }
    }
    for sighting in sightings { try writer.append(sighting) }
    for registration in registrations { try writer.append(registration) }
    for explanation in explanations { try writer.append(explanation) }
  }

  private var present: [SubmittedFile] { files.filter(\.isInInbox) }
}

// MARK: - Receipts

extension InboxChanges {
  private struct Content: Hashable {
    var office: String?
    var period: Int
    var sha256: String
  }

  private mutating func giveReceipts() {
    var copies: [Content: Int] = [:]
    for known in history.receipts {
      let content = Content(
        office: known.receipt.office, period: known.receipt.period, sha256: known.receipt.sha256)
      copies[content] = max(copies[content] ?? 0, known.receipt.copy)
    }
    let order = files.indices.sorted { one, other in
      let (left, right) = (files[one], files[other])
      return (left.received.moment, left.path, one) < (right.received.moment, right.path, other)
    }
    for index in order where files[index].given == nil {
      let file = files[index]
      guard let number = file.receiptNumber else { continue }
      let content = Content(
        office: file.office.officeCode, period: file.period.period, sha256: file.sha256)
      copies[content, default: 0] += 1
      receipts.append(receipt(for: file, number: number, copy: copies[content] ?? 1))
      files[index].given = GivenReceipt(
        identifier: history.receipts.count + receipts.count, period: file.period.period,
        number: number)
      explanations += explanations(in: files[index])
    }
  }

  private func explanations(in file: SubmittedFile) -> [Explanation] {
    (file.returned?.statements ?? []).map { statement in
      Explanation(
        fingerprint: statement.fingerprint, valueHash: statement.valueHash, rule: statement.rule,
        office: file.office.officeCode, text: statement.text,
        source: "\(file.path) \(statement.place)", receipt: file.given?.identifier,
        recordedAt: now)
    }
  }

  private func receipt(for file: SubmittedFile, number: Int, copy: Int) -> Receipt {
    var arrived = arrivals[file.path] ?? now
    // A file that was moved here came when it came there.
    if file.received.basis == .ledger { arrived = min(arrived, file.received.moment) }
    return Receipt(
      office: file.office.officeCode, period: file.period.period, number: number,
      content: file.content, file: file.path, sha256: file.sha256, copy: copy,
      byteCount: file.byteCount, receivedAt: arrived,
      basis: arrived < now ? .changeTime : .firstSighting, sightedAt: now, version: file.version)
  }
}

// MARK: - Places

extension InboxChanges {
  private mutating func noteSightings() {
    var places: [Int: String] = [:]
    for file in present {
      if let given = file.given { places[given.identifier] = file.path }
    }
    for known in history.receipts {
      guard let place = known.place, places[known.id] == nil else { continue }
      sightings.append(
        Sighting(
          receipt: known.id, file: place, isPresent: false, movedTo: movedTo(known),
          sightedAt: now))
    }
    for (id, place) in places.sorted(by: { $0.key < $1.key }) {
      let before = id <= history.receipts.count ? history.receipts[id - 1].place : nil
      guard place != before else { continue }
      sightings.append(Sighting(receipt: id, file: place, isPresent: true, sightedAt: now))
    }
  }

  /// Where the file of a receipt that counts no more lies now; `nil` where it still counts.
  private func movedTo(_ known: ReceivedHistory.Known) -> Int? {
    guard !files.contains(where: { $0.given?.identifier == known.id }) else { return nil }
    return present.first { $0.sha256 == known.receipt.sha256 }?.given?.identifier
  }
}

// MARK: - Register

extension InboxChanges {
  private mutating func noteRegistrations(_ register: ReceivedRegister) {
    for file in present {
      guard let id = file.given?.identifier else { continue }
      let before = id <= history.receipts.count ? history.receipts[id - 1].registered : nil
      if let row = registration(of: file, id: id, register, before: before) {
        registrations.append(row)
      }
    }
  }

  /// `nil` where the register says what it said before.
  private func registration(
    of file: SubmittedFile, id: Int, _ register: ReceivedRegister, before: Registration?
  ) -> Registration? {
    let paths = [file.path, KeptPlace(file.path).entryPath] + [before?.file].compactMap(\.self)
    guard file.received.basis == .register,
      let path = paths.first(where: { register.received($0) == file.received })
    else {
      guard let before, before.receivedAt != nil, before.source == ReceivedRegister.path else {
        return nil
      }
      return Registration(
        source: before.source, line: before.line, file: before.file, receipt: id, receivedAt: nil,
        recordedAt: now)
    }
    let isSame =
      before?.file == path && before?.receivedAt == file.received.moment
      && before?.note == file.received.evidence
    return isSame
      ? nil
      : Registration(
        source: ReceivedRegister.path, line: register.lineNumber(path) ?? 1, file: path,
        receipt: id, receivedAt: file.received.moment, note: file.received.evidence,
        recordedAt: now)
  }
}
