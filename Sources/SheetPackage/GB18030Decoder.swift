/// Decodes GB18030, and with it GBK and GB2312, by the C library's iconv.
///
/// - Memory: three bytes of output for two of input at most.
/// - Source: ``CharacterConverter``.
public enum GB18030Decoder {
  /// What became of the bytes.
  public typealias Decoded = CharacterConverter.Decoded

  /// The system has no such converter.
  public struct NoConverter: Error, Equatable {}

  /// Decodes everything; what can't be decoded becomes U+FFFD, one for each byte.
  public static func decode(_ bytes: Span<UInt8>) throws(NoConverter) -> Decoded {
    guard var converter = CharacterConverter(from: "GB18030") else { throw NoConverter() }
    return converter.decode(bytes)
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
