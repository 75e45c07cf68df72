/// Goes through the attributes of one start tag; ranges are offsets into the window.
package struct XMLAttributes {
  private var position: Int
  private let end: Int

  /// The local name.
  package private(set) var name = 0..<0
  /// The characters between the quotes, entities not decoded.
  package private(set) var value = 0..<0
  package private(set) var isPrefixed = false

  package init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// Moves to the next attribute; false at the end, or where the rest is no attribute.
  package mutating func next(in bytes: Span<UInt8>) -> Bool {
    var index = position
    while index < end, bytes[index] <= 0x20 { index += 1 }
    var local = index
    isPrefixed = false
    while index < end, bytes[index] != UInt8(ascii: "="), bytes[index] > 0x20 {
      if bytes[index] == UInt8(ascii: ":") {
        local = index + 1
        isPrefixed = true
      }
      index += 1
    }
    name = local..<index
    while index < end, bytes[index] <= 0x20 { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return false }
    index += 1
    while index < end, bytes[index] <= 0x20 { index += 1 }
    guard index < end else { return false }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    let start = index + 1
    index = start
    while index < end, bytes[index] != quote { index += 1 }
    value = start..<index
    position = min(index + 1, end)
    return index < end
  }
}
