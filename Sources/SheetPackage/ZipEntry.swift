/// One entry of an archive's central directory; nothing in it is proven yet.
public struct ZipEntry: Hashable, Sendable {
  /// Place in the central directory.
  public var index: Int
  /// The name's bytes as stored, whatever their encoding.
  public var rawName: [UInt8]
  /// Claimed bytes after inflating.
  public var byteCount: Int
  /// Claimed bytes as stored.
  public var compressedByteCount: Int
  /// CRC-32 of the inflated bytes.
  public var checksum: UInt32
  /// Compression method of the ZIP specification, 4.4.5.
  public var method: Int
  public var isEncrypted: Bool

  /// The name as text: UTF-8 if it is valid, else GB18030, else UTF-8 with U+FFFD.
  public var name: String { GB18030Decoder.fileName(rawName) }

  public var isFolder: Bool {
    rawName.last == UInt8(ascii: "/") || rawName.last == UInt8(ascii: "\\")
  }
}
