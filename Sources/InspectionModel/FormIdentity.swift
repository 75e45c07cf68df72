/// What a row of the coordinator's forms is about, and what stood in its cells when it was printed; in
/// the row's hidden cell.
///
/// A row whose cells are as they were printed says nothing, in however old a copy.
package struct FormIdentity: Hashable, Sendable {
  /// The kind first: `file`, `paper`, `finding`, `conflict`, `filing`.
  package var parts: [String]
  /// Of the texts that were printed into the cells to fill in.
  package var printed: String

  package init(_ parts: [String], printed texts: [String]) {
    self.parts = parts
    printed = Self.digest(texts)
  }

  package init?(_ text: String) {
    let halves = text.split(separator: "#", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].utf8.count == 16 else { return nil }
    parts = halves[0].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    printed = String(halves[1])
  }

  package var text: String { parts.joined(separator: "|") + "#" + printed }

  package func isAsPrinted(_ texts: [String]) -> Bool { printed == Self.digest(texts) }

  /// FNV-1a over the bytes, 16 hex digits.
  private static func digest(_ texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A key that holds separators or control characters, as hex.
  package static func hex(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  package static func text(hex: String) -> String? {
    let digits = Array(hex.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index...(index + 1)], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
