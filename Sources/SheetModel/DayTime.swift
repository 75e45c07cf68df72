/// A day with a time of day, without a zone.
public struct DayTime: Hashable, Comparable, Sendable {
  public var day: CalendarDate
  /// 0...86,399.
  public var secondsOfDay: Int

  public init(day: CalendarDate, secondsOfDay: Int) {
    self.day = day
    self.secondsOfDay = secondsOfDay
  }

  /// Reads `YYYY-MM-DD`, or that with `T` or a blank and `HH:MM:SS`.
  public init?(iso text: String) {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    guard let day = CalendarDate(iso: String(parts[0])) else { return nil }
    guard parts.count == 2 else {
      self.init(day: day, secondsOfDay: 0)
      return
    }
    guard let seconds = ClockTime.secondsOfDay(iso: String(parts[1])) else { return nil }
    self.init(day: day, secondsOfDay: seconds)
  }

  public static func < (left: DayTime, right: DayTime) -> Bool {
    (left.day, left.secondsOfDay) < (right.day, right.secondsOfDay)
  }
}

extension DayTime: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SS`.
  public var description: String { "\(day)T\(ClockTime.text(secondsOfDay: secondsOfDay))" }
}

extension DayTime: Codable {
  /// From one text, ``init(iso:)``.
  public init(from decoder: any Decoder) throws {
    self = try .init(singleText: decoder) { DayTime(iso: $0) }
  }

  /// As ``description``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CalendarDate: Codable {
  /// From one text, ``init(iso:)``.
  public init(from decoder: any Decoder) throws {
    self = try .init(singleText: decoder) { CalendarDate(iso: $0) }
  }

  /// As ``description``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Decodable {
  /// Reads a value that is one text.
  fileprivate init(singleText decoder: any Decoder, _ read: (String) -> Self?) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = read(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "「\(text)」 is no \(Self.self)")
    }
    self = value
  }
}
