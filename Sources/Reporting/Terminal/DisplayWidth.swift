/// How many columns of a terminal a text takes: East Asian wide characters take two.
///
/// - Source: Unicode 15 EastAsianWidth.txt, classes W and F by block; combining marks and
///   zero-width characters take none.
package func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

private func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
    0xFE00...0xFE0F, 0xFEFF:
    0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    2
  default: 1
  }
}

/// The text with blanks up to that many columns; longer text stays as it is.
package func padded(_ text: String, to width: Int, alignsRight: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return alignsRight ? blanks + text : text + blanks
}

/// The text cut to that many columns, with `…` where something was left out.
package func fitted(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var shown = ""
  var used = 0
  for character in text {
    let needed = displayWidth(String(character))
    guard used + needed < width else { break }
    shown.append(character)
    used += needed
  }
  return shown + "…"
}
