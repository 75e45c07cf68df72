internal import InspectionModel
internal import Ledger

/// Finds for what lies in 收件箱 the receipts that it has, and the receipts whose files lie there no
/// more.
///
/// A file has the receipt of its office, period and content: that of its place, else one whose own
/// place is empty, so that a renamed file keeps its receipt. A file that newly has the content of
/// another office's or period's receipt was moved from there, if that place is empty since the last
/// run. All other receipts whose places are empty were overwritten or removed: they still count, once
/// for each content.
internal struct ReceiptMatching {
  /// Receipts whose content has to be read from what was kept, in the order in which they were given.
  internal private(set) var missing: [ReceivedHistory.Known] = []

  private let history: ReceivedHistory
  /// Identifiers of receipts that have a file.
  private var matched: Set<Int> = []
  /// Indices of files that have no receipt, by content.
  private var newFiles: [String: [Int]] = [:]

  /// Sets ``SubmittedFile/given`` and settles ``SubmittedFile/received``.
  ///
  /// - Parameters:
  ///   - files: What was read from 收件箱; a period that no folder names is open yet, and one that the
  ///     register names is settled here.
  ///   - arrivals: Say when files came.
  internal init(_ files: inout [SubmittedFile], arrivals: ArrivalTimes) {
    history = arrivals.history
    for index in files.indices where !files[index].sha256.isEmpty {
      guard
        let registered = history.registered(
          office: files[index].office.officeCode, sha256: files[index].sha256),
        let period = registered.registered?.period
      else { continue }
      files[index].period = PeriodEvidence(period: period, basis: .register)
      arrivals.settle(&files[index], by: registered)
    }
    let order = files.indices.filter { !files[$0].sha256.isEmpty }
      .sorted { files[$0].path < files[$1].path }
    for isExact in [true, false] {
      for index in order where files[index].given == nil {
        guard let known = candidate(for: files[index], isExact: isExact) else { continue }
        matched.insert(known.id)
        files[index].given = known.given
        arrivals.settle(&files[index], by: known)
      }
    }
    for index in order where files[index].given == nil {
      newFiles[files[index].sha256, default: []].append(index)
    }
    for known in history.receipts where !matched.contains(known.id) && known.movedTo == nil {
      if known.place != nil, let index = newFiles[known.receipt.sha256]?.first {
        arrivals.settle(&files[index], by: known)
      } else if let index = repetition(of: known, in: files) {
        arrivals.settle(&files[index], by: known)
      } else if !missing.contains(where: { Self.haveSameContent($0, known) }) {
        missing.append(known)
      }
    }
  }

  private func candidate(
    for file: SubmittedFile, isExact: Bool
  ) -> ReceivedHistory.Known? {
    history.receipts(sha256: file.sha256).first { known in
      known.receipt.office == file.office.officeCode
        && (!file.period.isSettled || file.period.period == known.receipt.period)
        && !matched.contains(known.id) && (!isExact || known.lastPlace == file.path)
    }
  }

  /// A file with which the office's same content still lies there for the period.
  private func repetition(of known: ReceivedHistory.Known, in files: [SubmittedFile]) -> Int? {
    let others = history.receipts(sha256: known.receipt.sha256)
      .filter { matched.contains($0.id) && Self.haveSameContent($0, known) }.map(\.id)
    guard !others.isEmpty else { return nil }
    return files.firstIndex { file in file.given.map { others.contains($0.identifier) } ?? false }
  }

  private static func haveSameContent(
    _ one: ReceivedHistory.Known, _ other: ReceivedHistory.Known
  ) -> Bool {
    one.receipt.sha256 == other.receipt.sha256 && one.receipt.office == other.receipt.office
      && one.receipt.period == other.receipt.period
  }
}
