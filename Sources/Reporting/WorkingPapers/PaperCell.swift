import SheetModel
import SheetWriting

/// One cell of a working paper.
enum PaperCell: Hashable {
  case blank
  case text(String)
  case number(Int)
  /// 0.4231 for 42.31 %.
  case share(Double)
  case date(CalendarDate)

  /// `nil` is a blank cell.
  init(_ number: Int?) { self = number.map(PaperCell.number) ?? .blank }

  init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }

  /// A ratio, or a dash where there is nothing to divide by.
  init(share part: Int, of whole: Int) {
    self = whole == 0 ? .text("—") : .share(Double(part) / Double(whole))
  }

  /// As it is seen, to measure its width.
  func shown(decimals: Int) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .share: "100." + String(repeating: "0", count: decimals) + "%"
    case .date: "2025-00-00"
    }
  }

  /// The cell as it is written; `scale` is ten to the power of a share's digits after the point.
  func value(scale: Double) -> SheetCell.Value {
    switch self {
    case .blank: .blank
    case .text(let text): .text(fittingCell(text))
    case .number(let number): .number(Double(number))
    // Rounded as it is shown, so that what is copied elsewhere is the printed figure.
    case .share(let share): .number((share * scale).rounded() / scale)
    case .date(let date): .date(date)
    }
  }
}
