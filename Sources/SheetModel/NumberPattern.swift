/// The sections of a format code that draw plain numbers: zeros, decimals, groups, percent, text.
///
/// Fractions, exponents and conditions are not drawn: then there is no pattern.
internal struct NumberPattern: Hashable, Sendable {
  private struct Section: Hashable, Sendable {
    var before = ""
    var after = ""
    var wholeZeros = 0
    var places = 0
    var requiredPlaces = 0
    var groups = false
    var percents = 0
    var thousands = 0
    var hasDigits = false
  }

  private let sections: [Section]

  internal init?(code: String) {
    var sections: [Section] = []
    var rest = Array(code.unicodeScalars)[...]
    repeat {
      guard let section = Self.section(&rest) else { return nil }
      sections.append(section)
    } while rest.popFirst() != nil && sections.count < 4
    guard sections.first?.hasDigits == true else { return nil }
    self.sections = sections
  }

  internal func text(for number: Double) -> String? {
    let section: Section
    var signed = false
    if number < 0, sections.count >= 2 {
      section = sections[1]
    } else if number == 0, sections.count >= 3 {
      section = sections[2]
    } else {
      section = sections[0]
      signed = number < 0
    }
    guard section.hasDigits else { return section.before + section.after }
    guard let body = Self.body(of: number, in: section) else { return nil }
    let isZero = !body.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return (signed && !isZero ? "-" : "") + section.before + body + section.after
  }

  private static func body(of number: Double, in section: Section) -> String? {
    guard var digits = DecimalDigits(number) else { return nil }
    if !digits.digits.isEmpty { digits.exponent += 2 * section.percents - 3 * section.thousands }
    digits = digits.rounded(places: section.places)
    var whole = digits.whole
    while whole.count < section.wholeZeros { whole.insert(0, at: 0) }
    var fraction = digits.fraction(places: section.places)
    while fraction.count > section.requiredPlaces, fraction.last == 0 { fraction.removeLast() }
    var text = NumberText.text(of: whole)
    if section.groups { text = grouped(text) }
    // The point stands even where every optional decimal is gone: `0.##` shows `12.`.
    if section.places > 0 { text += "." + NumberText.text(of: fraction) }
    return text
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

// MARK: - Reading a code

extension NumberPattern {
  /// Reads up to the next `;`, which stays; `nil` where the section is more than is drawn here.
  private static func section(_ rest: inout ArraySlice<Unicode.Scalar>) -> Section? {
    var section = Section()
    var pointSeen = false
    var commas = 0
    while let character = rest.first, character != ";" {
      rest.removeFirst()
      var literal = ""
      switch character {
      case "0", "#", "?":
        guard section.after.isEmpty, character != "?" else { return nil }
        if commas > 0 { section.groups = true }
        commas = 0
        section.hasDigits = true
        if pointSeen {
          section.places += 1
          if character == "0" { section.requiredPlaces = section.places }
        } else if character == "0" || section.wholeZeros > 0 {
          section.wholeZeros += 1
        }
      case ".":
        guard !pointSeen else { return nil }
        pointSeen = true
      case ",": commas += section.hasDigits ? 1 : 0
      case "%":
        section.percents += 1
        literal = "%"
      case "\"": literal = quoted(&rest)
      case "\\": literal = rest.popFirst().map { String($0) } ?? ""
      case "_":
        rest = rest.dropFirst()
        literal = " "
      case "*": rest = rest.dropFirst()
      case "[":
        guard let mark = bracketed(&rest) else { return nil }
        literal = mark
      case "E", "e", "/", "@", "G", "g": return nil
      default: literal = String(character)
      }
      if section.hasDigits { section.after += literal } else { section.before += literal }
    }
    section.thousands = commas
    return section
  }

  private static func quoted(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    while let next = rest.popFirst(), next != "\"" { text.append(next) }
    return String(text)
  }

  /// A colour draws nothing, a currency tag its sign; conditions and number shapes are not drawn.
  private static func bracketed(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var content: [Unicode.Scalar] = []
    while let next = rest.popFirst(), next != "]" { content.append(next) }
    guard let first = content.first else { return "" }
    if first == "$" {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: content.dropFirst().prefix { $0 != "-" })
      return String(text)
    }
    return first.properties.isAlphabetic && content.allSatisfy { $0.properties.isAlphabetic }
      ? "" : nil
  }
}
