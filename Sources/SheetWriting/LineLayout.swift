/// Breaks one text into lines, greedily, as spreadsheet programs do.
struct LineLayout {
  private let available: Int
  private var lines = 1
  /// Width of the line up to the last place where it may break, and of what came after.
  private var line = 0
  private var word = 0
  private var previous: Unicode.Scalar?

  init(available: Int) {
    self.available = available
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    defer { previous = scalar }
    if scalar == "\n" {
      lines += 1
      line = 0
      word = 0
      return
    }
    if mayBreak(before: scalar) {
      line += word
      word = 0
    }
    word += TextWidth.units(of: scalar)
    if word > available {
      // Wider than a line by itself: broken where the line ends.
      lines += 1
      line = 0
      word = TextWidth.units(of: scalar)
    } else if line + word > available {
      lines += 1
      line = 0
    }
  }

  consuming func finish() -> Int { lines }

  private func mayBreak(before scalar: Unicode.Scalar) -> Bool {
    guard let previous else { return false }
    if Self.isClosing(scalar) || Self.isOpening(previous) { return false }
    if previous == " " || previous == "-" { return true }
    return isWide(previous) || isWide(scalar)
  }

  private func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〉", "”", "’", "…", "—",
      ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", " ":
      true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "「", "『", "【", "〈", "“", "‘", "(", "[", "{": true
    default: false
    }
  }
}
