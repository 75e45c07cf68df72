import InspectionModel
import InspectionPlan
import SheetModel

/// Reads one cell as its column of the plan asks.
struct FieldReader: Sendable {
  /// What was made of a cell.
  struct Reading: Equatable {
    var value: FieldValue
    /// What the cell showed, where `value` says it otherwise.
    var original: String?
    /// Of a date column, or of a 生产日期/批号 that begins with one.
    var date: CalendarDate?
    /// The date could as well be a lot number or a plain number.
    var isDateDoubtful = false
    /// What the cell holds, where that is no text and its column could not take it.
    var storedKind: ObservedValue.Kind?

    init(_ value: FieldValue, original: String? = nil) {
      self.value = value
      self.original = original
    }
  }

  private let kinds: [PlanColumn.Kind]
  private let choices: ChoiceWords
  /// Serial numbers that a date cell without a date format may hold: the plan's year, one more or
  /// less.
  private let serials: ClosedRange<Int>
  /// Serial numbers that a production date may have, from 2000 on.
  private let productionSerials: ClosedRange<Int>
  private let plan: AnnualPlan

  init(_ plan: AnnualPlan, choices: ChoiceWords) {
    self.plan = plan
    self.choices = choices
    kinds = plan.columns.map(\.kind)
    serials = Self.serial(ofYear: plan.year - 1)...(Self.serial(ofYear: plan.year + 2) - 1)
    productionSerials = Self.serial(ofYear: 2000)...(Self.serial(ofYear: plan.year + 2) - 1)
  }

  /// - Input: `cell`: not blank.
  func reading(_ cell: SheetGrid.Cell, fieldIndex: Int) -> Reading {
    var reading = checkedReading(cell, fieldIndex: fieldIndex)
    if !reading.value.isUsable { reading.storedKind = Self.storedKind(cell.value) }
    return reading
  }

  private static func storedKind(_ value: CellValue) -> ObservedValue.Kind? {
    switch value {
    case .number, .time, .duration: .number
    case .date: .date
    case .boolean: .boolean
    case .empty, .text, .error, .uncalculated: nil
    }
  }

  private func checkedReading(_ cell: SheetGrid.Cell, fieldIndex: Int) -> Reading {
    switch cell.value {
    case .error(let text): return Reading(FieldValue(text, .errorCell))
    case .uncalculated: return Reading(FieldValue("", .uncalculated))
    default: break
    }
    let shown = CellText.shown(cell)
    let trimmed = Folding.trimmed(shown)
    let text = trimmed ?? shown
    if DamagedText.matches(text) { return Reading(FieldValue(text, .damaged)) }
    if EmptyMarker.matches(text) {
      return Reading(FieldValue(text, .placeholder), original: trimmed == nil ? nil : shown)
    }
    var reading = reading(text, of: cell, fieldIndex: fieldIndex)
    if reading.original == nil, reading.value.text != shown, reading.value.state != .notADate {
      if case .date = cell.value, reading.value.isUsable { return reading }
      reading.original = shown
    }
    return reading
  }

  private func reading(_ text: String, of cell: SheetGrid.Cell, fieldIndex: Int) -> Reading {
    switch kinds[fieldIndex] {
    case .text, .sequence: plainText(text, of: cell)
    case .identifier: identifier(text, of: cell)
    case .date: date(text, of: cell)
    case .dateOrLot: dateOrLot(text, of: cell)
    case .choice: choice(text, at: fieldIndex)
    case .item: item(text, of: cell)
    }
  }

  // MARK: - Texts

  /// A date in a column of texts is what the screen shows: `10-5` may have become one.
  private func plainText(_ text: String, of cell: SheetGrid.Cell) -> Reading {
    guard case .date = cell.value, let displayed = cell.displayed else {
      return Reading(FieldValue(text))
    }
    return Reading(FieldValue(displayed))
  }

  private func identifier(_ text: String, of cell: SheetGrid.Cell) -> Reading {
    Reading(FieldValue(text, hasLostDigits(text, cell) ? .digitsLost : .value))
  }

