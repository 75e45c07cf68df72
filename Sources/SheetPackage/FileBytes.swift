import Glibc

/// Files by the very bytes of their path, since not every name is UTF-8.
public enum FileBytes {
  /// Why a file can't be read.
  public struct Failure: Error, Equatable {
    /// `errno`; `EFBIG` where the limit was passed.
    public var systemCode: Int

    public init(systemCode: Int) {
      self.systemCode = systemCode
    }
  }

  /// The file's first bytes, at most `count`.
  public static func prefix(ofFileAt path: [UInt8], count: Int) throws(Failure) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var bytes = try next(descriptor, count: min(count, expectedCount(descriptor)))
    while !bytes.isEmpty, bytes.count < count {
      let part = try next(descriptor, count: min(count - bytes.count, 256 * 1024))
      guard !part.isEmpty else { break }
      bytes += part
    }
    return bytes
  }

  /// What the file system says that there is, so that it need not grow by parts.
  private static func expectedCount(_ descriptor: Int32) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else { return 256 * 1024 }
    return Int(status.st_size)
  }

  /// The whole file.
  ///
  /// - Memory: what is there; past `limit` it stops with `EFBIG`.
  public static func all(ofFileAt path: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    let bytes = try prefix(ofFileAt: path, count: limit + 1)
    guard bytes.count <= limit else { throw Failure(systemCode: Int(EFBIG)) }
    return bytes
  }

  private static func open(_ path: [UInt8]) throws(Failure) -> Int32 {
    let descriptor = unsafe (path + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe characters.baseAddress.map { unsafe Glibc.open($0, O_RDONLY | O_CLOEXEC) } ?? -1
      }
    }
    guard descriptor >= 0 else { throw Failure(systemCode: Int(errno)) }
    return descriptor
  }

  private static func next(_ descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe preferHugePages(buffer)
      var got = -1
      repeat {
        got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      filled = max(0, got)
    }
    guard failure == 0 else { throw Failure(systemCode: Int(failure)) }
    return part
  }

  /// Asks for pages of 2 MiB where there is room for some: a large text otherwise takes a fault for each
  /// 4 KiB.
  private static func preferHugePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let hugePage = 2 << 20
    guard buffer.count >= 2 * hugePage, let base = buffer.baseAddress else { return }
    let toNext = (hugePage - Int(bitPattern: base) % hugePage) % hugePage
    // Where the system doesn't have them, nothing changes.
    _ = unsafe madvise(base + toNext, (buffer.count - toNext) / hugePage * hugePage, MADV_HUGEPAGE)
  }
}
