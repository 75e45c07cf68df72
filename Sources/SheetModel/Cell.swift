/// One cell of a ``RowBatch``, 16 bytes.
///
/// `payload` is the bit pattern of a `Double` for numbers and days, the index into the shared
/// strings for shared text, 0 or 1 for booleans, and `offset << 32 | byteCount` into the batch's
/// text for text and errors.
@frozen
public struct Cell: BitwiseCopyable, Sendable {
  /// What a cell's payload means.
  @frozen
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case number
    case sharedText
    case text
    case boolean
    case error
    case uncalculated
    /// A serial that the file itself calls a day or time of day, whatever its style.
    case day
  }

  /// The style of a cell whose own is absent from the file or makes no sense: General.
  public static let noStyle = UInt16.max

  public var payload: UInt64
  /// Zero-based.
  public var column: UInt16
  /// Index into the workbook's cell formats.
  public var style: UInt16
  public var kind: Kind

  @inlinable
  public init(payload: UInt64, column: UInt16, style: UInt16, kind: Kind) {
    self.payload = payload
    self.column = column
    self.style = style
    self.kind = kind
  }

  /// A cell whose payload is a number.
  @inlinable
  public init(number: Double, column: UInt16, style: UInt16, kind: Kind = .number) {
    self.init(payload: number.bitPattern, column: column, style: style, kind: kind)
  }

  /// A cell whose payload is a range of the batch's text.
  @inlinable
  public init(text: Range<Int>, column: UInt16, style: UInt16, kind: Kind = .text) {
    self.init(
      payload: UInt64(text.lowerBound) << 32 | UInt64(text.count), column: column, style: style,
      kind: kind)
  }

  @inlinable public var number: Double { Double(bitPattern: payload) }

  @inlinable public var textRange: Range<Int> {
    let start = Int(payload >> 32)
    return start..<start + Int(payload & 0xFFFF_FFFF)
  }
}
