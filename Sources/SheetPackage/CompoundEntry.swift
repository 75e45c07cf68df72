/// One entry of a CFB container's directory.
///
/// - Source: MS-CFB, section 2.6.1.
internal struct CompoundEntry: Sendable {
  private enum ObjectType {
    static let unused = 0
    static let stream = 2
  }

  internal let name: String
  internal let isStream: Bool
  internal let isUsed: Bool
  internal let firstSector: Int
  /// As stated, which need not be so.
  internal let byteCount: Int
  private let left: Int
  private let right: Int
  private let child: Int

  /// Reads the 128 bytes at an offset; they must be there.
  ///
  /// Sizes have eight bytes in files of 4,096-byte sectors; elsewhere the upper four may be garbage.
  internal init(_ bytes: [UInt8], at offset: Int, hasLongSizes: Bool) {
    let nameByteCount = bytes.littleEndian(at: offset + 64, byteCount: 2)
    let type = bytes.littleEndian(at: offset + 66, byteCount: 1)
    isUsed =
      nameByteCount >= 4 && nameByteCount <= 64 && nameByteCount % 2 == 0
      && type != ObjectType.unused
    isStream = isUsed && type == ObjectType.stream
    let units = isUsed ? (nameByteCount - 2) / 2 : 0
    name = String(
      decoding: (0..<units).map {
        UInt16(truncatingIfNeeded: bytes.littleEndian(at: offset + 2 * $0, byteCount: 2))
      }, as: UTF16.self)
    left = bytes.littleEndian(at: offset + 68, byteCount: 4)
    right = bytes.littleEndian(at: offset + 72, byteCount: 4)
    child = bytes.littleEndian(at: offset + 76, byteCount: 4)
    firstSector = bytes.littleEndian(at: offset + 116, byteCount: 4)
    let size = bytes.littleEndian(at: offset + 120, byteCount: hasLongSizes ? 7 : 4)
    byteCount = max(0, size)
  }

  internal func isNamed(_ other: String) -> Bool { name.lowercased() == other.lowercased() }

  /// The entries that the root's tree of siblings reaches, in the order of the directory.
  internal static func children(ofRootIn entries: [CompoundEntry]) -> [Int] {
    guard let root = entries.first else { return [] }
    var found = [Bool](repeating: false, count: entries.count)
    var open = [root.child]
    while let index = open.popLast() {
      guard index > 0, index < entries.count, !found[index], entries[index].isUsed else {
        continue
      }
      found[index] = true
      open += [entries[index].left, entries[index].right]
    }
    return found.indices.filter { found[$0] }
  }
}
