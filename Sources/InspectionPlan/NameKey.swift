import InspectionModel

/// A folded name as a key of a lookup table.
///
/// Compares bytes. `String` compares after canonical normalisation, which costs more than all the
/// rest of a lookup where the text is Chinese, and folded names need none.
internal struct NameKey: Hashable, Sendable {
  internal let folded: String

  internal init(folded: String) {
    self.folded = folded
  }

  internal init(_ text: String) {
    folded = ComparisonText.folded(text)
  }

  internal static func all(_ names: [String]) -> [NameKey] { names.map { NameKey($0) } }

  internal static func == (left: NameKey, right: NameKey) -> Bool {
    let one = left.folded.utf8.span
    let other = right.folded.utf8.span
    guard one.count == other.count else { return false }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }

  /// FNV-1a in one word, since feeding the hasher byte by byte is slower than the table.
  internal func hash(into hasher: inout Hasher) {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = folded.utf8.span
    for index in bytes.indices { digest = (digest ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hasher.combine(digest)
  }
}
