/// `1,274`: thousands apart.
package func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = number < 0 ? "-" : ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}

/// At most 40 characters of a cell, line breaks as `⏎`, other control characters as `␦`.
package func clipped(_ text: String, to limit: Int = 40) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < limit else { return shown + "…" }
    switch scalar.value {
    case 10, 13: shown += "⏎"
    case 0..<32, 0x7F...0x9F: shown += "␦"
    // Marks that turn the direction of writing would turn the sentence around them too.
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: shown += "�"
    default: shown.unicodeScalars.append(scalar)
    }
    count += 1
  }
  return shown
}

/// The note that every total carries which withheld rows touch; `nil` where none do.
package func withheldNote(_ count: Int, failed: Int) -> String? {
  guard count > 0 else { return nil }
  return "另有 \(grouped(count)) 批暂未列入（其中不合格 \(grouped(failed)) 批）"
}
