import SheetPackage

/// Finds out how a text file's characters are written, and gives them as UTF-8.
///
/// The order: a byte order mark; NUL beside ASCII for UTF-32 and UTF-16 without one; strict UTF-8;
/// strict GB18030. Text that is UTF-8 but for a few bytes stays UTF-8, though most of it would pass
/// for GB18030, too. Where none fits, the one with the least damage is taken, each damaged byte
/// becomes U+FFFD, and the result says so. Other encodings of East Asia pass for GB18030, too, but make
/// rare characters of common ones; that is said, not mended.
internal struct TextEncoding {
  /// For people: `UTF-8`, `GB18030`, `UTF-16LE`.
  internal let name: String
  internal let utf8: [UInt8]
  /// Places that could not be decoded and are U+FFFD now.
  internal let damageCount: Int
  /// Byte of the file where the first of them lies; `nil` where nobody counted.
  internal let firstDamage: Int?
  /// Whether it may be another encoding, by the characters that came out.
  internal let isDoubtful: Bool

  /// Of a hundred characters so many are outside GB 2312 in no Chinese table; of Big5 or Shift JIS read
  /// as GB18030 about forty are.
  private static let rareInHundred = 10
  /// Fewer characters prove nothing.
  private static let fewestCharacters = 8

  internal init(_ bytes: [UInt8]) throws(ReadError) {
    if let wide = WideText(bytes) {
      self.init(
        name: wide.encoding.rawValue, utf8: wide.utf8, damageCount: wide.damageCount,
        firstDamage: nil)
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes[3...]) : bytes
    let damage = Self.utf8Damage(body)
    // GB18030 read as UTF-8 has damage in most characters, and few that are three bytes long.
    if hasMark || damage.count * 8 <= damage.wideCount || damage.count == 0 {
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
        firstDamage: decoded.damagedOffsets.first, isDoubtful: Self.isRare(body))
    } else {
      self.init(
        name: "UTF-8", utf8: Self.repaired(body), damageCount: damage.count,
        firstDamage: damage.first)
    }
  }

  private init(
    name: String, utf8: [UInt8], damageCount: Int, firstDamage: Int?, isDoubtful: Bool = false
  ) {
    self.name = name
    self.utf8 = utf8
    self.damageCount = damageCount
    self.firstDamage = firstDamage
    self.isDoubtful = isDoubtful
  }

  /// Whether many of the characters of two bytes are outside GB 2312, which holds those in common use.
  private static func isRare(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var count = 0
    var rareCount = 0
    while index + 1 < bytes.count {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      if lead < 0x80 {
        index += 1
      } else if (0x30...0x39).contains(trail) {
        index += 4
      } else {
        index += 2
        count += 1
        if trail < 0xA1 || lead < 0xA1 || lead > 0xF7 { rareCount += 1 }
      }
    }
    return count >= fewestCharacters && rareCount * 100 > count * rareInHundred
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// How many characters are no UTF-8, where the first is, and how many good ones have three bytes
  /// or more.
  private static func utf8Damage(
    _ bytes: [UInt8]
  ) -> (count: Int, first: Int?, wideCount: Int) {
    if UTF8Check.isWellFormed(bytes.span) { return (0, nil, 0) }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    var passed = 0
    var wideCount = 0
    var first: Int?
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar):
        passed += scalar.count
        if scalar.count >= 3 { wideCount += 1 }
      case .error(let length):
        if first == nil { first = passed }
        count += 1
        passed += length
      case .emptyInput: return (count, first, wideCount)
      }
    }
  }
}
