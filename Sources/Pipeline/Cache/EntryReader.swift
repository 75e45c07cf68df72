/// Takes numbers and texts out of bytes that ``EntryWriter`` made.
///
/// - Memory: a text that stands in many cells is one string.
/// - Errors: ``CacheMiss`` for bytes that it did not make; no more places are reserved than there are bytes.
internal struct EntryReader {
  private let bytes: [UInt8]
  private var position: Int
  private var texts: [String] = [""]

  /// `start`: where the table begins.
  internal init(_ bytes: [UInt8], from start: Int) throws(CacheMiss) {
    self.bytes = bytes
    position = start
    let textCount = try count()
    texts.reserveCapacity(textCount + 1)
    for _ in 0..<textCount {
      let length = try count()
      guard length <= bytes.count - position else { throw CacheMiss() }
      texts.append(String(decoding: bytes[position..<(position + length)], as: UTF8.self))
      position += length
    }
  }

  internal var isAtEnd: Bool { position == bytes.count }

  internal mutating func number() throws(CacheMiss) -> Int {
    let code = try unsigned()
    return Int(bitPattern: UInt(code >> 1)) ^ -Int(bitPattern: UInt(code & 1))
  }

  internal mutating func index() throws(CacheMiss) -> Int {
    let code = try unsigned()
    guard code <= UInt64(Int.max) else { throw CacheMiss() }
    return Int(code)
  }

  internal mutating func flag() throws(CacheMiss) -> Bool { try unsigned() != 0 }

  internal mutating func text() throws(CacheMiss) -> String { try text(at: index()) }

  internal func text(at place: Int) throws(CacheMiss) -> String {
    guard texts.indices.contains(place) else { throw CacheMiss() }
    return texts[place]
  }

  internal mutating func optional<Value>(
    _ read: (inout EntryReader) throws(CacheMiss) -> Value
  ) throws(CacheMiss) -> Value? {
    try flag() ? try read(&self) : nil
  }

  internal mutating func list<Value>(
    _ read: (inout EntryReader) throws(CacheMiss) -> Value
  ) throws(CacheMiss) -> [Value] {
    let count = try index()
    // Every value takes a byte at least.
    guard count <= bytes.count - position else { throw CacheMiss() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// A case by its place among all.
  internal mutating func value<Value: CaseIterable>() throws(CacheMiss) -> Value
  where Value.AllCases == [Value] {
    let index = try index()
    guard Value.allCases.indices.contains(index) else { throw CacheMiss() }
    return Value.allCases[index]
  }

  private mutating func count() throws(CacheMiss) -> Int {
    let count = try unsigned()
    guard count <= UInt64(bytes.count) else { throw CacheMiss() }
    return Int(count)
  }

  private mutating func unsigned() throws(CacheMiss) -> UInt64 {
    guard position < bytes.count else { throw CacheMiss() }
    var byte = bytes[position]
    position += 1
    if byte < 0x80 { return UInt64(byte) }
    var number = UInt64(byte & 0x7F)
    var shift: UInt64 = 7
    repeat {
      guard position < bytes.count, shift < 64 else { throw CacheMiss() }
      byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
    } while byte >= 0x80
    return number
  }
}
