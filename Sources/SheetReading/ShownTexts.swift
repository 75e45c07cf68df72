/// Which cells come with the text that the screen shows, where it differs from their value's own.
public enum ShownTexts: Hashable, Sendable {
  /// No cell: the quickest.
  case none
  /// Numbers whose format draws more of their digits: `00123`, `12.00`. Days, times, fractions and
  /// exponents come without, and General keeps every digit.
  case digits
  /// Every cell, as Excel with Chinese settings shows it.
  case all
}
