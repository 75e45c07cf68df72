/// Draws numbers under General as a wide enough cell shows them.
///
/// Eleven characters at most, sign not counted: whole numbers up to eleven digits, decimals as far
/// as there is room, and an exponent with six digits beyond that.
internal enum GeneralNumber {
  private static let width = 11

  internal static func text(_ number: DecimalDigits) -> String {
    guard !number.digits.isEmpty else { return "0" }
    guard number.exponent <= width else { return scientific(number) }
    if number.exponent > 0 {
      let rounded = number.rounded(places: max(0, width - 1 - number.exponent))
      return rounded.exponent > width ? scientific(rounded) : plain(rounded)
    }
    let places = width - 2
    // Below 0.0001 decimals are shown only where nothing is lost by it.
    if number.exponent > -4 || number.digits.count - number.exponent <= places {
      return plain(number.rounded(places: places))
    }
    return scientific(number)
  }

  /// All digits, in the numerals' own words: 一千二百三十四.五六.
  internal static func words(_ number: DecimalDigits, in numerals: Numerals) -> String {
    let decimals = number.fraction(places: max(0, number.digits.count - number.exponent))
    return numerals.words(number.whole)
      + (decimals.isEmpty ? "" : "." + decimals.map { numerals.digit($0) }.joined())
  }

  private static func plain(_ number: DecimalDigits) -> String {
    let decimals = number.fraction(places: max(0, number.digits.count - number.exponent))
    return (number.whole.isEmpty ? "0" : NumberText.text(of: number.whole))
      + (decimals.isEmpty ? "" : "." + NumberText.text(of: decimals))
  }

  private static func scientific(_ number: DecimalDigits) -> String {
    let kept = abs(number.exponent - 1) < 100 ? 6 : 5
    let rounded = number.rounded(significantDigits: kept)
    let power = rounded.exponent - 1
    let decimals = NumberText.text(of: Array(rounded.digits.dropFirst()))
    return NumberText.text(of: Array(rounded.digits.prefix(1)))
      + (decimals.isEmpty ? "" : "." + decimals) + (power < 0 ? "E-" : "E+")
      + NumberText.padded(abs(power), width: 2)
  }
}
