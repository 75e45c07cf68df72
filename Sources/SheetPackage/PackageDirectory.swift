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
  private struct Part {
    var entry: ZipEntry
    /// The name as names are compared: ASCII letters in lower case, `/` for `\`, none at the start.
    var foldedName: [UInt8]
  }

  private let parts: [Part]

  public init(_ entries: [ZipEntry]) {
    parts = entries.filter { !$0.isFolder }
      .map { Part(entry: $0, foldedName: Self.withoutSlash($0.rawName).map(Self.folded)) }
  }

  /// `name` without a leading `/`.
  public subscript(name: String) -> ZipEntry? {
    let wanted = Self.withoutSlash(Array(name.utf8))
    let foldedName = wanted.map(Self.folded)
    var found: ZipEntry?
    for part in parts.reversed() where part.foldedName == foldedName {
      let spelt = Self.withoutSlash(part.entry.rawName)
      if zip(spelt, wanted).allSatisfy({ Self.slashed($0) == Self.slashed($1) }) {
        return part.entry
      }
      if found == nil { found = part.entry }
    }
    return found
  }

  /// Names in lower case that begin with `prefix` (lower case), sorted.
  public func names(under prefix: String) -> [String] {
    parts.map { String(decoding: $0.foldedName, as: UTF8.self) }
      .filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// Names that more than one entry has, each as an entry after the first spells it.
  public var repeatedNames: [String] {
    var known = Set<[UInt8]>(minimumCapacity: parts.count)
    return parts.filter { !known.insert($0.foldedName).inserted }.map(\.entry.name)
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
