/// What kind of value a cell has.
public enum CellType: UInt8, Hashable, Sendable, CaseIterable {
  /// Nothing, or a text without a character.
  case empty
  case number, text, boolean, date, time, duration, error, uncalculated

  public init(_ value: CellValue) {
    self =
      switch value {
      case .empty, .text(""): .empty
      case .number: .number
      case .text: .text
      case .boolean: .boolean
      case .date: .date
      case .time: .time
      case .duration: .duration
      case .error: .error
      case .uncalculated: .uncalculated
      }
  }

  /// As `huizong dump` names it.
  public var name: String {
    switch self {
    case .empty: "empty"
    case .number: "number"
    case .text: "text"
    case .boolean: "boolean"
    case .date: "date"
    case .time: "time"
    case .duration: "duration"
    case .error: "error"
    case .uncalculated: "uncalculated"
    }
  }
}
