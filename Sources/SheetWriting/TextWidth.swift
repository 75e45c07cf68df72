/// How wide a text is in print, and how many lines it takes, without asking a font.
///
/// The unit is a tenth of a half-width character: a 汉字 is 20 wide, a digit 11. In the fonts of
/// official documents (仿宋_GB2312, 宋体) every Latin character is 10; the fonts that stand in for
/// them draw digits and capitals wider, and no text may be cut there either.
public enum TextWidth {
  /// Width of the longest line of a text.
  public static func units(_ text: String) -> Int {
    var widest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, line)
        line = 0
      } else {
        line += units(of: scalar)
      }
    }
    return max(widest, line)
  }

  /// Lines that a wrapped text takes in a cell of `available` units; at least 1.
  ///
  /// Chinese breaks between any two characters, but no line begins with 。 or ends with （; Latin
  /// words and numbers break only where they are wider than a line.
  public static func lines(_ text: String, available: Int) -> Int {
    guard units(text) > available else {
      return 1 + text.unicodeScalars.count(where: { $0 == "\n" })
    }
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

  /// Units that fit into a column of that width: the reverse of ``columnWidth(units:fontSize:)``.
  public static func units(inColumnWidth width: Double, fontSize: Double) -> Int {
    Int(((width * 7 - 4) * 15 / fontSize).rounded(.down))
  }

  /// Height of a row, in points, that shows `lines` at a size.
  ///
  /// 1.45 is the line height of Noto CJK, the tallest of the fonts met in print.
  public static func rowHeight(lines: Int, fontSize: Double) -> Double {
    Double(lines) * fontSize * 1.45 + 3
  }

  static func units(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x80 { return latin[Int(value)] }
    if value >= 0x4E00, value <= 0x9FFF { return 20 }
    return isZeroWidth(value) ? 0 : isNarrow(value) ? 13 : 20
  }

  private static func isZeroWidth(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: true
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

  private static let latin: [Int] = (0..<128).map { value in
    switch UnicodeScalar(UInt8(value)) {
    case "\t": 40
    case _ where value < 0x20: 0
    case "m", "w", "%", "@", "&": 17
    case "M", "W": 19
    case "A"..."Z": 15
    case "0"..."9", "+", "=", "<", ">", "#", "$", "_", "~": 11
    case "f", "i", "j", "l", "t", "r", "I", ",", ".", ":", ";", "!", "'", "|", " ": 8
    case "(", ")", "[", "]", "-", "/": 9
    default: 12
    }
  }
}
