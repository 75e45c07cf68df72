/// Writes single YAML values so that they read back as the text they were.
internal enum YAMLText {
  /// Plain where nothing could be taken for anything else, else in double quotes.
  internal static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.first?.isWhitespace == false && text.last?.isWhitespace == false
      && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
      && !"-?:,[]{}#&*!|>'\"%@`".contains(text.first ?? " ")
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !",[]{}\"\\".unicodeScalars.contains(scalar)
      }
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value:
        quoted += "\\u" + hex(scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A line of words, or a list where a word itself holds what parts words.
  internal static func words(_ words: [String]) -> String {
    let isLine = words.allSatisfy { word in
      scalar(word) == word && !word.contains { " \u{3000}、，,；;（(#".contains($0) }
    }
    guard !isLine || words.isEmpty else { return words.joined(separator: " ") }
    return "[" + words.map { quoted($0) }.joined(separator: ", ") + "]"
  }

  /// As ``words(_:)``, broken where a line would be too long to read.
  internal static func words(_ words: [String], indent: Int) -> String {
    let line = self.words(words)
    guard !line.hasPrefix("[") else { return line }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < 50 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  private static func quoted(_ text: String) -> String {
    let plain = scalar(text)
    return plain.hasPrefix("\"") ? plain : "\"\(plain)\""
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
