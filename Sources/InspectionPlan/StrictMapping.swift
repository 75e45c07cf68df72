import SheetModel
import Yams

/// Walks a YAML mapping strictly: each key is taken once, and what is left over is a mistake.
///
/// Values are read from the scalars' own text, since YAML 1.1 takes 010 for 8 and yes for true. A
/// `take` that answers `nil` for a required key has reported why.
internal struct StrictMapping {
  private let entries: [(key: Node, name: String, value: Node)]
  internal let path: String
  internal let start: Mark?
  private var known: [String] = []
  /// Required keys that are not there; ``finish(_:)`` tells those that were not merely misspelt.
  private var missing: [String] = []

  internal init?(_ node: Node, path: String, _ mistakes: inout PlanMistakes) {
    guard let mapping = node.mapping else {
      mistakes.add(
        .wrongType(expected: "一组“键: 值”"), at: node.mark, path: path, key: Self.lastName(path))
      return nil
    }
    guard mistakes.admit(mapping.count) else { return nil }
    entries = mapping.map { ($0.key, $0.key.scalar?.string ?? "", $0.value) }
    self.path = path
    start = entries.first?.key.mark ?? node.mark
  }

  /// The value's node; a missing required key is a mistake at the mapping's start.
  internal mutating func node(_ key: String, required: Bool = true) -> Node? {
    known.append(key)
    if let entry = entries.first(where: { $0.name == key }) { return entry.value }
    if required { missing.append(key) }
    return nil
  }

  /// Where a key's value stands; the mapping's start where it is absent.
  internal func mark(_ key: String) -> Mark? {
    entries.first { $0.name == key }?.value.mark ?? start
  }

  internal func has(_ key: String) -> Bool { entries.contains { $0.name == key } }

  /// Every entry in the file's order, for mappings whose keys are data.
  internal mutating func allEntries() -> [(key: Node, name: String, value: Node)] {
    known = entries.map(\.name)
    return entries
  }

  /// Reports what was not taken, and required keys that are missing.
  internal func finish(_ mistakes: inout PlanMistakes) {
    var missing = missing
    for entry in entries where !known.contains(entry.name) {
      let misspelt = NearMiss.suggestion(for: entry.name, among: missing)
      missing.removeAll { $0 == misspelt }
      let near = misspelt ?? NearMiss.suggestion(for: entry.name, among: known)
      mistakes.add(
        .unknownKey(suggestion: near), at: entry.key.mark, path: path, key: entry.name)
    }
    for key in missing {
      mistakes.add(.missingKey, at: start, path: path, key: key)
    }
  }

  internal func child(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private static func lastName(_ path: String) -> String {
    path.split(separator: ".").last.map(String.init) ?? path
  }
}

// MARK: - Scalars

extension StrictMapping {
  /// Text without blanks at its ends, not empty.
  internal mutating func text(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> String? {
    guard let node = node(key, required: required) else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      mistakes.add(.wrongType(expected: "文字"), at: node.mark, path: path, key: key)
      return nil
    }
    return text
  }

  /// ASCII digits only, without sign or leading zero.
  internal mutating func number(
    _ key: String, in range: ClosedRange<Int>, required: Bool = true,
    _ mistakes: inout PlanMistakes
  ) -> Int? {
    guard let node = node(key, required: required) else { return nil }
    guard let value = node.scalar.flatMap({ Self.number($0.string) }), range.contains(value) else {
      let expected = "\(range.lowerBound) 到 \(range.upperBound) 的整数"
      mistakes.add(.wrongType(expected: expected), at: node.mark, path: path, key: key)
      return nil
    }
    return value
  }

  /// `true` or `false`, and nothing else.
  internal mutating func flag(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> Bool? {
    guard let node = node(key, required: required) else { return nil }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      mistakes.add(.wrongType(expected: " true 或 false"), at: node.mark, path: path, key: key)
      return nil
    }
  }

  /// One of an enumeration's words.
  internal mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> Word? where Word.RawValue == String {
    guard let text = text(key, required: required, &mistakes) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    let near = NearMiss.suggestion(for: text, among: known)
    let allowed = known.joined(separator: "、")
    mistakes.add(
      .unknownWord(text, allowed: allowed, suggestion: near), at: mark(key), path: path, key: key)
    return nil
  }

  internal mutating func date(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> CalendarDate? {
    guard let text = text(key, required: required, &mistakes) else { return nil }
    return date(text, key: key, &mistakes)
  }

  /// Two days with 至 between them, the first not after the second.
  internal mutating func window(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> ClosedRange<CalendarDate>? {
    guard let text = text(key, required: required, &mistakes) else { return nil }
    let ends = text.split(separator: "至", omittingEmptySubsequences: false).map {
      String($0.filter { $0 != " " })
    }
    guard ends.count == 2 else {
      mistakes.add(
        .wrongType(expected: "两个日期，如 2025-01-01 至 2025-03-31"), at: mark(key), path: path, key: key)
      return nil
    }
    let dates = ends.map { date($0, key: key, &mistakes) }
    guard let first = dates[0], let last = dates[1] else { return nil }
    guard first <= last else {
      mistakes.add(.reversedWindow, at: mark(key), path: path, key: key)
      return nil
    }
    return first...last
  }

  private func date(
    _ text: String, key: String, _ mistakes: inout PlanMistakes
  ) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    let isShaped = text.utf8.count == 10 && text.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2
    let reason: PlanMistake.Reason =
      isShaped ? .impossibleDate(text) : .wrongType(expected: "日期，如 2025-04-10")
    mistakes.add(reason, at: mark(key), path: path, key: key)
    return nil
  }

  private static func number(_ text: String) -> Int? {
    let digits = text.utf8
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    return Int(text)
  }
}

// MARK: - Lists

extension StrictMapping {
  /// The list's nodes with their paths; a blank value is an empty list.
  internal mutating func list(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> [(node: Node, path: String)] {
    guard let node = node(key, required: required) else { return [] }
    if node.scalar?.string.isEmpty == true { return [] }
    guard let sequence = node.sequence else {
      mistakes.add(.wrongType(expected: "列表（每项以“- ”开头）"), at: node.mark, path: path, key: key)
      return []
    }
    guard mistakes.admit(sequence.count) else { return [] }
    let list = child(key)
    return sequence.enumerated().map { ($1, "\(list)[\($0 + 1)]") }
  }

  internal mutating func mapping(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> StrictMapping? {
    guard let node = node(key, required: required) else { return nil }
    return StrictMapping(node, path: child(key), &mistakes)
  }

  internal mutating func words(
    _ key: String, required: Bool = true, _ mistakes: inout PlanMistakes
  ) -> [PlanWord] {
    guard let node = node(key, required: required) else { return [] }
    return PlanWord.words(of: node, path: path, key: key, &mistakes)
  }
}
