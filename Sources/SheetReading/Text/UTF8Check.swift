/// Tells whether bytes are UTF-8, a word or a character at a time.
///
/// - Time: the standard library goes byte by byte where text is not ASCII, and a table of Chinese changes
///   between one byte and three all the time. Vectors would be faster still, but Swift's masks of sixteen
///   bytes are not compiled to any.
/// - Source: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
internal enum UTF8Check {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether all of it is well-formed.
  internal static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    let isPassed = unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return true }
      return pass(unsafe WindowBytes(base), &index, to: buffer.count - 8)
    }
    return isPassed && (try? UTF8Span(validating: bytes.extracting(index..<bytes.count))) != nil
  }

  /// Moves over the characters that begin before `end`, behind which eight bytes can be read; false where
  /// bytes are no character.
  private static func pass(_ bytes: WindowBytes, _ index: inout Int, to end: Int) -> Bool {
    while index < end {
      let others = bytes.word(at: index) & highBits
      guard others != 0 else {
        index += 8
        continue
      }
      index += others.trailingZeroBitCount >> 3
      // What is not ASCII seldom stands alone.
      while index < end {
        let word = bytes.word(at: index)
        if isThreeBytes(word) {
          index += 3
        } else if word & 0x80 == 0 {
          break
        } else {
          let count = shorterOrLonger(word)
          guard count > 0 else { return false }
          index += count
        }
      }
    }
    return true
  }

  /// E0 to EF and two more, but neither what two bytes can hold nor a surrogate.
  @inline(__always)
  private static func isThreeBytes(_ word: UInt64) -> Bool {
    let leadAndSecond = word & 0x200F
    return word & 0xC0_C0F0 == 0x80_80E0 && leadAndSecond != 0 && leadAndSecond != 0x200D
  }

  /// The length of a character of two or four bytes; 0 where there is none.
  private static func shorterOrLonger(_ word: UInt64) -> Int {
    if word & 0xC0E0 == 0x80C0 { return word & 0x1E == 0 ? 0 : 2 }
    guard word & 0xC0C0_C0F8 == 0x8080_80F0 else { return 0 }
    // The first two bytes as a number: F0 90 to F4 8F.
    let start = (word & 0xFF) << 8 | (word >> 8 & 0xFF)
    return (0xF090...0xF48F).contains(start) ? 4 : 0
  }
}
