internal import InspectionModel
internal import Ledger

/// When a file arrived: the register, else the earlier of the ledger's first sighting and the
/// file's change time.
internal struct ArrivalTimes: Sendable {
  internal let register: ReceivedRegister?
  internal let history: ReceivedHistory
  /// The run's clock.
  internal let now: Moment

  internal init(
    register: ReceivedRegister? = nil, history: ReceivedHistory = ReceivedHistory(), now: Moment
  ) {
    self.register = register
    self.history = history
    self.now = now
  }

  /// As long as nothing is known of a receipt.
  ///
  /// - Parameters:
  ///   - paths: The file's own, then that of the ZIP that holds it.
  ///   - sha256: Of the content.
  ///   - changed: The file's change time.
  /// - Returns: the register's time where it has a line for the file.
  internal func received(paths: [String], sha256: String, changed: Moment) -> ReceivedTime {
    for path in paths {
      if let time = register?.received(path),
        !history.isOutdated(file: path, time: time, sha256: sha256)
      {
        return time
      }
    }
    return now < changed
      ? ReceivedTime(moment: now, basis: .ledger)
      : ReceivedTime(moment: changed, basis: .changeTime)
  }

  /// Where the file has a receipt: it may have been seen before it changed last, and a line of the
  /// register is about it, whatever it is called since.
  internal func settle(_ file: inout SubmittedFile, by known: ReceivedHistory.Known) {
    guard file.received.basis != .register else { return }
    if let registered = stillRegistered(known) {
      file.received = registered
    } else if known.receipt.receivedAt < file.received.moment {
      file.received = ReceivedTime(moment: known.receipt.receivedAt, basis: .ledger)
    }
  }

  /// Paths of register lines that are about files which are called otherwise now.
  internal var renamedPaths: [String] {
    history.receipts.filter { stillRegistered($0) != nil }.compactMap { $0.registered?.file }
  }

  private func stillRegistered(_ known: ReceivedHistory.Known) -> ReceivedTime? {
    guard known.received.basis == .register, let registered = known.registered else { return nil }
    // What a form says holds until a form says otherwise.
    if registered.source != ReceivedRegister.path { return known.received }
    guard let path = registered.file, register?.received(path) == known.received else {
      return nil
    }
    return known.received
  }
}
