import CZip
import Synchronization

/// Owns one `zip_t *` and discards it when the archive and its last open part are gone.
///
/// - Threads: parts of one archive may be read on different threads; they share its file position, so
///   that every call into libzip happens under ``alone(_:)``.
@safe
internal final class ZipHandle: Sendable {
  private let archive: Mutex<UInt>

  internal init(_ archive: OpaquePointer) {
    self.archive = Mutex(UInt(bitPattern: archive))
  }

  deinit {
    archive.withLock { unsafe zip_discard(OpaquePointer(bitPattern: $0)) }
  }

  /// Runs `action` on the archive while nobody else does.
  internal func alone<Value>(_ action: (OpaquePointer?) -> Value) -> Value {
    archive.withLock { unsafe action(OpaquePointer(bitPattern: $0)) }
  }
}
