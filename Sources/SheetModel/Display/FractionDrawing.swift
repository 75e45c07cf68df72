/// Draws numbers as fractions: `# ?/?`, `??/??`, `# ?/8`.
internal struct FractionDrawing {
  /// Seven digits; more than a denominator needs, and few enough for exact products.
  private static let mostDigits = 7

  private let whole: ArraySlice<FormatToken>
  private let numerator: ArraySlice<FormatToken>
  private let beforeSlash: ArraySlice<FormatToken>
  private let afterSlash: ArraySlice<FormatToken>
  private let denominator: ArraySlice<FormatToken>
  private let after: ArraySlice<FormatToken>
  private let fixedDenominator: Double?
  private let drawing: DecimalDrawing

  /// `nil` for a section without a slash.
  internal init?(_ section: FormatSection) {
    let tokens = section.tokens
    guard let slash = tokens.firstIndex(of: .slash) else { return nil }
    var end = slash
    while end > 0, !FormatSection.isDigit(tokens[end - 1]) { end -= 1 }
    var start = end
    while start > 0, FormatSection.isDigit(tokens[start - 1]) { start -= 1 }
    whole = tokens[..<start]
    numerator = tokens[start..<end]
    beforeSlash = tokens[end..<slash]
    var from = slash + 1
    while from < tokens.count, !Self.isFigure(tokens[from]) { from += 1 }
    var to = from
    while to < tokens.count, Self.isFigure(tokens[to]) { to += 1 }
    afterSlash = tokens[(slash + 1)..<from]
    denominator = tokens[from..<to]
    after = tokens[to...]
    fixedDenominator = Self.fixedDenominator(denominator)
    drawing = DecimalDrawing(section)
  }

  /// What a number draws that is finite and not below 0.
  internal func text(of magnitude: Double) -> String {
    let isMixed = whole.contains(where: FormatSection.isDigit)
    var units = isMixed ? magnitude.rounded(.down) : 0
    var (top, bottom) = ratio(magnitude - units)
    if isMixed, top == bottom {
      units += 1
      top = 0
    }
    let digits = DecimalDigits(units)?.whole ?? []
    let showsNothing = isMixed && top == 0
    let wholeText =
      showsNothing && digits.isEmpty
      ? zero(in: whole) : drawing.text(of: digits, in: whole)
    let fraction = fraction(top, bottom)
    return (showsNothing ? wholeText + Self.blanks(fraction) : wholeText + fraction)
      + after.map { drawing.literal($0) }.joined()
  }

  private func fraction(_ top: Double, _ bottom: Double) -> String {
    let topDigits = DecimalDigits(top)?.whole ?? []
    let bottomDigits = DecimalDigits(bottom)?.whole ?? []
    let places = denominator.count(where: FormatSection.isDigit)
    let below: String
    if fixedDenominator != nil {
      below = bottomDigits.map { drawing.numerals.digit($0) }.joined()
    } else {
      // The denominator stands at the slash, so that its blanks come last.
      let missing = denominator.suffix(max(0, places - bottomDigits.count))
      below =
        String(repeating: "0", count: missing.count { $0 == .digit(.zero) })
        + bottomDigits.map { drawing.numerals.digit($0) }.joined()
        + String(repeating: " ", count: missing.count { $0 == .digit(.blank) })
    }
    return (topDigits.isEmpty ? zero(in: numerator) : drawing.text(of: topDigits, in: numerator))
      + beforeSlash.map { drawing.literal($0) }.joined() + "/"
      + afterSlash.map { drawing.literal($0) }.joined() + below
  }

  /// A zero that is seen, whatever the places are.
  private func zero(in tokens: ArraySlice<FormatToken>) -> String {
    var tokens = Array(tokens)
    if let last = tokens.lastIndex(where: FormatSection.isDigit) { tokens[last] = .digit(.zero) }
    return drawing.text(of: [], in: tokens)
  }

  private func ratio(_ value: Double) -> (Double, Double) {
    if let fixedDenominator {
      return ((value * fixedDenominator).rounded(.toNearestOrAwayFromZero), fixedDenominator)
    }
    let places = min(Self.mostDigits, denominator.count(where: FormatSection.isDigit))
    var limit = 1.0
    for _ in 0..<places { limit *= 10 }
    return Self.convergent(of: value, below: limit)
  }

  /// The last convergent of the continued fraction whose denominator is below the limit, which is
  /// what Excel shows even where a fraction in between would be nearer.
  private static func convergent(of value: Double, below limit: Double) -> (Double, Double) {
    var rest = value
    var last = (top: 1.0, bottom: 0.0)
    var current = (top: value.rounded(.down), bottom: 1.0)
    // Denominators grow at least like Fibonacci numbers: 40 are more than seven digits need.
    for _ in 0..<40 {
      let fraction = rest - rest.rounded(.down)
      guard fraction > 5e-8 else { break }
      rest = 1 / fraction
      let term = rest.rounded(.down)
      let next = (top: term * current.top + last.top, bottom: term * current.bottom + last.bottom)
      guard next.bottom < limit else { break }
      last = current
      current = next
    }
    return (current.top, current.bottom)
  }

  private static func isFigure(_ token: FormatToken) -> Bool {
    if case .figure = token { true } else { FormatSection.isDigit(token) }
  }

  /// The number that the code itself names: `/16`; `nil` where places stand for it.
  private static func fixedDenominator(_ tokens: ArraySlice<FormatToken>) -> Double? {
    guard case .figure = tokens.first else { return nil }
    var value = 0.0
    for token in tokens.prefix(mostDigits) {
      if case .figure(let digit) = token { value = value * 10 + Double(digit) } else { value *= 10 }
    }
    return value
  }

  private static func blanks(_ text: String) -> String {
    String(repeating: " ", count: text.count)
  }
}
