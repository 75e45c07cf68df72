/// A part's name in its two halves.
internal struct PartName {
  /// Without a `/` at its end; empty for the package itself.
  internal let folder: String
  internal let file: String

  /// Takes a name apart, the package's own, which is empty, too; `\` counts as `/`, as ``PackageDirectory``
  /// has it.
  internal init(_ name: String) {
    guard name.isEmpty || Self.isPlain(name) else {
      let steps = name.replacing("\\", with: "/").split(separator: "/")
      folder = steps.dropLast().joined(separator: "/")
      file = steps.last.map { String($0) } ?? ""
      return
    }
    guard let slash = name.utf8.lastIndex(of: Self.slash) else {
      folder = ""
      file = name
      return
    }
    folder = String(name[..<slash])
    file = String(name[name.utf8.index(after: slash)...])
  }

  /// Name of the part that holds this one's relationships.
  internal var relationships: String {
    (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
  }

  /// Whether nothing has to be resolved, as in nearly all: no `\`, no `.` or `..`, no empty step, no `/`
  /// at an end.
  internal static func isPlain(_ name: some StringProtocol) -> Bool {
    var last = slash
    for byte in name.utf8 {
      if byte == UInt8(ascii: "\\") { return false }
      if byte == slash, last == slash || last == UInt8(ascii: ".") { return false }
      last = byte
    }
    return last != slash && last != UInt8(ascii: ".")
  }

  internal static let slash = UInt8(ascii: "/")
}
