/// Texts as they stand in a part that is written by hand.
internal enum MarkupText {
  internal static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  internal static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  internal static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A cell's text between tags, with the escapes of spreadsheets; at most 32,767 units of it.
  internal static func cell(_ text: String) -> String {
    let fitting = SheetWriting.XMLText.beginning(of: text, reserve: 0) ?? text
    let scan = SheetWriting.XMLText(scanning: fitting)
    return plain(scan.needsEscaping ? SheetWriting.XMLText.escaped(fitting) : fitting)
  }

  /// Text between tags or in an attribute.
  internal static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }
}
