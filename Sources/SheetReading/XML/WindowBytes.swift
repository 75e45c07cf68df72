/// The bytes of a window, one or eight at a time, without bounds checks.
///
/// - Input: whoever reads stops at the NUL that ``XMLWindow`` keeps behind the last byte, so that no more
///   than eight bytes behind it are ever looked at.
@safe
internal struct WindowBytes {
  private let base: UnsafeRawPointer

  internal init(_ bytes: UnsafeRawPointer) {
    unsafe base = bytes
  }

  @inline(__always)
  internal subscript(index: Int) -> UInt8 {
    unsafe base.load(fromByteOffset: index, as: UInt8.self)
  }

  /// Eight bytes from `index` on, the first one lowest.
  @inline(__always)
  internal func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Appends the bytes of `range` to an array.
  @inline(__always)
  internal func append(_ range: Range<Int>, to text: inout [UInt8]) {
    unsafe text.append(
      contentsOf: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// The run of decimal digits at `index`, up to eight of them; a count of 0 where there is none.
  ///
  /// - Source: eight digits at once after D. Lemire, "Quickly parsing eight digits" (2018).
  @inline(__always)
  internal func digits(at index: Int) -> (value: Int, count: Int) {
    let word = word(at: index) ^ 0x3030_3030_3030_3030
    // Its high bits tell bytes above 9, up to the first of them without fail.
    let others = ((word &+ 0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080
    let count = others == 0 ? 8 : others.trailingZeroBitCount >> 3
    guard count > 0 else { return (0, 0) }
    // Zeros come in as leading digits.
    var value = word &<< UInt64(64 - 8 * count)
    value = value &* 10 &+ value >> 8
    value =
      (value & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
      &+ (value >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (Int(truncatingIfNeeded: value >> 32), count)
  }

  /// Moves `index` to the next `<`, over a text whose characters all stand for themselves.
  ///
  /// - Returns: false where one doesn't, with `index` there or behind it: `&`, a carriage return, NUL, or
  ///   `_x`, which begins an escape.
  @inline(__always)
  internal func passPlainText(_ index: inout Int) -> Bool {
    let start = index
    var hasUnderscore = false
    while true {
      let word = word(at: index)
      let ends = RepeatedByte.less.places(in: word)
      var others =
        RepeatedByte.ampersand.places(in: word) | RepeatedByte.carriageReturn.places(in: word)
        | RepeatedByte.zero.places(in: word)
      var underscores = RepeatedByte.underscore.places(in: word)
      if ends != 0 {
        // Only what stands before the `<` counts.
        let before = (ends & (0 &- ends)) &- 1
        others &= before
        underscores &= before
      }
      if others != 0 {
        index += others.trailingZeroBitCount >> 3
        return false
      }
      hasUnderscore = hasUnderscore || underscores != 0
      if ends != 0 {
        index += ends.trailingZeroBitCount >> 3
        return !hasUnderscore || !hasEscape(start..<index)
      }
      index += 8
    }
  }

  private func hasEscape(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      self[$0] == UInt8(ascii: "x") && self[$0 - 1] == UInt8(ascii: "_")
    }
  }
}
