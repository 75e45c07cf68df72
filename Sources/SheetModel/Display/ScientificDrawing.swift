/// Draws numbers with an exponent: `0.00E+00`, `##0.0E+0`.
///
/// More than one place before the point makes the exponent a multiple of their number.
internal struct ScientificDrawing {
  private let mantissa: ArraySlice<FormatToken>
  private let exponent: ArraySlice<FormatToken>
  private let showsPlus: Bool
  private let drawing: DecimalDrawing

  /// `nil` for a section without an exponent.
  internal init?(_ section: FormatSection) {
    let tokens = section.tokens
    for (index, token) in tokens.enumerated() {
      guard case .exponent(let showsPlus) = token else { continue }
      mantissa = tokens[..<index]
      exponent = tokens[(index + 1)...]
      self.showsPlus = showsPlus
      drawing = DecimalDrawing(section)
      return
    }
    return nil
  }

  internal func text(of number: DecimalDigits) -> String {
    let places = mantissa.prefix { $0 != .point }.count(where: FormatSection.isDigit)
    let decimals = DecimalDrawing.places(of: mantissa)
    var power = 0
    var shown = number
    if !number.digits.isEmpty {
      let step = max(1, places)
      power = Self.floor(number.exponent - (places == 0 ? 0 : 1), step)
      shown.exponent = number.exponent - power
      if shown.rounded(places: decimals).exponent > places {
        power += step
        shown.exponent -= step
      }
    }
    let sign = power < 0 ? "-" : showsPlus ? "+" : ""
    var digits = NumberText.digits(abs(power))
    // The places of the exponent end at the first token that is none.
    let figures = exponent.prefix(while: FormatSection.isDigit)
    if digits.isEmpty, !figures.contains(.digit(.zero)) { digits = [0] }
    return drawing.text(of: shown, in: mantissa) + "E" + sign
      + drawing.text(of: digits, in: figures)
      + exponent.dropFirst(figures.count).map { drawing.literal($0) }.joined()
  }

  private static func floor(_ power: Int, _ step: Int) -> Int {
    let rest = power % step
    return power - (rest < 0 ? rest + step : rest)
  }
}
