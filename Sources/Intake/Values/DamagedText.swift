/// Text whose characters were lost on the way: U+FFFD, 锟斤拷, 烫烫烫, ï¿½, UTF-8 read as Latin-1.
///
/// - Source: 锟斤拷 is U+FFFD twice in UTF-8 read as GBK; 烫 and 屯 are fill bytes 0xCC and 0xCD.
enum DamagedText {
  private static let fragments = ["\u{FFFD}", "锟斤拷", "烫烫烫", "屯屯屯"].map { Array($0.utf8) }

  static func matches(_ text: String) -> Bool {
    let isSuspect = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0xFFFD, 0x951F, 0x70EB, 0x5C6F, 0xE3...0xEF: true
      default: false
      }
    }
    guard isSuspect else { return false }
    return fragments.contains { text.utf8.contains(sequence: $0) } || isMojibake(text)
  }

  /// Three characters that are the bytes of one Chinese character, read one by one.
  private static func isMojibake(_ text: String) -> Bool {
    var pending = 0
    for scalar in text.unicodeScalars {
      if pending > 0, isTrailing(scalar) {
        pending -= 1
        if pending == 0 { return true }
      } else {
        pending = (0xE3...0xEF).contains(scalar.value) ? 2 : 0
      }
    }
    return false
  }

  /// Bytes 0x80–0xBF in Latin-1 and Windows-1252.
  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0xBF, 0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
      0x0160, 0x2039, 0x0152, 0x017D, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x017E, 0x0178:
      true
    default: false
    }
  }
}
