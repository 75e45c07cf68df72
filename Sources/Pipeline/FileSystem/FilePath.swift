/// A path as the bytes that the file system keeps, which need not be UTF-8.
package struct FilePath: Hashable, Sendable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package func appending(_ name: [UInt8]) -> FilePath {
    bytes.last == UInt8(ascii: "/")
      ? FilePath(bytes: bytes + name) : FilePath(bytes: bytes + [UInt8(ascii: "/")] + name)
  }

  package func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

  /// For the operating system: the bytes with a zero at the end.
  internal var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// For messages; bytes that are no UTF-8 are replaced.
  package var shown: String { String(decoding: bytes, as: UTF8.self) }
}
