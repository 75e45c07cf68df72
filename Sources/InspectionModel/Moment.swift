package import SheetModel

/// A point in time, shown at +08:00 wherever the machine stands.
///
/// Asia/Shanghai has had no other offset since 1991; a fixed one needs no time-zone data.
package struct Moment: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  package var secondsSince1970: Int

  package static let offsetSeconds = 8 * 3_600

  package init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// That day at the given second of the day, +08:00.
  package init(_ date: CalendarDate, secondsOfDay: Int) {
    secondsSince1970 = date.daysSince1970 * 86_400 + secondsOfDay - Self.offsetSeconds
  }

  /// Reads `YYYY-MM-DD` (meaning 23:59:59), `YYYY-MM-DDTHH:MM[:SS]` or with a blank for the `T`;
  /// `+08:00` or `Z` may follow the time, and without either it is +08:00.
  package init?(_ text: String) {
    guard let date = CalendarDate(iso: String(text.prefix(10))) else { return nil }
    var rest = text.dropFirst(10)
    guard !rest.isEmpty else {
      self.init(date, secondsOfDay: 86_399)
      return
    }
    guard rest.first == "T" || rest.first == " " else { return nil }
    rest = rest.dropFirst()
    var offset = Self.offsetSeconds
    if rest.hasSuffix("Z") {
      rest = rest.dropLast()
      offset = 0
    } else if rest.hasSuffix("+08:00") {
      rest = rest.dropLast(6)
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else {
      return nil
    }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60,
      numbers.count < 3 || numbers[2] < 60
    else { return nil }
    let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    self.init(secondsSince1970: date.daysSince1970 * 86_400 + seconds - offset)
  }

  /// The day at +08:00.
  package var date: CalendarDate {
    let local = secondsSince1970 + Self.offsetSeconds
    return CalendarDate(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
  }

  /// 0...86_399 at +08:00.
  package var secondsOfDay: Int {
    secondsSince1970 + Self.offsetSeconds - date.daysSince1970 * 86_400
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

extension Moment: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SS+08:00`.
  package var description: String { "\(date)T\(time)+08:00" }

  /// `HH:MM:SS` at +08:00.
  package var time: String {
    [secondsOfDay / 3_600, secondsOfDay / 60 % 60, secondsOfDay % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension Moment: Codable {
  /// As ``description`` writes it.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no moment"))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
