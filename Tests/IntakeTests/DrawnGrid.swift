import SheetModel

/// Draws a sheet as text: a line is a row, `|` parts the cells, the first row and column are 0.
///
/// A cell is text, trimmed, unless it begins with a mark: `n:` number, `d:` date, `e:` error, `b:`
/// boolean; `u:` is a formula without a value, `t:` text as it stands, `·` a blank text.
extension SheetGrid {
  init(drawn text: String, name: String = "汇总表", mergedRanges: [String] = []) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let values = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { CellValue(drawn: $0) }
    }
    self.init(name: name, values: values)
    self.mergedRanges = mergedRanges.compactMap { CellRange($0) }
  }
}

extension CellValue {
  init(drawn text: Substring) {
    let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let rest = String(trimmed.dropFirst(2))
    switch trimmed.prefix(2) {
    case "": self = .empty
    case "·": self = .text(" ")
    case "n:": self = Double(rest).map { .number($0) } ?? .empty
    case "d:":
      let date = CalendarDate(iso: rest)
      self =
        date.map { .date($0, secondsOfDay: 0, serial: Double($0.daysSince1970 + 25_569)) } ?? .empty
    case "e:": self = .error(rest)
    case "b:": self = .boolean(rest == "1")
    case "u:": self = .uncalculated
    case "t:": self = .text(rest)
    default: self = .text(trimmed)
    }
  }
}
