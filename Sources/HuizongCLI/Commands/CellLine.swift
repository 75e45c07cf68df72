import SheetModel

/// One cell as a line of `huizong dump`.
internal enum CellLine {
  /// Appends the line with its line end; nothing for what is no cell.
  internal static func append(
    _ value: CellValue, at place: CellReference, sheet: [UInt8], to bytes: inout [UInt8]
  ) {
    let type = CellType(value)
    guard type != .empty else { return }
    bytes += Array("{\"sheet\":".utf8)
    bytes += sheet
    bytes += Array(",\"ref\":\"\(place)\",\"type\":\"\(type.name)\"".utf8)
    appendValue(value, to: &bytes)
    bytes += Array("}\n".utf8)
  }

  private static func appendValue(_ value: CellValue, to bytes: inout [UInt8]) {
    switch value {
    case .empty, .uncalculated: return
    case .number(let number):
      bytes += Array(",\"value\":".utf8)
      JSONText.append(number, to: &bytes)
    case .text(let text), .error(let text):
      bytes += Array(",\"value\":".utf8)
      JSONText.append(text, to: &bytes)
    case .boolean(let truth): bytes += Array(",\"value\":\(truth)".utf8)
    case .date(let day, let seconds, let serial):
      let clock = seconds == 0 ? "" : "T" + ClockTime.text(secondsOfDay: seconds)
      bytes += Array(",\"value\":\"\(day)\(clock)\"".utf8)
      appendSerial(serial, to: &bytes)
    case .time(let serial):
      let clock = ClockTime.text(secondsOfDay: ClockTime.secondsOfDay(serial: serial))
      bytes += Array(",\"value\":\"\(clock)\"".utf8)
      appendSerial(serial, to: &bytes)
    case .duration(let serial):
      bytes += Array(",\"value\":".utf8)
      JSONText.append(serial, to: &bytes)
      appendSerial(serial, to: &bytes)
    }
  }

  private static func appendSerial(_ serial: Double, to bytes: inout [UInt8]) {
    bytes += Array(",\"serial\":".utf8)
    JSONText.append(serial, to: &bytes)
  }
}
