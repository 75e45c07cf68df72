import SheetModel

/// Writes single JSON values as bytes; whoever calls puts commas and braces around them.
internal enum JSONText {
  /// Appends a string with its quotes; controls are escaped, everything else stays UTF-8.
  internal static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20:
        bytes += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes += Array(String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a number in the shortest form that reads back the same.
  internal static func append(_ number: Double, to bytes: inout [UInt8]) {
    bytes += NumberText.shortest(number).utf8
  }
}
