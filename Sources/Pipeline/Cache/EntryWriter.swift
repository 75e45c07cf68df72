/// Puts numbers and texts into bytes for ``EntryReader``.
///
/// Each text stands once, in a table before the body: most cells of a column say the same.
///
/// - Source: numbers are LEB128, signed ones zigzag-coded (Protocol Buffers encoding).
internal struct EntryWriter {
  /// A text by its bytes: strings compare by their normal form, which is not what an office wrote.
  private struct Text: Hashable {
    let text: String

    static func == (left: Text, right: Text) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  private var places: [Text: Int] = [:]
  private var texts: [String] = []
  private var body: [UInt8] = []

  internal mutating func number(_ number: Int) {
    Self.append(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))), to: &body)
  }

  /// One that is never negative.
  internal mutating func index(_ index: Int) { Self.append(UInt64(index), to: &body) }

  internal mutating func flag(_ flag: Bool) { body.append(flag ? 1 : 0) }

  internal mutating func text(_ text: String) { index(place(of: text)) }

  /// The empty text is 0, others count from 1.
  internal mutating func place(of text: String) -> Int {
    if text.isEmpty { return 0 }
    let key = Text(text: text)
    if let place = places[key] { return place }
    texts.append(text)
    places[key] = texts.count
    return texts.count
  }

  internal mutating func optional<Value>(
    _ value: Value?, _ write: (inout EntryWriter, Value) -> Void
  ) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  internal mutating func list<Values: Collection>(
    _ values: Values, _ write: (inout EntryWriter, Values.Element) -> Void
  ) {
    index(values.count)
    for value in values { write(&self, value) }
  }

  internal mutating func value<Value: CaseIterable & Equatable>(_ value: Value)
  where Value.AllCases == [Value] {
    index(Value.allCases.firstIndex(of: value) ?? 0)
  }

  /// Table and body.
  internal func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    Self.append(UInt64(texts.count), to: &bytes)
    for text in texts {
      Self.append(UInt64(text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    }
    return bytes + body
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
