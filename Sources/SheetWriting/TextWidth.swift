/// How wide a text is in print, and how many lines it takes, without asking a font.
///
/// The unit is a tenth of a half-width character: a 汉字 is 20 wide, a digit 11. In the fonts of
/// official documents (仿宋_GB2312, 宋体) every Latin character is 10; the fonts that stand in for
/// them draw digits and capitals wider, and no text may be cut there either.
public enum TextWidth {
  /// The room that a text takes before it is wrapped.
  public struct Extent: Hashable, Sendable {
    /// Width of its longest line.
    public var units: Int
    /// Lines by its own line breaks, at least 1.
    public var lines: Int

    public init(units: Int, lines: Int = 1) {
      self.units = units
      self.lines = lines
    }
  }

  public static func extent(of text: String) -> Extent {
    var widest = 0
    var line = 0
    var lines = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, line)
        line = 0
        lines += 1
      } else {
        line += units(of: scalar)
      }
    }
    return Extent(units: max(widest, line), lines: lines)
  }

  /// Lines that a wrapped text takes in a cell of `available` units; at least 1.
  ///
  /// Chinese breaks between any two characters, but no line begins with 。 or ends with （; Latin
  /// words and numbers break only where they are wider than a line.
  public static func lines(_ text: String, available: Int) -> Int {
    let extent = extent(of: text)
    guard extent.units > available else { return extent.lines }
    var layout = LineLayout(available: max(available, 20))
    for scalar in text.unicodeScalars { layout.add(scalar) }
    return layout.finish()
  }

  /// Width of a column, in characters of the workbook's default font, that holds `units` at a size.
  ///
  /// - Source: ECMA-376 Part 1, 18.3.1.13: a column of n is 7 n + 5 pixels wide at 96 dpi in
  ///   Calibri 11. A half-width character of size s is s / 2 points, that is s × 2 / 3 pixels. Two
  ///   pixels more on each side keep texts off the lines.
  public static func columnWidth(units: Int, fontSize: Double) -> Double {
    let pixels = Double(units) / 10 * fontSize * 2 / 3 + 4
    return (pixels / 7 * 100).rounded(.up) / 100
  }

  /// Height of a row, in points, that shows `lines` at a size.
  ///
  /// 1.44 is the line height of Noto CJK, the tallest of the fonts met in print.
  public static func rowHeight(lines: Int, fontSize: Double) -> Double {
    ((Double(lines) * fontSize * 1.44 + 2) * 10).rounded(.up) / 10
  }

  static func units(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? (value == 9 ? 40 : 0) : latin[Int(value) - 0x20] }
    if value >= 0x4E00, value <= 0x9FFF { return 20 }
    return isZeroWidth(value) ? 0 : isNarrow(value) ? 13 : 20
  }

  private static func isZeroWidth(_ value: UInt32) -> Bool {
    switch value {
    case 0x7F...0x9F, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// Latin with marks and half-width forms; what Chinese fonts draw full width (“ × ℃ Ⅱ Ω Ж) isn't.
  private static func isNarrow(_ value: UInt32) -> Bool {
    switch value {
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7: false
    case 0xA0...0x36F, 0x1E00...0x1EFF, 0xFF61...0xFFDC, 0xFFE8...0xFFEE: true
    default: false
    }
  }

  /// U+0020 to U+007E: the widest of 仿宋_GB2312 (10 each), Noto Serif CJK and Noto Sans CJK.
  private static let latin: [Int] = [
    10, 10, 10, 11, 11, 18, 16, 10, 10, 10, 10, 12, 10, 10, 10, 10,
    11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10, 10, 12, 12, 12, 10,
    19, 14, 13, 14, 15, 13, 13, 15, 17, 10, 11, 15, 12, 20, 16, 15,
    13, 15, 14, 12, 13, 16, 14, 21, 14, 14, 12, 10, 10, 10, 12, 11,
    12, 11, 13, 11, 13, 11, 10, 11, 13, 10, 10, 12, 10, 19, 13, 12,
    13, 12, 10, 10, 10, 13, 11, 17, 11, 11, 10, 10, 10, 10, 12,
  ]
}
