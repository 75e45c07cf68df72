/// Up to eight ASCII characters, to compare with those at one place of a window at once.
internal struct WindowWord {
  private let value: UInt64
  private let mask: UInt64
  internal let count: Int

  @inline(__always)
  internal init(_ text: StaticString) {
    count = text.utf8CodeUnitCount
    precondition(count <= 8, "a word has eight bytes")
    var value: UInt64 = 0
    for index in 0..<count {
      value |= UInt64(unsafe text.utf8Start[index]) << UInt64(8 * index)
    }
    self.value = value
    mask = Self.mask(count)
  }

  /// The `count` bytes of a window from `index` on.
  @inline(__always)
  internal init(_ bytes: WindowBytes, at index: Int, count: Int) {
    mask = Self.mask(count)
    value = bytes.word(at: index) & mask
    self.count = count
  }

  @inline(__always)
  internal func stands(in word: UInt64) -> Bool { word & mask == value }

  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    count == 8 ? .max : (1 << UInt64(8 * count)) &- 1
  }
}
