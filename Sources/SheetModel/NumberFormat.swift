/// A cell's number format: what kind of value its numbers are, and how they look.
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
  /// How plain numbers look; `nil` where the format is General or more than this reader draws.
  private let pattern: NumberPattern?

  public static let general = NumberFormat(kind: .number, pattern: nil)

  /// Excel takes no longer code; what a longer one draws has no bounds.
  private static let longestCode = 255

  /// Reads a format code, judged by its first section.
  ///
  /// One beyond 255 characters is General.
  public init(code: String) {
    guard code.unicodeScalars.count <= Self.longestCode else {
      self = .general
      return
    }
    let scan = FormatCodeScan(firstSectionOf: code)
    kind = scan.kind
    pattern = scan.kind == .number ? NumberPattern(code: code) : nil
  }

  /// A format that files name by number only; General for numbers that mean nothing.
  ///
  /// 27–36 and 50–58 are days or times in every East Asian Excel, though which of them depends on
  /// its language; 71–81 are Thai ones.
  public init(builtIn number: Int) {
    switch number {
    case 14...22, 27...36, 45, 47, 50...58, 71...78, 80, 81:
      self.init(kind: .day, pattern: nil)
    case 46, 79: self.init(kind: .duration, pattern: nil)
    case 49: self.init(kind: .text, pattern: nil)
    default:
      guard let code = Self.numberCodes[number] else {
        self = .general
        return
      }
      self.init(kind: .number, pattern: NumberPattern(code: code))
    }
  }

  /// The text on the screen where it differs from the number's own: `00123`, `45%`, `12.00`.
  public func displayed(_ number: Double) -> String? {
    let plain = NumberText.shortest(number)
    let drawn = pattern?.text(for: number) ?? NumberText.plain(number)
    // Widths and fills are blanks at the edges that nobody sees.
    let shown = String(drawn.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    return shown == plain ? nil : shown
  }

  private init(kind: Kind, pattern: NumberPattern?) {
    self.kind = kind
    self.pattern = pattern
  }

  private static let numberCodes = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
  ]
}
