internal import InspectionModel
internal import SheetModel

/// What a watch knows between two looks: what waits, what is ready, and whether a run is due.
internal struct WatchState: Sendable {
  /// A file that was opened and waits for the next run.
  private struct Ready: Sendable {
    var stamp: ArrivalQueue.Stamp
    var sha256: String
  }

  internal enum Judgement: Hashable, Sendable {
    case ready
    /// Its content is the one that was taken before.
    case unchanged
    case wait(isFirst: Bool)
  }

  private let timing: WatchTiming
  private var queue: ArrivalQueue
  private var ready: [FilePath: Ready] = [:]
  /// Of the files taken so far.
  private var hashes: [FilePath: String] = [:]
  /// Of the files taken so far, for those that are gone.
  private var shownPaths: [FilePath: String] = [:]
  private var incomplete: Set<FilePath> = []
  internal private(set) var mountPoints: Set<FilePath> = []
  private var isAway = false
  private var today: CalendarDate?
  /// A reason for a run besides files.
  private var needsRun = true
  /// Since when there has been a reason for a run.
  private var reasonSince: Int?
  private var retryAt: Int?
  private var failureCode: String?

  internal init(timing: WatchTiming) {
    self.timing = timing
    queue = ArrivalQueue(stillness: timing.stillness, patience: timing.patience)
  }
}

// MARK: - Looking

extension WatchState {
  /// The workspace is away; whether that is news.
  internal mutating func leave() -> Bool {
    defer { isAway = true }
    return !isAway
  }

  /// The workspace is there; whether it had been away.
  internal mutating func comeBack(to view: InboxView) -> Bool {
    mountPoints.formUnion(view.mountPoints)
    defer { isAway = false }
    return isAway
  }

  internal mutating func observe(_ view: InboxView, at now: Int, today: CalendarDate) {
    if self.today != today {
      needsRun = true
      self.today = today
    }
    let before = queue.waiting
    queue.observe(view.stamps, at: now)
    ready = ready.filter { queue.stamp(of: $0.key) == $0.value.stamp }
    incomplete.formIntersection(queue.waiting)
    // What made the last run fail may have been mended.
    if !queue.waiting.isSubset(of: before) { retryAt = nil }
  }

  /// Files that have been still and were not opened yet.
  internal func unopened(at now: Int) -> [FilePath] {
    queue.still(at: now).filter { ready[$0] == nil }
  }

  /// What to do with a file that was opened, or could not be.
  internal mutating func judge(
    _ path: FilePath, _ opening: ArrivalOpening, at now: Int
  ) -> Judgement {
    switch opening {
    case .complete(let sha256): return admit(path, sha256)
    case .incomplete(let sha256):
      if hashes[path] == sha256 || queue.isOverdue(path, at: now) { return admit(path, sha256) }
    case .refused(let error):
      if !error.isMissing, queue.isOverdue(path, at: now) { return admit(path, "") }
    case .beingWritten: break
    }
    queue.postpone(path, at: now)
    return .wait(isFirst: incomplete.insert(path).inserted)
  }

  private mutating func admit(_ path: FilePath, _ sha256: String) -> Judgement {
    incomplete.remove(path)
    if hashes[path] == sha256, !sha256.isEmpty {
      queue.take(path)
      return .unchanged
    }
    if let stamp = queue.stamp(of: path) { ready[path] = Ready(stamp: stamp, sha256: sha256) }
    return .ready
  }
}

// MARK: - Running

extension WatchState {
  private var readyPaths: [FilePath] {
    ready.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// What the next run is about, relative to the workspace.
  internal func changedPaths(at now: Int, _ view: InboxView) -> [String] {
    ready.keys.compactMap { view.shownPaths[$0] }
      + queue.gone(at: now).compactMap { shownPaths[$0] }
  }

  /// Files that no run may read yet.
  internal var heldBack: Set<FilePath> { queue.waiting.subtracting(ready.keys) }

  /// Whether to run now rather than wait for more.
  internal mutating func isRunDue(at now: Int) -> Bool {
    guard needsRun || !ready.isEmpty || !queue.gone(at: now).isEmpty else {
      reasonSince = nil
      return false
    }
    let since = reasonSince ?? now
    reasonSince = since
    if let retryAt, now < retryAt { return false }
    return heldBack.isSubset(of: incomplete) || now - since >= timing.debounce
  }

  /// A run has read what was ready; what there is to tell of it.
  ///
  /// - Parameters:
  ///   - now: The moment at which the run was found due.
  ///   - view: What was seen then.
  /// - Returns: Files taken, then files gone, each in the order of their paths.
  internal mutating func finish(at now: Int, _ view: InboxView) -> [WatchEvent] {
    var events: [WatchEvent] = []
    for path in readyPaths {
      guard let file = ready[path] else { continue }
      queue.take(path)
      hashes[path] = file.sha256
      shownPaths[path] = view.shownPaths[path]
      if view.isInInbox(path) {
        let taken = TakenFile(
          path: view.shownPaths[path] ?? path.shown, byteCount: file.stamp.byteCount,
          sha256: file.sha256)
        events.append(.taken(taken, at: Clock.now()))
      }
    }
    for path in queue.gone(at: now) {
      queue.forget(path)
      hashes[path] = nil
      events.append(
        .gone(file: shownPaths.removeValue(forKey: path) ?? path.shown, at: Clock.now()))
    }
    ready = [:]
    needsRun = false
    reasonSince = nil
    retryAt = nil
    failureCode = nil
    return events
  }

  /// A run could not be made; whether that is news.
  internal mutating func fail(_ error: RunError, at now: Int) -> Bool {
    var pause = timing.failureRetry
    if case .locked = error { pause = timing.lockRetry }
    needsRun = true
    retryAt = now + pause
    defer { failureCode = error.code }
    return failureCode != error.code
  }

  /// How long nothing has to be done unless something happens, in milliseconds.
  internal func pause(at now: Int) -> Int {
    var moments = [now + timing.poll]
    if let retryAt {
      moments.append(retryAt)
    } else if let reasonSince {
      moments.append(reasonSince + timing.debounce)
    }
    if let next = queue.nextMoment(except: Set(ready.keys)) { moments.append(next) }
    return max(50, moments.reduce(Int.max, min) - now)
  }
}
