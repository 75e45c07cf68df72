internal import Glibc

/// Owns one `iconv_t` and turns bytes of one encoding into UTF-8.
///
/// - Ownership: the handle is closed once, when the converter goes.
/// - Memory: 64 KiB, and three bytes of output for one of input at most.
/// - Threads: not `Sendable`; a converter has a state.
/// - Source: iconv(3). glibc loads `gconv/….so` when a converter is opened; some systems ship most of
///   them in a package of their own.
@safe
public struct CharacterConverter: ~Copyable {
  /// What became of the bytes.
  public struct Decoded: Equatable, Sendable {
    public var utf8: [UInt8]
    /// Where bytes made no character and U+FFFD stands instead, at most the first 100.
    public var damagedOffsets: [Int]
    public var damageCount: Int
  }

  private let handle: iconv_t
  private var room = [CChar](repeating: 0, count: 64 * 1024)

  /// `nil` where the system has no such converter.
  public init?(from encoding: String) {
    guard let handle = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else {
      return nil
    }
    unsafe self.handle = handle
  }

  /// The encoding of a Windows or Macintosh code page.
  ///
  /// - Source: MS-XLS 2.4.52 (CodePage); [MS-UCODEREF] 2.2.1. GB18030 holds all of page 936.
  public init?(codePage: Int) {
    switch codePage {
    case 936, 10_008, 54_936: self.init(from: "GB18030")
    case 10_001: self.init(from: "CP932")
    case 950, 10_002: self.init(from: "BIG5")
    case 10_003: self.init(from: "CP949")
    case 367, 1252, 32_769: self.init(from: "CP1252")
    case 1361: self.init(from: "JOHAB")
    case 10_000, 32_768: self.init(from: "MACINTOSH")
    case 10_007: self.init(from: "MAC-CYRILLIC")
    case 10_029: self.init(from: "MAC-CENTRALEUROPE")
    case 65_001: self.init(from: "UTF-8")
    default: self.init(from: "CP\(codePage)")
    }
  }

  deinit {
    unsafe iconv_close(handle)
  }

  /// Decodes everything; what can't be decoded becomes U+FFFD, one for each byte.
  public mutating func decode(_ bytes: Span<UInt8>) -> Decoded {
    var result = Decoded(utf8: [], damagedOffsets: [], damageCount: 0)
    result.utf8.reserveCapacity(bytes.count / 2 * 3 + 8)
    unsafe iconv(handle, nil, nil, nil, nil)
    var position = 0
    while position < bytes.count {
      let (taken, produced, code) = step(bytes, from: position)
      result.utf8.append(contentsOf: room[..<produced].lazy.map { UInt8(bitPattern: $0) })
      position += taken
      guard code == EILSEQ || code == EINVAL else { continue }
      if result.damageCount < 100 { result.damagedOffsets.append(position) }
      result.damageCount += 1
      result.utf8 += [0xEF, 0xBF, 0xBD]
      position += 1
    }
    return result
  }

  /// Fills the room once; the code is `errno`, 0 where everything was taken.
  private mutating func step(
    _ bytes: Span<UInt8>, from position: Int
  ) -> (taken: Int, produced: Int, code: Int32) {
    let handle = unsafe self.handle
    return unsafe bytes.withUnsafeBytes { source in
      var from = unsafe UnsafeMutablePointer(
        mutating: source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self))
      var left = source.count - position
      return unsafe room.withUnsafeMutableBufferPointer { target in
        var to = target.baseAddress
        var free = target.count
        let outcome = unsafe iconv(handle, &from, &left, &to, &free)
        let code = outcome == Int(bitPattern: UInt.max) ? errno : 0
        return (source.count - position - left, target.count - free, code)
      }
    }
  }
}
