import SheetPackage

/// The relationships of one part: ids to targets.
///
/// - Source: ECMA-376 Part 2, 9.3. Types are compared by their last word, so that strict and
///   transitional files are alike; targets are resolved against the folder of the part, absolute
///   ones against the package.
internal struct Relationships: Sendable {
  internal struct Relationship: Sendable {
    var id: String
    /// The last word of the type: `worksheet`, `sharedStrings`.
    var type: String
    /// The part's name without a leading `/`.
    var target: String
    /// As written; some writers mean the package where they should mean the part's folder.
    var rawTarget: String
  }

  /// A workbook has a few for each sheet.
  private static let most = 100_000

  internal private(set) var all: [Relationship] = []

  internal init() {}

  internal func target(ofID id: String) -> Relationship? { all.first { $0.id == id } }

  internal func target(ofType type: String) -> String? { all.first { $0.type == type }?.target }

  /// Reads a `.rels` part that belongs to a part in `folder` (`xl`, or empty for the package).
  internal init(
    _ stream: consuming PartStream, folder: String, limits: ReadLimits
  ) throws(ReadError) {
    var xml = XMLScanner(stream, limits: limits)
    while true {
      switch try xml.next() {
      case .start where xml.depth == 1: continue
      case .start:
        if all.count < Self.most, xml.isNamed("Relationship"),
          let found = Self.relationship(xml, folder: folder)
        {
          all.append(found)
        }
        try xml.skipElement()
      case .end, .text: continue
      case .done: return
      }
    }
  }

  /// `nil` for one that leads outside the package, or nowhere.
  private static func relationship(
    _ xml: borrowing XMLScanner, folder: String
  ) -> Relationship? {
    // One walk over the attributes: a workbook is opened for little more than this.
    var attributes = xml.attributes
    var (id, type): (String?, String?)
    var target: String?
    var isExternal = false
    while xml.next(&attributes) {
      guard !attributes.isPrefixed else { continue }
      if id == nil, xml.isNamed(attributes, "Id") {
        id = xml.text(ofAttribute: attributes.value)
      } else if type == nil, xml.isNamed(attributes, "Type") {
        type = xml.text(ofAttribute: attributes.value)
      } else if target == nil, xml.isNamed(attributes, "Target") {
        target = xml.text(ofAttribute: attributes.value)
      } else if xml.isNamed(attributes, "TargetMode") {
        isExternal = xml.text(ofAttribute: attributes.value) == "External"
      }
    }
    guard let target, !isExternal else { return nil }
    return Relationship(
      id: id ?? "", type: lastWord(of: type ?? ""), target: resolved(target, in: folder),
      rawTarget: target)
  }

  private static func lastWord(of type: String) -> String {
    guard let end = type.utf8.lastIndex(of: PartName.slash) else { return type }
    return String(type[type.utf8.index(after: end)...])
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    let slash = PartName.slash
    let isAbsolute = target.utf8.first == slash
    let name = isAbsolute ? target.dropFirst() : target[...]
    if PartName.isPlain(name) {
      return isAbsolute || folder.isEmpty ? String(name) : folder + "/" + name
    }
    let slashed = target.utf8.map { $0 == UInt8(ascii: "\\") ? slash : $0 }
    var parts = slashed.first == slash ? [] : Array(folder.utf8).split(separator: slash)
    for part in slashed.split(separator: slash) {
      switch part {
      case [UInt8(ascii: ".")]: continue
      case [UInt8(ascii: "."), UInt8(ascii: ".")]: _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self)
  }
}
