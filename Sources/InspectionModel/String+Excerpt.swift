extension String {
  /// This text as a message quotes it: at most 40 characters, what cannot be seen made visible.
  ///
  /// - Output: line breaks as `⏎`, other control characters as `␦`, direction marks and zero-width
  ///   characters as `\u{202E}`; a cut is shown by `…`.
  package var excerpt: String { excerpt(limit: 40) }

  package func excerpt(limit: Int) -> String {
    // Nearly every cell is short and clean: then nothing is built.
    if utf8.count <= limit, unicodeScalars.allSatisfy({ !$0.isInvisible }) { return self }
    var result = ""
    var count = 0
    for character in self {
      guard count < limit else { return result + "…" }
      // A character may have any number of marks on it; people write a few.
      for scalar in character.unicodeScalars.prefix(8) { result += scalar.visibleText }
      count += 1
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }

  fileprivate var visibleText: String {
    guard isInvisible else { return String(self) }
    return switch value {
    case 10, 13: "⏎"
    case 0..<0x20, 0x7F..<0xA0: "␦"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
