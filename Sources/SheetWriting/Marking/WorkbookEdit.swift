/// Adds a sheet to the workbook part as the last one, and chooses its tab.
internal struct WorkbookEdit {
  private let bytes: [UInt8]
  private let partName: String
  private var tags: PartTags
  private var views: [PartTag] = []
  /// In lower case, in the order of the tabs.
  private var sheetNames: [String] = []
  private var highestID = 0
  private var sheetsTag: PartTag?
  private var sheetsEnd: PartTag?
  /// End of the last element that has to stand before the defined names.
  private var behindSheets = 0
  private var namesEnd: PartTag?

  /// - Throws: ``MarkError`` where the part can't be edited.
  internal init(_ bytes: [UInt8], name: String) throws(MarkError) {
    self.bytes = bytes
    partName = name
    tags = PartTags(bytes, name: name)
    while let tag = try tags.next() {
      if tag.depth == 1, tag.isStart {
        if tag.isPrefixed { throw .prefixed(part: name) }
        guard tags.value(tag, "xmlns") == MarkupText.main else { throw .strict }
      }
      guard tag.depth <= 3 else { continue }
      if tag.isStart, tag.depth == 3, tags.isNamed(tag, "workbookView") {
        views.append(tag)
      } else if tag.isStart, tag.depth == 3, tags.isNamed(tag, "sheet") {
        sheetNames.append((tags.value(tag, "name") ?? "").lowercased())
        highestID = max(highestID, tags.number(tag, "sheetId") ?? 0)
      } else if tag.depth == 2 {
        note(tag)
      }
    }
    guard sheetsEnd != nil else { throw .malformed(part: name) }
  }

  private var sheetCount: Int { sheetNames.count }

  private mutating func note(_ tag: PartTag) {
    let ends = !tag.isStart || tag.isSelfClosing
    if tags.isNamed(tag, "sheets") {
      if tag.isStart { sheetsTag = tag }
      if !tag.isStart { sheetsEnd = tag }
      if ends { behindSheets = tag.range.upperBound }
    } else if ends, tags.isNamed(tag, "functionGroups") || tags.isNamed(tag, "externalReferences") {
      behindSheets = tag.range.upperBound
    } else if !tag.isStart, tags.isNamed(tag, "definedNames") {
      namesEnd = tag
    }
  }

  /// A name that no sheet of the workbook has.
  internal func freeName(like name: String) -> String {
    guard sheetNames.contains(name.lowercased()) else { return name }
    let beginning = String(name.prefix(24))
    var number = 2
    while sheetNames.contains("\(beginning)（\(number)）".lowercased()) { number += 1 }
    return "\(beginning)（\(number)）"
  }

  /// - Parameters:
  ///   - name: A free one.
  ///   - relationship: The identifier of the relationship to its part.
  ///   - repeatedRow: The row printed on every page; zero-based.
  /// - Returns: The part.
  internal func adding(_ name: String, relationship: String, repeatedRow: Int?) -> [UInt8] {
    var edits = PartEdits()
    choose(sheetCount, &edits)
    if let sheetsEnd {
      edits.insert(
        "<sheet xmlns:r=\"\(MarkupText.relationships)\" name=\"\(MarkupText.plain(name))\""
          + " sheetId=\"\(highestID + 1)\" r:id=\"\(relationship)\"/>",
        at: sheetsEnd.range.lowerBound)
    }
    if let repeatedRow {
      let row = repeatedRow + 1
      let title =
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(sheetCount)\">"
        + "\(MarkupText.plain(Self.quoted(name)))!$\(row):$\(row)</definedName>"
      if let namesEnd {
        edits.insert(title, at: namesEnd.range.lowerBound)
      } else {
        edits.insert("<definedNames>\(title)</definedNames>", at: behindSheets)
      }
    }
    return edits.applied(to: bytes)
  }

  /// The part with another tab chosen: that of the sheet of this name.
  internal func choosing(_ name: String) -> [UInt8] {
    var edits = PartEdits()
    choose(sheetNames.firstIndex(of: name.lowercased()) ?? 0, &edits)
    return edits.applied(to: bytes)
  }

  private func choose(_ tab: Int, _ edits: inout PartEdits) {
    if views.isEmpty, let sheetsTag {
      edits.insert(
        "<bookViews><workbookView activeTab=\"\(tab)\"/></bookViews>",
        at: sheetsTag.range.lowerBound)
    }
    for view in views { edits.set("activeTab", of: view, to: String(tab), in: tags) }
  }

  /// A sheet's name as it stands in a formula.
  internal static func quoted(_ name: String) -> String {
    "'" + name.replacing("'", with: "''") + "'"
  }
}
