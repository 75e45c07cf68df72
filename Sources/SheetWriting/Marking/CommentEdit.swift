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

  /// A part with these comments only; one a cell.
  internal static func part(_ comments: [Comment]) -> [UInt8] {
    let list = comments.map { element($0, author: 0) }.joined()
    return Array(
      (MarkupText.head
        + "<comments xmlns=\"\(MarkupText.main)\"><authors><author>\(author)</author>"
        + "</authors><commentList>\(list)</commentList></comments>").utf8)
  }

  internal init(_ comments: [Comment], into bytes: [UInt8], name: String) {
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
