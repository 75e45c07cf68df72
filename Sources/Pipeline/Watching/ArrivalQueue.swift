/// Which files of a folder are new or changed, and which of these have been still long enough.
///
/// Fed with what a scan sees, it forgets nothing between scans: a file that goes away and comes back
/// as it was is not new. Times are milliseconds of any clock that only goes forward.
package struct ArrivalQueue: Sendable {
  /// What makes a file the same as before without reading it.
  package struct Stamp: Hashable, Sendable {
    package var byteCount: Int
    package var modifiedNanoseconds: Int
    /// Seconds; unlike the modification time nobody can set it.
    package var changedSeconds: Int

    package init(byteCount: Int, modifiedNanoseconds: Int, changedSeconds: Int) {
      self.byteCount = byteCount
      self.modifiedNanoseconds = modifiedNanoseconds
      self.changedSeconds = changedSeconds
    }
  }

  private struct Pending: Sendable {
    var stamp: Stamp
    /// When this stamp was first seen: ``isOverdue(_:at:)`` counts from here.
    var since: Int
    /// From when on it must be still; later than `since` after a refusal.
    var stillSince: Int
  }

  private let stillness: Int
  private let patience: Int
  private var taken: [FilePath: Stamp] = [:]
  private var pending: [FilePath: Pending] = [:]
  /// Taken files that a scan missed, and since when.
  private var missing: [FilePath: Int] = [:]

  /// - Parameters:
  ///   - stillness: How long a file's size and times must stay as they are.
  ///   - patience: How long after its last change a file that can't be opened is waited for.
  package init(stillness: Int, patience: Int) {
    self.stillness = stillness
    self.patience = patience
  }

  /// Notes what a scan saw.
  package mutating func observe(_ stamps: [FilePath: Stamp], at now: Int) {
    for (path, stamp) in stamps {
      missing[path] = nil
      if taken[path] == stamp {
        pending[path] = nil
      } else if pending[path]?.stamp != stamp {
        pending[path] = Pending(stamp: stamp, since: now, stillSince: now)
      }
    }
    pending = pending.filter { stamps[$0.key] != nil }
    for path in taken.keys where stamps[path] == nil && missing[path] == nil {
      missing[path] = now
    }
  }

  /// Files that have been still long enough, in the order of their paths.
  package func still(at now: Int) -> [FilePath] {
    pending.filter { now - $0.value.stillSince >= stillness }.keys
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Everything that was not taken yet, still or not.
  package var waiting: Set<FilePath> { Set(pending.keys) }

  /// Taken files that have been away long enough to be gone.
  package func gone(at now: Int) -> [FilePath] {
    missing.filter { now - $0.value >= stillness }.keys
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// The stamp of a file that waits.
  package func stamp(of path: FilePath) -> Stamp? { pending[path]?.stamp }

  /// When one of the waiting files but these can be still at the earliest; `nil` where none waits.
  package func nextMoment(except paths: Set<FilePath>) -> Int? {
    let waits = pending.filter { !paths.contains($0.key) }.values.map { $0.stillSince + stillness }
    return (waits + missing.values.map { $0 + stillness }).min()
  }

  /// Whether the file has been waited for long enough: it is taken as it is, damaged or not.
  package func isOverdue(_ path: FilePath, at now: Int) -> Bool {
    pending[path].map { now - $0.since >= patience } ?? false
  }

  /// The file could not be opened: it has to be still once more.
  package mutating func postpone(_ path: FilePath, at now: Int) {
    pending[path]?.stillSince = now
  }

  /// The file was taken as the last scan saw it.
  package mutating func take(_ path: FilePath) {
    guard let stamp = pending.removeValue(forKey: path)?.stamp else { return }
    taken[path] = stamp
  }

  /// The file is no more; should it come back, it is new.
  package mutating func forget(_ path: FilePath) {
    taken[path] = nil
    missing[path] = nil
  }
}
