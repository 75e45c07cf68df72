import SheetModel

/// A running 64-bit digest of cells: what was meant and what was read back are compared by it.
///
/// It guards against accidents (a cut file, a bug), not against an adversary.
/// - Source: FNV-1a, with its 64-bit offset and prime.
enum CellDigest {
  static let textSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  static func mix(_ digest: UInt64, _ byte: UInt8) -> UInt64 {
    (digest ^ UInt64(byte)) &* prime
  }

  static func of(_ text: String) -> UInt64 {
    var digest = textSeed
    for byte in text.utf8 { digest = mix(digest, byte) }
    return digest
  }

  /// A row's digest with one more cell: `kind` tells a number from a date of equal serial and from
  /// a text of equal digest, `value` is a text's digest or a number's bits.
  static func adding(to row: UInt64, column: Int, kind: Kind, value: UInt64) -> UInt64 {
    var digest = (row ^ UInt64(truncatingIfNeeded: column)) &* prime
    digest = (digest ^ UInt64(kind.rawValue)) &* prime
    digest = (digest ^ value) &* prime
    // FNV's multiplication carries upwards only; the high half comes back down here.
    return digest ^ (digest >> 32)
  }

  enum Kind: UInt8 {
    case text = 1
    case number, date, boolean, other
  }

  /// Kind and bits of a cell that was read; `nil` where a person sees nothing.
  static func parts(of value: CellValue) -> (kind: Kind, value: UInt64)? {
    switch value {
    case .empty, .text(""): nil
    case .text(let text): (.text, of(text))
    case .number(let number): (.number, number.bitPattern)
    case .date(_, _, let serial): (.date, serial.bitPattern)
    case .boolean(let flag): (.boolean, flag ? 1 : 0)
    case .time(let serial), .duration(let serial): (.other, serial.bitPattern)
    case .error(let text): (.other, of(text))
    case .uncalculated: (.other, 0)
    }
  }
}
