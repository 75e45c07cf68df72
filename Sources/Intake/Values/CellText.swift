import SheetModel

/// What a cell says to a person who reads it.
enum CellText {
  /// The cell's text: numbers in plain digits or as displayed, dates as `YYYY-MM-DD`, errors as
  /// written; empty for a formula without a stored value.
  static func shown(_ cell: SheetGrid.Cell) -> String {
    switch cell.value {
    case .empty, .uncalculated: ""
    case .text(let text): text
    case .number(let number): displayedDigits(cell) ?? plain(number)
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .date(let date, let seconds, _):
      seconds == 0 ? date.description : "\(date) \(time(seconds: seconds))"
    case .time(let serial):
      cell.displayed ?? time(seconds: Int((serial * 86_400).rounded()))
    case .duration(let serial): cell.displayed ?? plain(serial)
    case .error(let text): text
    }
  }

  /// A number in plain digits, never with an exponent: the shortest that reads back the same.
  static func plain(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    if number.rounded() == number, number.magnitude < 1e15 { return String(Int(number)) }
    let text = "\(number)"
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }),
      let exponent = Int(text[text.index(after: mark)...].drop { $0 == "+" })
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    return expanded(String(text[..<mark]), exponent: exponent)
  }

  /// Whether a number has more than the 15 digits that a spreadsheet keeps.
  static func isBeyondPrecision(_ number: Double) -> Bool { number.magnitude >= 1e15 }

  /// Moves the decimal point of `mantissa` by `exponent` places.
  private static func expanded(_ mantissa: String, exponent: Int) -> String {
    let isNegative = mantissa.hasPrefix("-")
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
    let whole = String(parts.first ?? "")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    if fraction == "0" { fraction = "" }
    let digits = whole + fraction
    let point = whole.count + exponent
    let text: String
    if point >= digits.count {
      text = digits + String(repeating: "0", count: point - digits.count)
    } else if point <= 0 {
      text = "0." + String(repeating: "0", count: -point) + digits
    } else {
      text = "\(digits.prefix(point)).\(digits.dropFirst(point))"
    }
    return (isNegative ? "-" : "") + text
  }

  /// What the number format shows, unless that is an exponent, which hides digits.
  private static func displayedDigits(_ cell: SheetGrid.Cell) -> String? {
    guard let displayed = cell.displayed, !displayed.utf8.contains(UInt8(ascii: "E")),
      !displayed.utf8.contains(UInt8(ascii: "#"))
    else { return nil }
    return displayed
  }

  private static func time(seconds: Int) -> String {
    [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
