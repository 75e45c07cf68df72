/// The place of one cell in a sheet; row and column are zero-based.
public struct CellReference: Hashable, Comparable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B3` or `b3`; `nil` for anything else, `$B$3` and row 0 included.
  public init?(_ text: String) {
    var column = 0
    var row = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
      guard column <= 1 << 20, digits <= 10 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The column that letters name: 0 for `A` or `a`; `nil` for anything else.
  public static func column(letters: String) -> Int? {
    guard letters.utf8.allSatisfy({ $0 >= 0x41 }) else { return nil }
    return CellReference(letters + "1")?.column
  }

  /// `A` for 0, `Z` for 25, `AA` for 26.
  public static func letters(column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellReference: CustomStringConvertible {
  /// `B3`.
  public var description: String { Self.letters(column: column) + String(row + 1) }
}
