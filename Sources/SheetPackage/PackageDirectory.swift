/// The parts of a package by name.
///
/// Part names are compared as OPC says: ASCII letters without case, and `\` as `/`. Of two entries
/// with the very same name the last in the central directory stands; of entries that differ by case
/// only, the one spelt as asked for stands, else the last.
///
/// - Complexity: a look at every entry for each name asked for; a package has ten or so, and is asked
///   for fewer.
/// - Source: ECMA-376 Part 2, 6.2.2.3 (equivalence of part names).
public struct PackageDirectory: Sendable {
  private let entries: [ZipEntry]

  public init(_ entries: [ZipEntry]) {
    self.entries = entries.filter { !$0.isFolder }
  }

  /// `name` without a leading `/`.
  public subscript(name: String) -> ZipEntry? {
    let wanted = Self.withoutSlash(Array(name.utf8))
    return entries.last { Self.isEqual($0.rawName, wanted, folding: Self.slashed) }
      ?? entries.last { Self.isEqual($0.rawName, wanted, folding: Self.folded) }
  }

  /// Names in lower case that begin with `prefix` (lower case), sorted.
  public func names(under prefix: String) -> [String] {
    entries.map { String(decoding: Self.withoutSlash($0.rawName).map(Self.folded), as: UTF8.self) }
      .filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// Names that more than one entry has, each as an entry after the first spells it.
  public var repeatedNames: [String] {
    var known: Set<[UInt8]> = []
    return entries.filter { entry in
      !known.insert(Self.withoutSlash(entry.rawName).map(Self.folded)).inserted
    }.map(\.name)
  }

  private static func isEqual(
    _ stored: [UInt8], _ wanted: ArraySlice<UInt8>, folding: (UInt8) -> UInt8
  ) -> Bool {
    let stored = withoutSlash(stored)
    return stored.count == wanted.count
      && zip(stored, wanted).allSatisfy { folding($0) == folding($1) }
  }

  private static func withoutSlash(_ name: [UInt8]) -> ArraySlice<UInt8> {
    name.drop { slashed($0) == UInt8(ascii: "/") }
  }

  private static func slashed(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : slashed(byte)
  }
}
