import InspectionModel

/// Folds what people cannot see or do not mean, beyond what `ComparisonText` folds.
enum Folding {
  /// As `ComparisonText`, with one kind of bracket and without the punctuation of a header: `*`,
  /// `/`, `、`, `：` and their like.
  static func header(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in ComparisonText.folded(text).unicodeScalars {
      switch scalar {
      case "*", "/", "\\", "|", ":", ",", ";", ".", "-", "_", "、", "。", "·", "—", "★", "※":
        continue
      case "[", "【", "〔", "{": folded.append("(")
      case "]", "】", "〕", "}": folded.append(")")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Digits and punctuation in half width; everything else, white space too, as it was.
  static func halfWidth(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
    }
  }

  /// White space of every kind, zero-width characters included.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// `nil` where nothing stands at either end that a person can't see.
  static func trimmed(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last)
    else { return nil }
    guard let start = scalars.firstIndex(where: { !isBlank($0) }),
      let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}
