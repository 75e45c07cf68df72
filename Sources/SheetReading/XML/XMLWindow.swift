/// The part of an XML part that is being scanned.
///
/// Behind the last byte stand a NUL and enough other bytes that eight can be read at once from any
/// place before it.
internal struct XMLWindow {
  /// Bytes for what the last window left over when a block that was inflated ahead takes its place.
  internal static let headroom = 64 << 10
  private static let margin = 16

  internal private(set) var bytes: [UInt8]
  /// Where the scan stands.
  internal var position = 0
  /// The end of what is there.
  internal private(set) var filled = 0
  /// Bytes of the part that lie before the window's first.
  private var passedByteCount = 0

  internal init(capacity: Int) {
    bytes = [UInt8](repeating: 0, count: capacity + Self.margin)
  }

  internal var rest: Range<Int> { position..<filled }
  internal var capacity: Int { bytes.count - Self.margin }
  /// Where in the part the scan stands.
  internal var byteOffset: Int { passedByteCount + position }

  /// Moves the rest to the front and sees to it that `byteCount` more bytes fit behind it.
  ///
  /// - Returns: false where that would take much more than `limit` bytes.
  internal mutating func makeRoom(for byteCount: Int, limit: Int) -> Bool {
    if position > 0 {
      bytes.replaceSubrange(0..<rest.count, with: Array(bytes[rest]))
      passedByteCount += position
      (position, filled) = (0, rest.count)
    }
    while capacity - filled < byteCount {
      guard capacity < limit else { return false }
      bytes += [UInt8](repeating: 0, count: capacity)
    }
    return true
  }

  internal mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.replaceSubrange(filled..<filled + more.count, with: more)
    filled += more.count
    bytes[filled] = 0
  }

  /// Lets `read` fill the room behind the rest; it says how many bytes are there now.
  internal mutating func fill(
    _ read: (inout [UInt8], Range<Int>) throws(ReadError) -> Int
  ) throws(ReadError) {
    filled += try read(&bytes, filled..<capacity)
    bytes[filled] = 0
  }

  /// Lets `action` take what it can from the rest, whose range it shortens.
  @inline(__always)
  internal mutating func scan<Outcome>(
    _ action: (WindowBytes, inout Range<Int>) -> Outcome
  ) -> Outcome {
    var range = rest
    let outcome = unsafe bytes.withUnsafeBytes { buffer in
      // A window has a margin at least.
      guard let base = buffer.baseAddress else { preconditionFailure("a window without bytes") }
      return action(unsafe WindowBytes(base), &range)
    }
    position = range.lowerBound
    return outcome
  }

  /// Puts a block whose `byteCount` bytes begin behind its headroom in the window's place; the rest, which
  /// has to be shorter than the headroom, goes before them.
  ///
  /// - Returns: The old window, for another block.
  internal mutating func replace(by block: [UInt8], byteCount: Int) -> [UInt8] {
    let start = Self.headroom - rest.count
    var block = block
    block.replaceSubrange(start..<Self.headroom, with: bytes[rest])
    swap(&block, &bytes)
    passedByteCount += position - start
    (position, filled) = (start, Self.headroom + byteCount)
    bytes[filled] = 0
    return block
  }
}
