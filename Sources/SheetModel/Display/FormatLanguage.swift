/// The language that a section's names of months, days and halves of the day are in.
///
/// - Source: MS-LCID 2.2 for the numbers. Without a tag Excel with Chinese settings writes `mmm`,
///   `ddd` and `AM/PM` in English, and `aaa` in Chinese.
internal enum FormatLanguage: Hashable, Sendable {
  /// No tag.
  case unstated
  case chinese
  case taiwanese
  case japanese
  /// English, and every language that has no names here.
  case english

  /// Reads what follows the `-` of `[$-804]` or `[$¥-zh-CN]`; `nil` where it names no language.
  internal init?(tag: String) {
    if let number = UInt32(tag, radix: 16) {
      // The upper bytes are the calendar and the shape of digits.
      let language = number & 0xFFFF
      guard language != 0 else { return nil }
      switch (language & 0x3FF, language) {
      case (0x04, 0x0404), (0x04, 0x0C04), (0x04, 0x1404), (0x04, 0x7C04): self = .taiwanese
      case (0x04, _): self = .chinese
      case (0x11, _): self = .japanese
      default: self = .english
      }
      return
    }
    let tag = tag.lowercased()
    switch tag.prefix(2) {
    case "zh":
      self =
        tag.hasSuffix("tw") || tag.hasSuffix("hk") || tag.hasSuffix("mo") ? .taiwanese : .chinese
    case "ja": self = .japanese
    default: self = .english
    }
  }
}
