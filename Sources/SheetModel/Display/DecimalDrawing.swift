/// Draws digits into the places of a pattern: `#,##0.00`, `00000-0000`.
internal struct DecimalDrawing {
  internal var groups: Bool
  internal var numerals: Numerals

  internal init(_ section: FormatSection) {
    groups = section.groups
    numerals = section.numerals
  }

  /// The number in the places of the tokens, rounded to as many decimals as they have.
  internal func text(of number: DecimalDigits, in tokens: some Collection<FormatToken>) -> String {
    let rounded = number.rounded(places: Self.places(of: tokens))
    return text(of: rounded.whole, in: tokens.prefix { $0 != .point })
      + fraction(of: rounded, in: tokens.drop { $0 != .point })
  }

  /// How many decimals the tokens have room for.
  internal static func places(of tokens: some Collection<FormatToken>) -> Int {
    tokens.drop { $0 != .point }.count(where: FormatSection.isDigit)
  }

  /// A whole number, its digits without leading zeros, in the places of the tokens from the right;
  /// what is left over stands first.
  internal func text(of digits: [UInt8], in tokens: some Collection<FormatToken>) -> String {
    let places = tokens.count(where: FormatSection.isDigit)
    // The distance of the next place from the point, and the digits that have none.
    var place = places
    var text = ""
    for token in tokens {
      guard case .digit(let empty) = token else {
        text += literal(token)
        continue
      }
      if place == places {
        for distance in stride(from: digits.count, to: places, by: -1) {
          append(digits[digits.count - distance], at: distance, to: &text)
        }
      }
      if place <= digits.count {
        append(digits[digits.count - place], at: place, to: &text)
      } else {
        switch empty {
        case .zero: append(0, at: place, to: &text)
        case .blank: text += groups && place % 3 == 1 && place > 1 ? "  " : " "
        case .nothing: break
        }
      }
      place -= 1
    }
    // Without a place, as in `.00`, the digits still stand before the point.
    if places == 0 { text += digits.map { numerals.digit($0) }.joined() }
    return text
  }

  /// The point and what follows it.
  private func fraction(
    of number: DecimalDigits, in tokens: some Collection<FormatToken>
  ) -> String {
    var digits = number.fraction(places: tokens.count(where: FormatSection.isDigit))
    while digits.last == 0 { digits.removeLast() }
    var rest = digits[...]
    var text = ""
    for token in tokens {
      switch token {
      case .digit(let empty):
        if let digit = rest.popFirst() {
          text += numerals.digit(digit)
        } else {
          switch empty {
          case .zero: text += numerals.digit(0)
          case .blank: text += " "
          case .nothing: break
          }
        }
      default: text += literal(token)
      }
    }
    return text
  }

  /// What a token that is no digit draws.
  internal func literal(_ token: FormatToken) -> String {
    switch token {
    case .literal(let text): text
    case .figure(let digit): String(digit)
    case .point: "."
    case .percent: "%"
    case .slash: "/"
    default: ""
    }
  }

  /// Adds a digit, and a comma where threes of places follow it.
  private func append(_ digit: UInt8, at distance: Int, to text: inout String) {
    text += numerals.digit(digit)
    if groups, distance > 1, distance % 3 == 1 { text += "," }
  }
}