  /// A number beyond 15 digits, or the `1.23457E+11` into which a spreadsheet turned one.
  private func hasLostDigits(_ text: String, _ cell: SheetGrid.Cell) -> Bool {
    switch cell.value {
    case .number(let number): CellText.isBeyondPrecision(number)
    case .text: Self.isScientific(text)
    default: false
    }
  }

  private func choice(_ text: String, at fieldIndex: Int) -> Reading {
    guard let word = choices.canonical(text, at: fieldIndex) else {
      return Reading(FieldValue(text, choices.isClosed(at: fieldIndex) ? .notInList : .value))
    }
    return Reading(FieldValue(word))
  }

  /// An item's number becomes its name; names stay as written.
  private func item(_ text: String, of cell: SheetGrid.Cell) -> Reading {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let item = plan.item(naming: text)
    else { return plainText(text, of: cell) }
    return Reading(FieldValue(item.product))
  }

  // MARK: - Dates

  private func date(_ text: String, of cell: SheetGrid.Cell) -> Reading {
    switch cell.value {
    case .date(let date, let seconds, _):
      return dated(date, original: seconds == 0 ? nil : text)
    case .number(let number):
      if let date = date(ofSerial: number, within: serials) { return dated(date, original: text) }
      guard number.rounded() == number, case .date(let date) = DateText(CellText.plain(number))
      else { return Reading(FieldValue(text, .notADate)) }
      return dated(date, original: text)
    case .text: return date(ofText: text)
    default: return Reading(FieldValue(text, .notADate))
    }
  }

  private func date(ofText text: String) -> Reading {
    switch DateText(text) {
    case .date(let date): return dated(date, original: nil)
    case .ambiguous: return Reading(FieldValue(text, .ambiguousDate))
    case .none:
      guard text.utf8.count == 5, let number = Double(text),
        let date = date(ofSerial: number, within: serials)
      else { return Reading(FieldValue(text, .notADate)) }
      return dated(date, original: nil)
    }
  }

  private func dateOrLot(_ text: String, of cell: SheetGrid.Cell) -> Reading {
    if case .date(let date, _, _) = cell.value { return dated(date, original: nil) }
    guard !hasLostDigits(text, cell) else { return Reading(FieldValue(text, .digitsLost)) }
    var reading = Reading(FieldValue(text))
    if let leading = DateText.leading(text) {
      reading.date = leading.date
      reading.isDateDoubtful = leading.isDoubtful
    } else if text.utf8.count == 5, let number = Double(text) {
      reading.date = date(ofSerial: number, within: productionSerials)
      reading.isDateDoubtful = reading.date != nil
    }
    return reading
  }

  private func dated(_ date: CalendarDate, original: String?) -> Reading {
    var reading = Reading(FieldValue(date.description), original: original)
    reading.date = date
    return reading
  }

  /// 25569 is 1970-01-01 in the epoch of 1900.
  private func date(ofSerial number: Double, within serials: ClosedRange<Int>) -> CalendarDate? {
    guard number.magnitude < 1e7, serials.contains(Int(number.rounded(.down))) else { return nil }
    return CalendarDate(daysSince1970: Int(number.rounded(.down)) - 25_569)
  }

  private static func serial(ofYear year: Int) -> Int {
    (CalendarDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0) + 25_569
  }

  /// `1.23457E+11`: one digit, perhaps a fraction, `E+` and two or three digits.
  private static func isScientific(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "E")), mark + 3 <= bytes.count - 1,
      bytes.count - mark <= 5, bytes[mark + 1] == UInt8(ascii: "+"),
      bytes[(mark + 2)...].allSatisfy({ (48...57).contains($0) }),
      let first = bytes.first, (48...57).contains(first)
    else { return false }
    let fraction = bytes[1..<mark]
    return fraction.isEmpty
      || (fraction.first == UInt8(ascii: ".")
        && fraction.dropFirst().allSatisfy { (48...57).contains($0) })
  }
}
