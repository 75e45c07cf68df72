/// A cell's number format: what kind of value its numbers are, and how they look.
///
/// Looks are those of Excel with Chinese (PRC) settings; a tag in the code, `[$-409]`, overrules the
/// language of names. Colours are passed over, fills draw nothing, widths (`_)`) a blank.
///
/// - Source: ECMA-376 Part 1, 18.8.30 (built-in formats) and 18.8.31 (format codes).
public struct NumberFormat: Hashable, Sendable {
  /// What a number under the format means.
  public enum Kind: Hashable, Sendable {
    case number
    /// Days and times of day; which of them, the number itself decides.
    case day
    /// Elapsed time: `[h]:mm`, `[mm]`, `[s]`.
    case duration
    case text
  }

  public let kind: Kind
  /// `nil` is General.
  private let code: FormatCode?
  private let drawsDigits: Bool

  public static let general = NumberFormat(kind: .number, code: nil, drawsDigits: false)

  /// Excel takes no longer code; what a longer one draws has no bounds.
  private static let longestCode = 255

  /// Reads a format code, its kind judged by its first section.
  ///
  /// One beyond 255 characters is General.
  public init(code: String) {
    guard code.unicodeScalars.count <= Self.longestCode else {
      self = .general
      return
    }
    let kind = FormatCodeScan(firstSectionOf: code).kind
    let parsed = FormatCode(code)
    self.init(
      kind: kind, code: parsed.isGeneral && parsed.keepsTexts ? nil : parsed,
      drawsDigits: kind == .number && parsed.isPlain)
  }

  /// A format that files name by number only; General for numbers that mean nothing.
  ///
  /// 27–36 and 50–58 are days or times in every East Asian Excel, though which of them depends on
  /// its language: they look as in Chinese (PRC). 71–81 are Thai ones.
  public init(builtIn number: Int) {
    guard let code = BuiltInFormats.code(number) else {
      self = .general
      return
    }
    let kind: Kind =
      switch number {
      case 14...22, 27...36, 45, 47, 50...58, 71...78, 80, 81: .day
      case 46, 79: .duration
      case 49: .text
      default: .number
      }
    // Currencies without a code in the file are drawn for people only: the sign is a guess.
    self.init(
      kind: kind, code: FormatCode(code),
      drawsDigits: [1...4, 9...10, 37...40].contains { $0.contains(number) })
  }

  /// The number as Excel shows it in a cell that is wide enough: `2025年3月1日`, `12.50%`, `1 1/4`.
  ///
  /// - Parameters:
  ///   - number: As stored; days and times are serials.
  ///   - system: How serials count days.
  /// - Returns: Blanks at the edges included. A day format over a number that is no day, which Excel
  ///   fills with `#`, gives the number as under General; elapsed time below 0 has a minus.
  public func text(for number: Double, in system: DateSystem = .from1900) -> String {
    if let code { return code.text(of: number, in: system) }
    guard let digits = DecimalDigits(number.magnitude) else { return NumberText.shortest(number) }
    let text = GeneralNumber.text(digits)
    return number < 0 ? "-" + text : text
  }

  /// The text as Excel shows it: what the section for texts draws around `@`.
  public func text(for text: String) -> String { code?.text(of: text) ?? text }

  /// Whether texts are shown as they are.
  public var keepsTexts: Bool { code?.keepsTexts ?? true }

  /// The number's digits as the format draws them where that is more than the number: `00123`, `45%`.
  ///
  /// For readers that want a number's own digits, none of them lost: General, exponents, fractions
  /// and conditions count as no format, and digits beyond the 15th are kept.
  ///
  /// - Returns: `nil` where that is the shortest text of the number; without blanks at the edges.
  public func digits(of number: Double) -> String? {
    let drawn =
      drawsDigits
      ? code?.text(of: number, in: .from1900, keepsAllDigits: true) : NumberText.plain(number)
    guard let drawn else { return nil }
    // Widths and fills are blanks at the edges that nobody sees.
    let shown = String(drawn.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    return shown == NumberText.shortest(number) ? nil : shown
  }

  private init(kind: Kind, code: FormatCode?, drawsDigits: Bool) {
    self.kind = kind
    self.code = code
    self.drawsDigits = drawsDigits
  }
}
