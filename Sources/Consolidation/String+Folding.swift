extension String {
  /// The text as it is compared: no white space, one case, one width.
  ///
  /// Full-width forms of ASCII become ASCII; compatibility characters such as ℃ and Ⅱ stay as they
  /// are, since they are part of what an office wrote.
  var foldedForComparison: String {
    var folded = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x200B, 0x2028, 0x2029, 0x3000, 0xFEFF: continue
      case 0x41...0x5A: folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case 0x00...0x7F: folded.unicodeScalars.append(scalar)
      case 0xFF01...0xFF5E:
        let narrow = UInt8(scalar.value - 0xFEE0)
        let isUpper = (0x41...0x5A).contains(narrow)
        folded.unicodeScalars.append(Unicode.Scalar(isUpper ? narrow + 0x20 : narrow))
      case 0x80..<0x2E80: folded += scalar.properties.lowercaseMapping
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
