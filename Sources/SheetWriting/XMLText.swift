/// What a text needs before it can stand in a workbook, found in one pass over its bytes.
///
/// Spreadsheet programs read `_x0041_` as `A`. So a text that holds this shape has its `_` written as
/// `_x005F_`, and characters that XML forbids are written in the shape; libxlsxwriter 1.1.4 does the
/// second for some, the first for none.
struct XMLText {
  /// Of the text itself, before escaping.
  private(set) var digest = CellDigest.textSeed
  /// What spreadsheet programs count.
  private(set) var utf16Count = 0
  private(set) var needsEscaping = false

  init(scanning text: String) {
    // The last two bytes, so that `_x` and EF BF BE/BF are seen without looking ahead.
    var last: UInt8 = 0
    var secondLast: UInt8 = 0
    for byte in text.utf8 {
      digest = CellDigest.mix(digest, byte)
      if byte < 0x80 || byte >= 0xC0 { utf16Count += byte >= 0xF0 ? 2 : 1 }
      if byte < 0x20 {
        if byte != 0x09, byte != 0x0A { needsEscaping = true }
      } else if byte == UInt8(ascii: "x") {
        if last == UInt8(ascii: "_") { needsEscaping = true }
      } else if byte >= 0xBE, last == 0xBF, secondLast == 0xEF {
        needsEscaping = true
      }
      secondLast = last
      last = byte
    }
  }

  /// A Unicode scalar that XML 1.0 forbids; surrogates don't occur in a `String`.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The longest beginning of a text that a cell can hold, less `reserve` characters for a note;
  /// `nil` where all of it fits.
  static func beginning(of text: String, reserve: Int) -> String? {
    let limit = SheetInProgress.textLimit
    // The longest escape is 7 characters.
    guard text.utf8.count > limit / 7 else { return nil }
    let scan = XMLText(scanning: text)
    let escaped = scan.needsEscaping ? Self.escaped(text).unicodeScalars.count : 0
    guard max(scan.utf16Count, escaped) > limit else { return nil }
    var beginning = String.UnicodeScalarView()
    var room = limit - reserve
    for scalar in text.unicodeScalars {
      room -= scalar == "_" || scalar.value < 0x20 ? 7 : scalar.value > 0xFFFF ? 2 : 1
      guard room >= 0 else { break }
      beginning.append(scalar)
    }
    return String(beginning)
  }

  /// The text as it must be handed to the library.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for (index, scalar) in scalars.enumerated() {
      // XML parsers turn a bare CR into LF.
      if isForbidden(scalar) || scalar == "\r" || isEscape(scalars, at: index) {
        result += "_x\(hexadecimal(scalar.value))_"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return false }
    return scalars[(index + 2)...(index + 5)].allSatisfy(\.properties.isASCIIHexDigit)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
