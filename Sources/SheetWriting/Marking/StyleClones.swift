internal import SheetModel

/// The styles of a workbook, to which formats are added.
///
/// A marked cell gets a copy of its own format with another fill: number format, font, border and
/// protection stay. Equal additions are one.
internal struct StyleClones {
  /// Excel's own limit is 65,490 formats; beyond it a file is "repaired".
  private static let most = 64_000

  /// A list of the styles part, to which is added at its end.
  private struct List {
    var start: PartTag
    var end: Int
    var elements: [Range<Int>] = []
    var added: [String] = []
    var indices: [String: Int] = [:]

    mutating func index(of element: String) -> Int {
      if let known = indices[element] { return known }
      let index = elements.count + added.count
      added.append(element)
      indices[element] = index
      return index
    }
  }

  private struct Clone: Hashable {
    var format: Int
    var fill: UInt32
  }

  private let bytes: [UInt8]
  private let partName: String
  private var fonts: List
  private var fills: List
  private var borders: List
  private var formats: List
  private var clones: [Clone: Int] = [:]
  /// Formats whose fill an earlier copy left.
  private var earlierFormats: Set<Int> = []
  private var known: [CellFormat: Int] = [:]

  /// - Throws: ``MarkError/noStyles`` where a list is missing or empty.
  internal init(
    _ bytes: [UInt8], name: String, earlier: [CellFormat.Color] = []
  ) throws(MarkError) {
    self.bytes = bytes
    partName = name
    var tags = PartTags(bytes, name: name)
    var lists: [String: List] = [:]
    while let tag = try tags.next() {
      if tag.depth == 1, tag.isPrefixed { throw .prefixed(part: name) }
      guard tag.depth == 2, tag.isStart, !tag.isSelfClosing else { continue }
      let listName = tags.name(of: tag)
      guard ["fonts", "fills", "borders", "cellXfs"].contains(listName), lists[listName] == nil
      else {
        _ = try tags.endOfElement(tag)
        continue
      }
      var list = List(start: tag, end: tag.range.upperBound)
      while let element = try tags.next() {
        guard element.isStart else {
          list.end = element.range.lowerBound
          break
        }
        list.elements.append(element.range.lowerBound..<(try tags.endOfElement(element)))
      }
      lists[listName] = list
    }
    guard let fonts = lists["fonts"], let fills = lists["fills"], let borders = lists["borders"],
      let formats = lists["cellXfs"], !formats.elements.isEmpty
    else { throw .noStyles }
    self.fonts = fonts
    self.fills = fills
    self.borders = borders
    self.formats = formats
    if !earlier.isEmpty { try findEarlier(earlier) }
  }

  /// Whether cells may have a fill that has to go.
  internal var hasEarlierMarks: Bool { !earlierFormats.isEmpty }

  /// The format without the fill that an earlier copy left; `nil` where it has none of those.
  internal mutating func unmarked(_ format: Int) throws(MarkError) -> Int? {
    guard earlierFormats.contains(format) else { return nil }
    let original = Array(bytes[formats.elements[format]])
    var tags = PartTags(original, name: partName)
    guard let tag = try tags.next() else { return nil }
    var edits = PartEdits()
    edits.set("fillId", of: tag, to: "0", in: tags)
    return formats.index(of: String(decoding: edits.applied(to: original), as: UTF8.self))
  }

  private mutating func findEarlier(_ colors: [CellFormat.Color]) throws(MarkError) {
    let wanted = colors.map { Self.rgb($0).dropFirst(2).lowercased() }
    var fillIndices: Set<Int> = []
    for (index, range) in fills.elements.enumerated() {
      var tags = PartTags(Array(bytes[range]), name: partName)
      while let tag = try tags.next() {
        guard tag.isStart, tags.isNamed(tag, "fgColor"), let rgb = tags.value(tag, "rgb") else {
          continue
        }
        if wanted.contains(rgb.suffix(6).lowercased()) { fillIndices.insert(index) }
      }
    }
    for (index, range) in formats.elements.enumerated() {
      var tags = PartTags(Array(bytes[range]), name: partName)
      guard let tag = try tags.next(), let fill = tags.number(tag, "fillId") else { continue }
      if fillIndices.contains(fill) { earlierFormats.insert(index) }
    }
  }

