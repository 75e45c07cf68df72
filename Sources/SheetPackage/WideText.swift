/// Text in UTF-16 or UTF-32, told by its byte order mark or by where its NUL bytes stand.
public struct WideText: Equatable, Sendable {
  public enum Encoding: String, Sendable {
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"

    fileprivate var unitByteCount: Int {
      self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 4
    }

    fileprivate var isBigEndian: Bool { self == .utf16BigEndian || self == .utf32BigEndian }
  }

  public var encoding: Encoding
  public var utf8: [UInt8]
  /// Lone surrogates, impossible numbers and a cut last character; each is U+FFFD now.
  public var damageCount: Int

  /// `nil` where the bytes are no such text.
  public init?(_ bytes: [UInt8]) {
    guard let (encoding, markByteCount) = Self.encoding(of: bytes) else { return nil }
    self.init(bytes[markByteCount...], as: encoding)
  }

  /// Decodes bytes without a mark.
  public init(_ bytes: ArraySlice<UInt8>, as encoding: Encoding) {
    self.encoding = encoding
    let units = Self.units(of: bytes, as: encoding)
    let cut = bytes.count % encoding.unitByteCount == 0 ? 0 : 1
    if encoding.unitByteCount == 2 {
      let codes = units.map { UInt16(truncatingIfNeeded: $0) }
      utf8 = Array(String(decoding: codes, as: UTF16.self).utf8)
      damageCount = Self.loneSurrogateCount(codes) + cut
    } else {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: units.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
      utf8 = Array(String(text).utf8)
      damageCount = units.count { Unicode.Scalar($0) == nil } + cut
    }
    if cut > 0 { utf8 += [0xEF, 0xBF, 0xBD] }
  }

  private static func units(of bytes: ArraySlice<UInt8>, as encoding: Encoding) -> [UInt32] {
    let byteCount = encoding.unitByteCount
    return stride(from: bytes.startIndex, through: bytes.endIndex - byteCount, by: byteCount).map {
      var unit: UInt32 = 0
      for offset in 0..<byteCount {
        let place = encoding.isBigEndian ? offset : byteCount - 1 - offset
        unit = unit << 8 | UInt32(bytes[$0 + place])
      }
      return unit
    }
  }

  private static func loneSurrogateCount(_ units: [UInt16]) -> Int {
    var lone = 0
    var expectsLow = false
    for unit in units {
      let isLow = (0xDC00...0xDFFF).contains(unit)
      if isLow != expectsLow { lone += 1 }
      expectsLow = (0xD800...0xDBFF).contains(unit)
    }
    return lone + (expectsLow ? 1 : 0)
  }
}

// MARK: - Telling the encoding

extension WideText {
  private static let sampleByteCount = 64 * 1024

  private static func encoding(of bytes: [UInt8]) -> (Encoding, markByteCount: Int)? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return unmarkedEncoding(of: bytes).map { ($0, 0) }
  }

  private static func unmarkedEncoding(of bytes: [UInt8]) -> Encoding? {
    let sample = bytes.prefix(sampleByteCount)
    // Where NUL stands, by the offset's remainder of four.
    var zeros = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    let quarter = sample.count / 4
    let candidate: Encoding
    if quarter > 0, zeros[2] + zeros[3] >= quarter * 2 - 1, zeros[3] >= quarter {
      candidate = .utf32LittleEndian
    } else if quarter > 0, zeros[0] + zeros[1] >= quarter * 2 - 1, zeros[0] >= quarter {
      candidate = .utf32BigEndian
    } else {
      // Separators, digits and line ends are ASCII even in Chinese tables: one character in fifty
      // at least has a NUL, and always on the same side.
      guard max(even, odd) * 100 >= sample.count, min(even, odd) * 20 <= max(even, odd),
        max(even, odd) > 0
      else { return nil }
      candidate = even > odd ? .utf16BigEndian : .utf16LittleEndian
    }
    return isPlausible(sample, as: candidate) ? candidate : nil
  }

  /// Whether the sample makes text: nothing impossible, and hardly a control character.
  ///
  /// Bytes that are valid UTF-8 with a few NUL in between are UTF-8.
  private static func isPlausible(_ sample: ArraySlice<UInt8>, as encoding: Encoding) -> Bool {
    let zeros = sample.count { $0 == 0 }
    if zeros * 4 < sample.count, String(validating: sample, as: UTF8.self) != nil { return false }
    let units = units(of: sample, as: encoding)
    if encoding.unitByteCount == 4 {
      guard units.allSatisfy({ Unicode.Scalar($0) != nil }) else { return false }
    } else {
      // The sample may end between the two halves of a character.
      guard loneSurrogateCount(units.map { UInt16(truncatingIfNeeded: $0) }) <= 1 else {
        return false
      }
    }
    let controls = units.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return controls * 100 <= units.count
  }
}
