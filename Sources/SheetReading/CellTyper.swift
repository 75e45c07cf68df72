import SheetModel

/// Gives the cells of a batch their meaning: text for indices, days for serials.
///
/// - Memory: one `String` for each shared text that was asked for.
internal struct CellTyper {
  internal let sharedStrings: SharedStrings
  private let formats: CellFormats
  private let dateSystem: DateSystem
  /// Empty until a text is asked for.
  private var strings: [String?] = []

  internal init(sharedStrings: SharedStrings, formats: CellFormats, dateSystem: DateSystem) {
    self.sharedStrings = sharedStrings
    self.formats = formats
    self.dateSystem = dateSystem
  }

  /// The cell's value; `.number` for a serial that is no day.
  internal mutating func value(of cell: Cell, in text: [UInt8]) -> CellValue {
    switch cell.kind {
    case .sharedText: .text(sharedText(Int(cell.payload)))
    case .text: .text(String(decoding: text[cell.textRange], as: UTF8.self))
    case .error: .error(String(decoding: text[cell.textRange], as: UTF8.self))
    case .boolean: .boolean(cell.payload != 0)
    case .uncalculated: .uncalculated
    case .day: day(cell.number)
    case .number:
      switch formats.kind(cell.style) {
      case .day: day(cell.number)
      case .duration: .duration(serial: cell.number)
      case .number, .text: .number(cell.number)
      }
    }
  }

  /// What kind of value the cell has, without making its text.
  @inline(__always)
  internal func type(of cell: Cell) -> CellType {
    switch cell.kind {
    case .sharedText:
      sharedStrings.isEmpty(Int(cell.payload)) ? .empty : .text
    case .text: cell.textRange.isEmpty ? .empty : .text
    case .error: .error
    case .boolean: .boolean
    case .uncalculated: .uncalculated
    case .day: dayType(cell.number)
    case .number:
      switch formats.kind(cell.style) {
      case .day: dayType(cell.number)
      case .duration: .duration
      case .number, .text: .number
      }
    }
  }

  private func dayType(_ serial: Double) -> CellType {
    if serial >= 0, serial < 1 { return .time }
    return dateSystem.hasDay(serial: serial) ? .date : .number
  }

  /// What the screen shows where it differs from the value's own text.
  internal mutating func displayed(_ cell: Cell, in text: [UInt8]) -> String? {
    switch cell.kind {
    case .number:
      let format = formats[cell.style]
      let shown = format.text(for: cell.number, in: dateSystem)
      let isMoment = format.kind == .day || format.kind == .duration
      return !isMoment && shown == NumberText.shortest(cell.number) ? nil : shown
    case .day:
      // What the file itself calls a day may have a style that doesn't.
      let format = formats[cell.style]
      let isMoment = format.kind == .day || format.kind == .duration
      return (isMoment ? format : Self.day).text(for: cell.number, in: dateSystem)
    case .sharedText, .text:
      guard !formats[cell.style].keepsTexts, case .text(let content) = value(of: cell, in: text)
      else { return nil }
      let shown = formats[cell.style].text(for: content)
      return shown == content ? nil : shown
    case .boolean, .error, .uncalculated: return nil
    }
  }

  private static let day = NumberFormat(builtIn: 14)

  /// The number's own digits where its format draws more of them than the value has.
  internal func digits(of cell: Cell) -> String? {
    guard cell.kind == .number else { return nil }
    let format = formats[cell.style]
    switch format.kind {
    case .number, .text: return format.digits(of: cell.number)
    case .day, .duration: return nil
    }
  }

  /// Whether the cell is styled as a day or time that its number can't be.
  internal func isImpossibleDay(_ cell: Cell, read value: CellValue) -> Bool {
    if case .date(_, _, let serial) = value { return dateSystem.isNoDay(serial: serial) }
    guard case .number = value else { return false }
    return cell.kind == .day || cell.kind == .number && formats.kind(cell.style) == .day
  }

  private func day(_ serial: Double) -> CellValue {
    if serial >= 0, serial < 1 { return .time(serial: serial) }
    guard let found = dateSystem.dayTime(serial: serial) else { return .number(serial) }
    return .date(found.day, secondsOfDay: found.secondsOfDay, serial: serial)
  }

  private mutating func sharedText(_ index: Int) -> String {
    if strings.isEmpty { strings = Array(repeating: nil, count: sharedStrings.count) }
    if let text = strings[index] { return text }
    let text = sharedStrings[index] ?? ""
    strings[index] = text
    return text
  }
}