  /// The format that is `format` with another fill; `nil` where the workbook can hold no more.
  internal mutating func marked(_ format: Int, fill: CellFormat.Color) throws(MarkError) -> Int? {
    let clone = Clone(format: format, fill: fill.hex)
    if let known = clones[clone] { return known }
    guard formats.elements.count + formats.added.count < Self.most else { return nil }
    let fillIndex = fills.index(of: Self.element(fill: fill))
    let original =
      formats.elements.indices.contains(format)
      ? Array(bytes[formats.elements[format]])
      : Array("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>".utf8)
    var tags = PartTags(original, name: partName)
    guard let tag = try tags.next() else { return nil }
    var edits = PartEdits()
    edits.set("fillId", of: tag, to: String(fillIndex), in: tags)
    edits.set("applyFill", of: tag, to: "1", in: tags)
    let index = formats.index(of: String(decoding: edits.applied(to: original), as: UTF8.self))
    clones[clone] = index
    return index
  }

  /// The index of a format of our own.
  internal mutating func index(of format: CellFormat) -> Int {
    if let index = known[format] { return index }
    let font = fonts.index(of: Self.element(font: format))
    let fill = format.fill.map { fills.index(of: Self.element(fill: $0)) } ?? 0
    let border =
      borders.index(of: Self.element(hasBorder: format.hasBorder))
    let number = format.numberFormat == "@" ? 49 : 0
    var alignment = "<alignment"
    switch format.horizontal {
    case .left?: alignment += " horizontal=\"left\""
    case .center?: alignment += " horizontal=\"center\""
    case .right?: alignment += " horizontal=\"right\""
    case nil: break
    }
    switch format.vertical {
    case .top: alignment += " vertical=\"top\""
    case .center: alignment += " vertical=\"center\""
    case .bottom: break
    }
    alignment += format.wraps ? " wrapText=\"1\"/>" : "/>"
    let index = formats.index(
      of: "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\""
        + " xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        + " applyAlignment=\"1\">\(alignment)</xf>")
    known[format] = index
    return index
  }

  /// The part with all that was added.
  internal func applied() -> [UInt8] {
    let tags = PartTags(bytes, name: partName)
    var edits = PartEdits()
    for list in [fonts, fills, borders, formats] where !list.added.isEmpty {
      edits.set(
        "count", of: list.start, to: String(list.elements.count + list.added.count), in: tags)
      edits.insert(list.added.joined(), at: list.end)
    }
    return edits.applied(to: bytes)
  }
}

// MARK: - Elements

extension StyleClones {
  private static func rgb(_ color: CellFormat.Color) -> String {
    let digits = String(color.hex & 0xFFFFFF, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func element(fill: CellFormat.Color) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(rgb(fill))\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static func element(font format: CellFormat) -> String {
    let color = format.fontColor.map { "<color rgb=\"\(rgb($0))\"/>" } ?? ""
    return "<font>" + (format.isBold ? "<b/>" : "") + (format.isUnderlined ? "<u/>" : "")
      + "<sz val=\"\(NumberText.shortest(format.fontSize))\"/>\(color)"
      + "<name val=\"\(MarkupText.plain(format.fontName))\"/><charset val=\"134\"/></font>"
  }

  private static func element(hasBorder: Bool) -> String {
    guard hasBorder else {
      return "<border><left/><right/><top/><bottom/><diagonal/></border>"
    }
    let sides = ["left", "right", "top", "bottom"].map { side in
      "<\(side) style=\"thin\"><color rgb=\"FFBFBFBF\"/></\(side)>"
    }
    return "<border>\(sides.joined())<diagonal/></border>"
  }
}
