import Glibc
import SheetPackage

/// What passes between a thread that inflates and the one that scans: full blocks one way, empty ones
/// back.
///
/// - Memory: its four blocks.
/// - Source: pthreads; a `Mutex` alone can't wait.
@safe
internal final class InflatedBlocks {
  private struct Block {
    var bytes: [UInt8]
    var byteCount: Int
  }

  private static let blockCount = 4

  private let blockByteCount: Int
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var full: [Block] = []
  private var empty: [[UInt8]]
  /// Set when no more blocks will come, with the reason where it is not the part's end.
  private var ended = false
  private var failure: PackageError?
  private var isGivenUp = false

  internal init(blockByteCount: Int) {
    self.blockByteCount = blockByteCount
    unsafe lock = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(changed, nil)
    empty = (0..<Self.blockCount).map { _ in [UInt8](repeating: 0, count: blockByteCount) }
  }

  deinit {
    unsafe pthread_mutex_destroy(lock)
    unsafe pthread_cond_destroy(changed)
    unsafe lock.deallocate()
    unsafe changed.deallocate()
  }

  private func locked<Value>(_ action: () -> Value) -> Value {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    return action()
  }

  private func wait() { unsafe pthread_cond_wait(changed, lock) }
  private func tell() { unsafe pthread_cond_signal(changed) }
}

// MARK: - The inflating side

extension InflatedBlocks {
  /// An empty block, once there is one; `nil` when nobody wants more.
  internal func takeEmpty() -> [UInt8]? {
    locked {
      while empty.isEmpty, !isGivenUp { wait() }
      return isGivenUp ? nil : empty.removeLast()
    }
  }

  internal func put(_ bytes: [UInt8], byteCount: Int) {
    locked {
      full.append(Block(bytes: bytes, byteCount: byteCount))
      tell()
    }
  }

  internal func end(_ failure: PackageError?) {
    locked {
      ended = true
      self.failure = failure
      tell()
    }
  }
}

// MARK: - The scanning side

extension InflatedBlocks {
  /// The next block, once there is one; `nil` at the part's end.
  internal func takeFull() throws(PackageError) -> (bytes: [UInt8], byteCount: Int)? {
    let block = locked {
      while full.isEmpty, !ended { wait() }
      return full.isEmpty ? nil : full.removeFirst()
    }
    if let block { return (block.bytes, block.byteCount) }
    if let failure { throw failure }
    return nil
  }

  /// Hands a block back; one of another size is replaced.
  internal func give(_ used: [UInt8]) {
    let empty =
      used.count == blockByteCount ? used : [UInt8](repeating: 0, count: blockByteCount)
    locked {
      self.empty.append(empty)
      tell()
    }
  }

  /// Nobody will take another block.
  internal func giveUp() {
    locked {
      isGivenUp = true
      tell()
    }
  }
}
