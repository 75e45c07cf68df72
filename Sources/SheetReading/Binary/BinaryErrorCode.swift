/// The error values of BIFF cells.
///
/// - Source: MS-XLS 2.5.10 (BErr).
internal enum BinaryErrorCode {
  /// `#NUM!`.
  internal static let number: UInt8 = 0x24

  internal static func text(_ code: UInt8) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case number: "#NUM!"
    case 0x2A: "#N/A"
    case 0x2B: "#GETTING_DATA"
    default: "#UNKNOWN!"
    }
  }
}
