/// The last part of a path, as a stem and the ending that tells its kind.
internal struct FileName {
  /// File systems hold 255 bytes; what is put around a name while it is written, or behind it when
  /// somebody edited the file, needs the rest.
  internal static let byteLimit = 200
  /// What stands behind the last dot of a longer name is no ending.
  private static let endingLimit = 16

  internal var stem: String
  /// With its dot; empty where the name has none.
  internal var ending: String

  internal init(stem: String, ending: String) {
    self.stem = stem
    self.ending = ending
  }

  internal init(_ name: String) {
    if let dot = name.lastIndex(of: "."), dot != name.startIndex,
      name[dot...].utf8.count <= Self.endingLimit
    {
      self.init(stem: String(name[..<dot]), ending: String(name[dot...]))
    } else {
      self.init(stem: name, ending: "")
    }
  }

  internal var text: String { stem + ending }

  /// The name with something behind its stem, which is cut where the whole would be too long.
  internal func marked(_ mark: String = "") -> FileName {
    var stem = stem
    while !stem.isEmpty, stem.utf8.count + mark.utf8.count + ending.utf8.count > Self.byteLimit {
      stem.removeLast()
    }
    return FileName(stem: stem + mark, ending: ending)
  }
}
