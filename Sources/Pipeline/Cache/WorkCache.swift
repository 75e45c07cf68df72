internal import InspectionModel
internal import Reporting
internal import SheetPackage
internal import Synchronization

/// What earlier runs worked out from the same input: `.huizong/cache/<key>`.
///
/// A key is a hash over the program itself, the plan, and all that the work goes by. So an entry is never
/// wrong, only of no use any more; and losing the folder costs time, nothing else.
///
/// - Errors: none; an entry that is damaged is as good as none, and one that can't be written is not.
internal final class WorkCache: Sendable {
  private static let program = FilePath("/proc/self/exe")
  /// Bytes of the CRC-32 that stands before each entry, over the rest of it.
  private static let checksumCount = 4

  private let folder: FilePath
  private let basis: [String]
  private let keeps: Bool
  private let used = Mutex<Set<String>>([])

  /// `nil` where the program can't tell itself from another build of it.
  ///
  /// - Parameters:
  ///   - folder: Where the entries lie.
  ///   - planSHA256: Of the plan file.
  ///   - keeps: Whether what is worked out is kept there; the workspace's lock must be held then.
  internal init?(_ folder: FilePath, planSHA256: String, keeps: Bool) {
    guard let program = try? FileStatus.of(Self.program) else { return nil }
    self.folder = folder
    self.keeps = keeps && (try? Folder.make(folder)) != nil
    basis = [
      ProgramVersion.current, String(program.byteCount), String(program.modifiedNanoseconds),
      planSHA256,
    ]
  }

  /// `parts` are all that the work goes by, in a fixed order; a NUL is in none.
  internal func key(_ parts: [String]) -> String {
    SHA256Hasher.hex(of: Array((basis + parts).joined(separator: "\0").utf8))
  }

  /// What was kept under a key; `nil` where nothing is, or `read` can't read it.
  internal func value<Value>(
    _ key: String, _ read: (inout EntryReader) throws(CacheMiss) -> Value
  ) -> Value? {
    guard let bytes = try? FileContent.read(folder.appending(key)),
      bytes.count > Self.checksumCount,
      Self.checksum(bytes.span.extracting(Self.checksumCount...))
        .elementsEqual(bytes[..<Self.checksumCount]),
      var reader = try? EntryReader(bytes, from: Self.checksumCount),
      let value = try? read(&reader), reader.isAtEnd
    else { return nil }
    if keeps { used.withLock { _ = $0.insert(key) } }
    return value
  }

  internal func keep(_ key: String, _ write: (inout EntryWriter) -> Void) {
    guard keeps else { return }
    var writer = EntryWriter()
    write(&writer)
    let entry = writer.bytes()
    let checksum = Self.checksum(entry.span)
    let path = folder.appending(key)
    guard (try? FileContent.write(checksum + entry, to: path, isDurable: false)) != nil else {
      // A full disk has no room for half of an entry either.
      FileContent.remove(path)
      return
    }
    used.withLock { _ = $0.insert(key) }
  }

  private static func checksum(_ bytes: Span<UInt8>) -> [UInt8] {
    let checksum = Inflater.checksum(0, continuedBy: bytes)
    return (0..<checksumCount).map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }
  }

  /// Removes entries that this run neither found nor made.
  internal func discardUnused() {
    guard keeps else { return }
    let used = used.withLock { $0 }
    for name in (try? Folder.names(in: folder)) ?? []
    where !used.contains(String(decoding: name, as: UTF8.self)) {
      FileContent.remove(folder.appending(name))
    }
  }
}
