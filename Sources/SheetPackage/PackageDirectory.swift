/// The parts of a package by name.
///
/// Part names are compared as OPC says: ASCII letters without case, and `\` as `/`. Of two entries
/// with the very same name the last in the central directory stands; of entries that differ by case
/// only, the one spelt as asked for stands, else the last.
///
/// - Source: ECMA-376 Part 2, 6.2.2.3 (equivalence of part names).
public struct PackageDirectory: Sendable {
  private var exact: [[UInt8]: ZipEntry] = [:]
  private var folded: [[UInt8]: ZipEntry] = [:]

  public init(_ entries: [ZipEntry]) {
    for entry in entries where !entry.isFolder {
      let name = Self.normalised(entry.rawName)
      exact[name] = entry
      folded[Self.folded(name)] = entry
    }
  }

  /// `name` without a leading `/`.
  public subscript(name: String) -> ZipEntry? {
    let bytes = Self.normalised(Array(name.utf8))
    return exact[bytes] ?? folded[Self.folded(bytes)]
  }

  /// Names in lower case that begin with `prefix` (lower case), sorted.
  public func names(under prefix: String) -> [String] {
    folded.keys.filter { $0.starts(with: prefix.utf8) }
      .map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private static func normalised(_ name: [UInt8]) -> [UInt8] {
    let slashed = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    return Array(slashed.drop { $0 == UInt8(ascii: "/") })
  }

  private static func folded(_ name: [UInt8]) -> [UInt8] {
    name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
