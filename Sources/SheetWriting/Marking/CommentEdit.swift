internal import SheetModel

/// Puts comments into a sheet's comments part, and makes it where there is none.
///
/// A comment that a cell has already is kept, and ours stands behind it.
internal struct CommentEdit {
  internal static let author = "质量科校验"

  internal struct Comment {
    var cell: CellReference
    var text: String
  }

  private var tags: PartTags
  private let name: String
  private var edits = PartEdits()
  private var rest: [CellReference: Comment] = [:]
  private let comments: [Comment]
  private var authorCount = 0

  /// Cells that had a comment already.
  internal private(set) var joined: Set<CellReference> = []
  /// Cells whose comments were an earlier copy's alone, and are gone.
  internal private(set) var removed: Set<CellReference> = []
  private let earlier: [String]

  /// A part with these comments only; one a cell.
  internal static func part(_ comments: [Comment]) -> [UInt8] {
    let list = comments.map { element($0, author: 0) }.joined()
    return Array(
      (MarkupText.head
        + "<comments xmlns=\"\(MarkupText.main)\"><authors><author>\(author)</author>"
        + "</authors><commentList>\(list)</commentList></comments>").utf8)
  }

  /// - Parameters:
  ///   - comments: One a cell.
  ///   - bytes: The part.
  ///   - name: For errors.
  ///   - earlier: What comments of an earlier copy begin with; these go.
  internal init(
    _ comments: [Comment], into bytes: [UInt8], name: String, earlier: [String] = []
  ) {
    self.earlier = earlier
    tags = PartTags(bytes, name: name)
    self.name = name
    self.comments = comments
    for comment in comments { rest[comment.cell] = comment }
  }

  /// The part with the comments.
  internal mutating func applied() throws(MarkError) -> [UInt8] {
    var current: CellReference?
    while let tag = try tags.next() {
      if tag.depth == 1 {
        if tag.isPrefixed { throw .prefixed(part: name) }
        if tag.isStart, tags.value(tag, "xmlns") != MarkupText.main { throw .strict }
      } else if tag.depth == 2, tags.isNamed(tag, "authors") {
        addAuthor(tag)
      } else if tag.depth == 3, tag.isStart, tags.isNamed(tag, "author") {
        authorCount += 1
      } else if tag.depth == 3, tag.isStart, tags.isNamed(tag, "comment") {
        current = tags.value(tag, "ref").flatMap { CellReference($0) }
        if let cell = current, try strip(tag, at: cell) { current = nil }
      } else if tag.depth == 4, tag.isStart, tags.isNamed(tag, "text"), let cell = current,
        let comment = rest.removeValue(forKey: cell)
      {
        joined.insert(cell)
        try join(comment, tag)
      } else if tag.depth == 2, tags.isNamed(tag, "commentList") {
        addRest(tag)
      }
    }
    guard rest.isEmpty else { throw .malformed(part: name) }
    return edits.applied(to: tags.bytes)
  }

  private mutating func addAuthor(_ tag: PartTag) {
    guard !comments.isEmpty else { return }
    let author = "<author>\(Self.author)</author>"
    if tag.isSelfClosing {
      edits.replace(tag.range, with: "<authors>\(author)</authors>")
    } else if !tag.isStart {
      edits.insert(author, at: tag.range.lowerBound)
    }
  }

  private mutating func addRest(_ tag: PartTag) {
    guard tag.isSelfClosing || !tag.isStart else { return }
    let list = comments.filter { rest[$0.cell] != nil }
      .map { Self.element($0, author: authorCount) }.joined()
    rest = [:]
    if tag.isSelfClosing {
      edits.replace(tag.range, with: "<commentList>\(list)</commentList>")
    } else {
      edits.insert(list, at: tag.range.lowerBound)
    }
  }

  /// Takes away what an earlier copy wrote; what the office wrote before it stays, as plain text.
  ///
  /// - Returns: Whether the element was dealt with, and the scan stands behind it.
  private mutating func strip(_ comment: PartTag, at cell: CellReference) throws(MarkError) -> Bool
  {
    guard !earlier.isEmpty, !comment.isSelfClosing else { return false }
    var ahead = tags
    var text = ""
    while let tag = try ahead.next(), tag.depth > comment.depth {
      if tag.isStart, !tag.isSelfClosing, ahead.isNamed(tag, "t") {
        let end = try ahead.endOfElement(tag)
        text += ahead.decoded(tag.range.upperBound..<end)
      }
    }
    guard let start = earlier.compactMap({ text.firstRange(of: $0)?.lowerBound }).min() else {
      return false
    }
    let end = try tags.endOfElement(comment)
    var own = text[..<start]
    while own.last?.isWhitespace == true { own.removeLast() }
    guard !own.isEmpty else {
      removed.insert(cell)
      edits.replace(comment.range.lowerBound..<end, with: "")
      return true
    }
    let added = rest.removeValue(forKey: cell).map { Self.run("\n" + $0.text) }
    joined.insert(cell)
    edits.replace(
      comment.range.upperBound..<end,
      with: "<text><r><t xml:space=\"preserve\">\(MarkupText.cell(String(own)))</t></r>"
        + "\(added ?? "")</text></comment>")
    return true
  }

  /// A plain `<t>` becomes a run, so that another can follow it; runs come before phonetic hints.
  private mutating func join(_ comment: Comment, _ text: PartTag) throws(MarkError) {
    let run = Self.run("\n" + comment.text)
    guard !text.isSelfClosing else {
      edits.replace(text.range, with: "<text>\(run)</text>")
      return
    }
    var isPlaced = false
    while let tag = try tags.next() {
      if tag.depth == text.depth {
        if !isPlaced { edits.insert(run, at: tag.range.lowerBound) }
        return
      }
      guard tag.isStart, tag.depth == text.depth + 1 else { continue }
      if tags.isNamed(tag, "t") {
        edits.insert("<r>", at: tag.range.lowerBound)
        edits.insert("</r>", at: try tags.endOfElement(tag))
      } else if !isPlaced, tags.isNamed(tag, "rPh") || tags.isNamed(tag, "phoneticPr") {
        edits.insert(run, at: tag.range.lowerBound)
        isPlaced = true
      }
    }
  }

  private static func element(_ comment: Comment, author: Int) -> String {
    "<comment ref=\"\(comment.cell)\" authorId=\"\(author)\"><text>\(run(comment.text))</text></comment>"
  }

  private static func run(_ text: String) -> String {
    "<r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/><charset val=\"134\"/></rPr>"
      + "<t xml:space=\"preserve\">\(MarkupText.cell(text))</t></r>"
  }
}
