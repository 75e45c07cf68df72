/// One byte, eight times: finds its places among eight others at once.
internal struct RepeatedByte {
  internal static let zero = RepeatedByte(0)
  internal static let carriageReturn = RepeatedByte(0x0D)
  internal static let quote = RepeatedByte(UInt8(ascii: "\""))
  internal static let ampersand = RepeatedByte(UInt8(ascii: "&"))
  internal static let less = RepeatedByte(UInt8(ascii: "<"))
  internal static let underscore = RepeatedByte(UInt8(ascii: "_"))

  private let word: UInt64

  @inline(__always)
  internal init(_ byte: UInt8) {
    word = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The high bit of every byte of `other` that is this one; above the first of them, of others by chance
  /// too.
  ///
  /// - Source: S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a zero byte.
  @inline(__always)
  internal func places(in other: UInt64) -> UInt64 {
    let differences = other ^ word
    return (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
  }
}
