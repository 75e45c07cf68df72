import SheetPackage

/// Finds out how a text file's characters are written, and gives them as UTF-8.
///
/// The order: a byte order mark; NUL beside ASCII for UTF-32 and UTF-16 without one; strict UTF-8;
/// strict GB18030. Where none fits, the one with the least damage is taken, each damaged byte
/// becomes U+FFFD, and the result says so.
internal struct TextEncoding {
  /// For people: `UTF-8`, `GB18030`, `UTF-16LE`.
  internal let name: String
  internal let utf8: [UInt8]
  /// Places that could not be decoded and are U+FFFD now.
  internal let damageCount: Int
  /// Byte of the file where the first of them lies.
  internal let firstDamage: Int?

  internal init(_ bytes: [UInt8]) throws(ReadError) {
    if let unicode = Self.wideUnicode(bytes) {
      self = unicode
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes[3...]) : bytes
    let damage = Self.utf8Damage(body)
    if hasMark || damage.count == 0 {
      self.init(
        name: "UTF-8", utf8: damage.count == 0 ? body : Self.repaired(body),
        damageCount: damage.count, firstDamage: damage.first.map { $0 + (hasMark ? 3 : 0) })
      return
    }
    let decoded: GB18030Decoder.Decoded
    do throws(GB18030Decoder.NoConverter) {
      decoded = try GB18030Decoder.decode(body.span)
    } catch {
      throw .text(.noConverter)
    }
    if decoded.damageCount <= damage.count {
      self.init(
        name: "GB18030", utf8: decoded.utf8, damageCount: decoded.damageCount,
        firstDamage: decoded.damagedOffsets.first)
    } else {
      self.init(
        name: "UTF-8", utf8: Self.repaired(body), damageCount: damage.count,
        firstDamage: damage.first)
    }
  }

  private init(name: String, utf8: [UInt8], damageCount: Int, firstDamage: Int?) {
    self.name = name
    self.utf8 = utf8
    self.damageCount = damageCount
    self.firstDamage = firstDamage
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// How many characters are no UTF-8, and where the first is.
  private static func utf8Damage(_ bytes: [UInt8]) -> (count: Int, first: Int?) {
    if (try? UTF8Span(validating: bytes.span)) != nil { return (0, nil) }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    var passed = 0
    var first: Int?
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): passed += scalar.count
      case .error(let length):
        if first == nil { first = passed }
        count += 1
        passed += length
      case .emptyInput: return (count, first)
      }
    }
  }
}

// MARK: - UTF-16 and UTF-32

extension TextEncoding {
  private static func wideUnicode(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return utf32(bytes[4...], isBigEndian: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return utf32(bytes[4...], isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isBigEndian: true) }
    guard bytes.contains(0) else { return nil }
    // Where NUL stands in the first 64 KiB, by the offset's remainder of four.
    var zeros = [0, 0, 0, 0]
    let start = bytes.prefix(64 * 1024 & ~3)
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let quarter = start.count / 4
    if quarter > 0, zeros[2] == quarter || zeros[2] == quarter + 1, zeros[3] >= quarter {
      return utf32(bytes[...], isBigEndian: false)
    }
    if quarter > 0, zeros[0] >= quarter, zeros[1] >= quarter, zeros[2] < quarter || zeros[3] == 0 {
      return utf32(bytes[...], isBigEndian: true)
    }
    return utf16WithoutMark(bytes, even: zeros[0] + zeros[2], odd: zeros[1] + zeros[3])
  }

  /// Separators, digits and line ends are ASCII even in Chinese tables: one character in fifty at
  /// least has a NUL, and always on the same side.
  private static func utf16WithoutMark(_ bytes: [UInt8], even: Int, odd: Int) -> TextEncoding? {
    let pairs = min(bytes.count, 64 * 1024) / 2
    let isBigEndian = even > odd
    guard max(even, odd) * 50 >= pairs, min(even, odd) * 20 <= max(even, odd),
      UTF16Text.loneSurrogateCount(bytes[..<(bytes.count & ~1)], isBigEndian: isBigEndian) == 0
    else { return nil }
    return utf16(bytes[...], isBigEndian: isBigEndian)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> TextEncoding {
    let even = bytes.prefix(bytes.count & ~1)
    let lone = UTF16Text.loneSurrogateCount(even, isBigEndian: isBigEndian)
    return TextEncoding(
      name: isBigEndian ? "UTF-16BE" : "UTF-16LE",
      utf8: UTF16Text.utf8(even, isBigEndian: isBigEndian, dropsMark: true),
      damageCount: lone + (bytes.count & 1), firstDamage: lone > 0 ? 0 : nil)
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> TextEncoding {
    var text = String.UnicodeScalarView()
    var damage = 0
    for start in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      let value = (0..<4).reduce(UInt32(0)) {
        $0 | UInt32(bytes[start + $1]) << UInt32(isBigEndian ? 24 - 8 * $1 : 8 * $1)
      }
      if value == 0xFEFF, text.isEmpty { continue }
      if Unicode.Scalar(value) == nil { damage += 1 }
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return TextEncoding(
      name: isBigEndian ? "UTF-32BE" : "UTF-32LE", utf8: Array(String(text).utf8),
      damageCount: damage, firstDamage: damage > 0 ? 0 : nil)
  }
}
