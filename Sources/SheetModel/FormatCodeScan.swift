/// Looks through the first section of a format code for what makes it a date.
///
/// Quoted text, escaped characters, widths, fills, colours, conditions and locale tags say nothing.
internal struct FormatCodeScan {
  private(set) var kind: NumberFormat.Kind = .number

  internal init(firstSectionOf code: String) {
    let characters = Array(code.unicodeScalars)
    var index = 0
    var isText = false
    while index < characters.count {
      let character = characters[index]
      switch character {
      case ";":
        index = characters.count
        continue
      case "\"":
        index = Self.end(of: "\"", in: characters, after: index)
      case "[":
        let end = Self.end(of: "]", in: characters, after: index)
        if Self.isElapsed(characters[(index + 1)..<max(index + 1, min(end, characters.count))]) {
          kind = .duration
        }
        index = end
      case "\\", "_", "*", "!": index += 1
      case "@": isText = true
      case "E" where Self.isSign(characters, at: index + 1),
        "e" where Self.isSign(characters, at: index + 1):
        index += 1
      default:
        if let length = Self.wordLength(characters, at: index) {
          index += length - 1
        } else if Self.isDatePart(character), kind == .number {
          kind = .day
        }
      }
      index += 1
    }
    if isText, kind == .number { kind = .text }
  }

  private static func isDatePart(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "e", "E", "g", "G", "b", "B": true
    case "上", "下": true
    default: false
    }
  }

  /// `General`, and what Chinese and Japanese Excel call it, in small letters.
  private static let generals = ["general", "g/通用格式", "g/標準", "g/標楷體", "g/通用數字格式"]
    .map { Array($0.unicodeScalars) }

  /// `General` is a word and no date, though it has an `e` and a `G`.
  private static func wordLength(_ characters: [Unicode.Scalar], at index: Int) -> Int? {
    guard characters[index] == "g" || characters[index] == "G" else { return nil }
    let rest = characters[index...]
    return generals.first { general in
      general.count <= rest.count && zip(rest, general).allSatisfy { small($0) == $1 }
    }?.count
  }

  /// The letter in lower case; only ASCII has cases here.
  private static func small(_ character: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(character)
      ? Unicode.Scalar(UInt8(truncatingIfNeeded: character.value) | 0x20) : character
  }

  private static func isSign(_ characters: [Unicode.Scalar], at index: Int) -> Bool {
    index < characters.count && (characters[index] == "+" || characters[index] == "-")
  }

  private static func isElapsed(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = content.first else { return false }
    let letters: [Unicode.Scalar] = ["h", "H", "m", "M", "s", "S"]
    // Thai Excel writes its own letter for hours.
    return (letters.contains(first) || first == "ช") && content.allSatisfy { $0 == first }
  }

  private static func end(
    of mark: Unicode.Scalar, in characters: [Unicode.Scalar], after index: Int
  ) -> Int {
    characters[(index + 1)...].firstIndex(of: mark) ?? characters.count
  }
}
