import InspectionModel
import SheetModel
import Testing

@testable import Intake

@Suite("单元格文字")
struct CellTextTests {
  private static let day = CalendarDate(daysSince1970: 20_148)

  @Test(
    "人看到什么，就读成什么",
    arguments: [
      (SheetGrid.Cell(column: 0, value: .number(12)), "12"),
      (SheetGrid.Cell(column: 0, value: .number(0.1)), "0.1"),
      (SheetGrid.Cell(column: 0, value: .number(-3.5)), "-3.5"),
      (SheetGrid.Cell(column: 0, value: .number(123), displayed: "00123"), "00123"),
      (SheetGrid.Cell(column: 0, value: .number(0.45), displayed: "45%"), "45%"),
      (
        SheetGrid.Cell(column: 0, value: .number(123_456_789_012), displayed: "1.23E+11"),
        "123456789012"
      ),
      (SheetGrid.Cell(column: 0, value: .number(110_101_199_003_070_000)), "110101199003070000"),
      (SheetGrid.Cell(column: 0, value: .number(1e21)), "1000000000000000000000"),
      (SheetGrid.Cell(column: 0, value: .number(1.5e-7)), "0.00000015"),
      (SheetGrid.Cell(column: 0, value: .boolean(true)), "TRUE"),
      (SheetGrid.Cell(column: 0, value: .error("#REF!")), "#REF!"),
      (SheetGrid.Cell(column: 0, value: .uncalculated), ""),
      (SheetGrid.Cell(column: 0, value: .date(day, secondsOfDay: 0, serial: 45717)), "2025-03-01"),
      (
        SheetGrid.Cell(column: 0, value: .date(day, secondsOfDay: 29_130, serial: 45717.3)),
        "2025-03-01 08:05:30"
      ),
      (SheetGrid.Cell(column: 0, value: .time(serial: 0.5)), "12:00:00"),
      (SheetGrid.Cell(column: 0, value: .duration(serial: 1.5), displayed: "36:00"), "36:00"),
    ])
  func shown(cell: SheetGrid.Cell, text: String) {
    #expect(CellText.shown(cell) == text)
  }
}
