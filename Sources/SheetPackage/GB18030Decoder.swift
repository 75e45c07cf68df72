import Glibc

/// Decodes GB18030, and with it GBK and GB2312, by the C library's iconv.
///
/// - Memory: three bytes of output for two of input at most.
/// - Source: iconv(3). glibc loads `gconv/GB18030.so` when the converter is opened; some systems
///   ship it in a package of its own.
public enum GB18030Decoder {
  /// What became of the bytes.
  public struct Decoded: Equatable, Sendable {
    public var utf8: [UInt8]
    /// Where bytes were no GB18030 and U+FFFD stands instead, at most the first 100.
    public var damagedOffsets: [Int]
    public var damageCount: Int
  }

  /// The system has no such converter.
  public struct NoConverter: Error, Equatable {}

  /// Decodes everything; what can't be decoded becomes U+FFFD, one for each byte.
  public static func decode(_ bytes: Span<UInt8>) throws(NoConverter) -> Decoded {
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
      Int(bitPattern: converter) != -1
    else { throw NoConverter() }
    defer { unsafe iconv_close(converter) }
    var result = Decoded(utf8: [], damagedOffsets: [], damageCount: 0)
    result.utf8.reserveCapacity(bytes.count / 2 * 3 + 8)
    var room = [CChar](repeating: 0, count: 64 * 1024)
    unsafe bytes.withUnsafeBytes { source in
      var position = 0
      while position < source.count {
        var from = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self))
        var left = source.count - position
        let (produced, code) = unsafe room.withUnsafeMutableBufferPointer { target in
          var to = target.baseAddress
          var free = target.count
          let outcome = unsafe iconv(converter, &from, &left, &to, &free)
          return (target.count - free, outcome == Int(bitPattern: UInt.max) ? errno : 0)
        }
        result.utf8.append(contentsOf: room[..<produced].lazy.map { UInt8(bitPattern: $0) })
        position = source.count - left
        guard code == EILSEQ || code == EINVAL else { continue }
        if result.damageCount < 100 { result.damagedOffsets.append(position) }
        result.damageCount += 1
        result.utf8 += [0xEF, 0xBF, 0xBD]
        position += 1
      }
    }
    return result
  }

  /// A file's or archive entry's name as text: UTF-8 if valid, else GB18030, else with U+FFFD.
  public static func fileName(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard let decoded = try? decode(bytes.span), decoded.damageCount == 0 else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: decoded.utf8, as: UTF8.self)
  }
}
