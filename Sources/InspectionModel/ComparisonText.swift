/// Folds text for comparison, never for display: white space is dropped, ASCII is lower-cased, and
/// full-width forms of ASCII become half-width.
///
/// All else stays as it is, so that ℃, ㎡, Ⅱ and ① keep their meaning: this is no NFKC.
///
/// - Complexity: O(bytes); text in which nothing folds is returned as it came, without a copy.
/// - Source: `domain.md`, section 1.3.
package enum ComparisonText {
  /// For names, keys and values of a list.
  package static func folded(_ text: String) -> String {
    text.utf8.contains(where: mayFold) ? folded(text, dropping: nil) : text
  }

  /// For headers: as ``folded(_:)``, and `*`, the mark of a required column, is dropped too.
  package static func foldedHeader(_ text: String) -> String {
    folded(text, dropping: UInt8(ascii: "*"))
  }

  /// Whether a character that starts with this byte could fold.
  ///
  /// Chinese characters in common use start with E4...E9 and never do.
  private static func mayFold(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x41...0x5A, 0x7F, 0xC2, 0xE1...0xE3, 0xEF: true
    default: false
    }
  }

  private static func folded(_ text: String, dropping dropped: UInt8?) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xC2:
        guard let second = bytes.next() else { break }
        // C1 controls and the no-break space; the soft hyphen.
        if second > 0xA0 && second != 0xAD { folded += [byte, second] }
      case 0xE1...0xE3, 0xEF:
        guard let second = bytes.next(), let third = bytes.next() else { break }
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        switch scalar {
        case 0xFF01...0xFF5E: append(UInt8(scalar - 0xFEE0), to: &folded, dropping: dropped)
        case 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
          break
        default: folded += [byte, second, third]
        }
      case ..<0x80: append(byte, to: &folded, dropping: dropped)
      default: folded.append(byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends an ASCII character, folded; white space and controls are dropped.
  private static func append(_ byte: UInt8, to folded: inout [UInt8], dropping dropped: UInt8?) {
    switch byte {
    case 0x00...0x20, 0x7F, dropped: break
    case 0x41...0x5A: folded.append(byte + 0x20)
    default: folded.append(byte)
    }
  }
}
