/// A number that BIFF stores in 32 bits.
///
/// - Source: MS-XLS 2.5.217 (RkNumber).
internal enum RKNumber {
  /// Reads the bits: the lowest says that the number is a hundred times too large, the next that it
  /// is a whole one; without that they are the upper bits of a double.
  internal static func value(_ bits: UInt32) -> Double {
    let number =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & ~3) << 32)
    return bits & 1 != 0 ? number / 100 : number
  }
}
