/// Adds to a package's two kinds of lists: relationships of a part, and content types.
internal struct PackageList {
  private let bytes: [UInt8]
  private let name: String
  private var added = ""
  private let rootEnd: PartTag
  private var identifiers: Set<String> = []
  /// Lower-case endings that have a content type.
  private var endings: Set<String> = []

  /// - Throws: ``MarkError/prefixed(part:)``, ``MarkError/malformed(part:)``.
  internal init(_ bytes: [UInt8], name: String) throws(MarkError) {
    self.bytes = bytes
    self.name = name
    var tags = PartTags(bytes, name: name)
    var root: PartTag?
    while let tag = try tags.next() {
      if tag.depth == 1 {
        if tag.isPrefixed { throw .prefixed(part: name) }
        root = tag
      } else if tag.isStart {
        if let identifier = tags.value(tag, "Id") { identifiers.insert(identifier) }
        if let ending = tags.value(tag, "Extension") { endings.insert(ending.lowercased()) }
      }
    }
    guard let root else { throw .malformed(part: name) }
    rootEnd = root
  }

  /// An empty list of relationships.
  internal static let noRelationships = Array(
    (MarkupText.head
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "</Relationships>").utf8)

  /// Adds a relationship to a part of the package; returns its identifier.
  internal mutating func relate(_ type: String, to part: String) -> String {
    var number = identifiers.count + 1
    while identifiers.contains("rId\(number)") { number += 1 }
    let identifier = "rId\(number)"
    identifiers.insert(identifier)
    added +=
      "<Relationship Id=\"\(identifier)\" Type=\"\(MarkupText.relationships)/\(type)\""
      + " Target=\"/\(MarkupText.plain(part))\"/>"
    return identifier
  }

  /// Says what a part is.
  internal mutating func declare(_ part: String, as type: String) {
    added += "<Override PartName=\"/\(MarkupText.plain(part))\" ContentType=\"\(type)\"/>"
  }

  /// Says what parts of an ending are, unless it is said already.
  internal mutating func declare(ending: String, as type: String) {
    guard endings.insert(ending).inserted else { return }
    added += "<Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>"
  }

  internal func applied() -> [UInt8] {
    guard !added.isEmpty else { return bytes }
    var edits = PartEdits()
    if rootEnd.isSelfClosing {
      let root = String(decoding: bytes[rootEnd.name], as: UTF8.self)
      edits.replace(
        rootEnd.range.upperBound - 2..<rootEnd.range.upperBound, with: ">\(added)</\(root)>")
    } else {
      edits.insert(added, at: rootEnd.range.lowerBound)
    }
    return edits.applied(to: bytes)
  }
}
