/// A plan file's text, cut at its top-level keys, so that parts of it can be kept as they stand,
/// comments included.
///
/// - Input: block style: every top-level key begins its line. A comment belongs to the key below it.
internal struct PlanSections {
  internal struct Section {
    internal var key: String
    /// Lines with their breaks, the comments above the key included.
    internal var text: String
  }

  internal private(set) var sections: [Section] = []

  /// `nil` for text that is not in block style.
  internal init?(_ text: String) {
    var pending = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if let key = Self.key(of: line) {
        sections.append(Section(key: key, text: pending + line + "\n"))
        pending = ""
      } else if line.isEmpty || line.hasPrefix("#") {
        pending += line + "\n"
      } else if let last = sections.indices.last {
        sections[last].text += pending + line + "\n"
        pending = ""
      } else {
        return nil
      }
    }
    guard !sections.isEmpty else { return nil }
  }

  internal func text(of key: String) -> String? { sections.first { $0.key == key }?.text }

  /// The comments above a key, without the key itself.
  internal func comments(above key: String) -> String {
    let lines = (text(of: key) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { $0.isEmpty || $0.hasPrefix("#") }.map { $0 + "\n" }.joined()
  }

  private static func key(of line: Substring) -> String? {
    guard line.first?.isASCII == true, line.first?.isLetter == true,
      let colon = line.firstIndex(of: ":"),
      line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    let rest = line[line.index(after: colon)...]
    return rest.isEmpty || rest.first == " " ? String(line[..<colon]) : nil
  }
}
