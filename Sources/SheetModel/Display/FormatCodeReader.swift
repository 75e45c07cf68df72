/// Reads a format code piece by piece.
///
/// - Input: What a file stores, which is the same in every language of Excel. Unquoted letters that
///   mean nothing stand for themselves, since a reader must show something.
/// - Source: ECMA-376 Part 1, 18.8.31.
internal struct FormatCodeReader {
  private var rest: ArraySlice<Unicode.Scalar>
  private var tokens: [FormatToken] = []
  private var condition: FormatCondition?
  private var numerals = Numerals.arabic
  private var language = FormatLanguage.unstated
  private var isSystemDate = false
  private var isSystemTime = false

  /// All sections of the code, those beyond the fourth left out.
  internal static func sections(of code: String) -> [FormatSection] {
    var rest = Array(code.unicodeScalars)[...]
    var sections: [FormatSection] = []
    repeat {
      var reader = FormatCodeReader(rest)
      sections.append(reader.section())
      rest = reader.rest
    } while rest.popFirst() != nil && sections.count < 4
    return sections
  }

  private init(_ rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  /// Reads up to the next `;`, which stays.
  private mutating func section() -> FormatSection {
    while let scalar = rest.first, scalar != ";" { readToken(scalar) }
    if isSystemDate || isSystemTime {
      // What Windows with Chinese settings shows, whatever the code draws.
      let code = isSystemDate ? "yyyy年m月d日" : "h:mm:ss"
      var reader = FormatCodeReader(Array(code.unicodeScalars)[...])
      return reader.section()
    }
    return FormatSection(
      tokens: tokens, condition: condition, numerals: numerals, language: language)
  }

  private mutating func readToken(_ scalar: Unicode.Scalar) {
    if readWord() { return }
    switch scalar {
    case "\"":
      rest.removeFirst()
      tokens.append(.literal(text(until: "\"")))
    case "\\", "!":
      rest.removeFirst()
      if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
    case "_":
      // As wide as the character after it, which a text can only show as a blank.
      rest = rest.dropFirst(2)
      tokens.append(.literal(" "))
    case "*":
      // Fills the cell, whose width a text doesn't have.
      rest = rest.dropFirst(2)
    case "[":
      rest.removeFirst()
      readBrackets(text(until: "]"))
    case "E", "e":
      if tokens.contains(where: FormatSection.isDigit), readExponent() { return }
      readLetters(scalar)
    default:
      if Self.dateLetters.contains(scalar) {
        readLetters(scalar)
      } else {
        rest.removeFirst()
        tokens.append(Self.token(scalar))
      }
    }
  }

  private static func token(_ scalar: Unicode.Scalar) -> FormatToken {
    switch scalar {
    case "0": .digit(.zero)
    case "#": .digit(.nothing)
    case "?": .digit(.blank)
    case ".": .point
    case ",": .comma
    case "%": .percent
    case "/": .slash
    case "@": .text
    case "1"..."9": .figure(UInt8(scalar.value - 0x30))
    default: .literal(String(scalar))
    }
  }

  private mutating func text(until end: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    while let next = rest.popFirst(), next != end { text.append(next) }
    return String(text)
  }
}

// MARK: - Words and letters

extension FormatCodeReader {
  private static let dateLetters: Set<Unicode.Scalar> = [
    "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "b", "B", "g", "G", "e", "E", "a", "A",
  ]

  private static let words: [(word: String, token: FormatToken)] = [
    ("general", .general), ("g/通用格式", .general), ("am/pm", .date(.half(.word))),
    ("上午/下午", .date(.half(.chinese))),
  ]

  /// Takes a word that means more than its letters.
  private mutating func readWord() -> Bool {
    for (word, token) in Self.words where isNext(word) {
      rest = rest.dropFirst(word.unicodeScalars.count)
      tokens.append(token)
      return true
    }
    guard isNext("a/p") else { return false }
    let letters = rest.prefix(3).map { String($0) }
    tokens.append(.date(.half(.letter(morning: letters[0], afternoon: letters[2]))))
    rest = rest.dropFirst(3)
    return true
  }

  private func isNext(_ word: String) -> Bool {
    var position = rest.startIndex
    for scalar in word.unicodeScalars {
      guard position < rest.endIndex, Self.lowercased(rest[position]) == scalar else {
        return false
      }
      position += 1
    }
    return true
  }

  private mutating func readExponent() -> Bool {
    guard let sign = rest.dropFirst().first, sign == "+" || sign == "-" else { return false }
    rest = rest.dropFirst(2)
    tokens.append(.exponent(showsPlus: sign == "+"))
    return true
  }

  /// Takes a run of one letter.
  private mutating func readLetters(_ scalar: Unicode.Scalar) {
    let letter = Self.lowercased(scalar)
    let width = rest.prefix { Self.lowercased($0) == letter }.count
    let run = rest.prefix(width)
    rest = rest.dropFirst(width)
    switch letter {
    case "y": tokens.append(.date(.year(width: width)))
    case "m": tokens.append(.date(.month(width: width)))
    case "d": tokens.append(.date(.day(width: width)))
    case "h": tokens.append(.date(.hour(width: width)))
    case "s": tokens.append(.date(.second(width: width)))
    case "e": tokens.append(.date(.eraYear(width: width)))
    case "g": tokens.append(.date(.era(width: width)))
    case "b": readBuddhistYear(width)
    case "a" where width >= 3: tokens.append(.date(.weekday(width: width)))
    default: tokens.append(.literal(String(String.UnicodeScalarView(run))))
    }
  }

  /// `B1` and `B2` name a calendar; the Hijri one is drawn as the common one.
  private mutating func readBuddhistYear(_ width: Int) {
    if width == 1, rest.first == "1" || rest.first == "2" {
      rest.removeFirst()
    } else {
      tokens.append(.date(.buddhistYear(width: width)))
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  /// Takes what stood between brackets: elapsed time, a condition, a tag, digits, a colour.
  private mutating func readBrackets(_ content: String) {
    if let first = content.unicodeScalars.first {
      let letter = Self.lowercased(first)
      if content.unicodeScalars.allSatisfy({ Self.lowercased($0) == letter }) {
        let width = content.unicodeScalars.count
        switch letter {
        case "h", "ช": return tokens.append(.date(.elapsedHours(width: width)))
        case "m": return tokens.append(.date(.elapsedMinutes(width: width)))
        case "s": return tokens.append(.date(.elapsedSeconds(width: width)))
        default: break
        }
      }
    }
    if content.hasPrefix("$") {
      readTag(String(content.dropFirst()))
    } else if let found = Numerals(tag: content) {
      numerals = found
    } else if let found = FormatCondition(content) {
      condition = found
    }
  }

  /// `¥-804`: a currency sign, a language, or both.
  private mutating func readTag(_ tag: String) {
    let parts = tag.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    if !parts[0].isEmpty { tokens.append(.literal(String(parts[0]))) }
    guard parts.count == 2 else { return }
    switch parts[1].lowercased() {
    case "f800", "x-sysdate": isSystemDate = true
    case "f400", "x-systime": isSystemTime = true
    case let tag: language = FormatLanguage(tag: tag) ?? language
    }
  }
}
