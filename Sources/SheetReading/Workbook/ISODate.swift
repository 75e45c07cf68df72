import SheetModel

/// Days and times of cells with `t="d"`.
///
/// - Source: ECMA-376 Part 1, 18.17.4.2 (ISO 8601 dates); a zone is passed over, since a cell shows
///   the time as written.
internal enum ISODate {
  /// `YYYY-MM-DD`, that with `THH:MM[:SS[.fff]]`, or a time alone; `nil` for anything else.
  internal static func serial(_ bytes: [UInt8], in system: DateSystem) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    if let day = CalendarDate(iso: String(parts[0])) {
      guard parts.count == 2 else { return system.serial(of: day) }
      return seconds(parts[1]).flatMap { system.serial(of: day, secondsOfDay: $0) }
    }
    guard parts.count == 1 || parts[0].isEmpty else { return nil }
    return seconds(parts[parts.count - 1]).map { $0 / 86_400 }
  }

  private static func seconds(_ text: Substring) -> Double? {
    let clock = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    let zone = text[clock.endIndex...]
    guard zone.isEmpty || zone == "Z" || zone.hasPrefix("+") || zone.hasPrefix("-") else {
      return nil
    }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, let hours = Int(fields[0]), hours < 24,
      let minutes = Int(fields[1]), minutes < 60, hours >= 0, minutes >= 0
    else { return nil }
    guard fields.count == 3 else { return Double(hours * 3_600 + minutes * 60) }
    guard let seconds = Double(fields[2]), seconds >= 0, seconds < 60 else { return nil }
    return Double(hours * 3_600 + minutes * 60) + seconds
  }
}
