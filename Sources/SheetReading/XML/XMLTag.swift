/// What the scanner found at one place of the window; ranges are offsets into the window.
package struct XMLTag {
  package enum Kind {
    case start
    case end
    case text
    /// CDATA: text without entities.
    case literal
    /// A comment, processing instruction or other declaration, passed over.
    case nothing
    case documentType
    /// The window ends before the tag or text does.
    case incomplete
    case malformed
  }

  package var kind: Kind
  /// Where the scan goes on.
  package var next: Int
  /// The local name of a start or end tag; the characters of a text.
  package var content: Range<Int> = 0..<0
  package var attributes: Range<Int> = 0..<0
  package var isSelfClosing = false

  package init(_ kind: Kind, next: Int) {
    self.kind = kind
    self.next = next
  }

  /// Scans one tag or text at the start of what is there.
  package static func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) -> XMLTag {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard bytes[start] == UInt8(ascii: "<") else { return text(bytes, from: start, to: end) }
    guard start + 1 < end else { return XMLTag(.incomplete, next: start) }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return endTag(bytes, from: start, to: end)
    case UInt8(ascii: "?"):
      return passedOver(bytes, from: start, to: end, closing: UInt8(ascii: "?"))
    case UInt8(ascii: "!"): return declaration(bytes, from: start, to: end)
    default: return startTag(bytes, from: start, to: end)
    }
  }

  private static func text(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> XMLTag {
    var index = start
    while index < end, bytes[index] != UInt8(ascii: "<") { index += 1 }
    guard index < end else { return XMLTag(.incomplete, next: start) }
    var tag = XMLTag(.text, next: index)
    tag.content = start..<index
    return tag
  }

  private static func startTag(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> XMLTag {
    var index = start + 1
    var local = index
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { local = index + 1 }
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      index += 1
    }
    let name = local..<max(local, index)
    var quote: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "<") {
        return XMLTag(.malformed, next: index)
      }
      index += 1
    }
    guard index < end else { return XMLTag(.incomplete, next: start) }
    guard !name.isEmpty else { return XMLTag(.malformed, next: start) }
    var tag = XMLTag(.start, next: index + 1)
    tag.isSelfClosing = bytes[index - 1] == UInt8(ascii: "/")
    tag.content = name
    tag.attributes = name.upperBound..<max(name.upperBound, tag.isSelfClosing ? index - 1 : index)
    return tag
  }

  private static func endTag(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> XMLTag {
    var index = start + 2
    var local = index
    var nameEnd = -1
    while index < end, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: ":") { local = index + 1 }
      if bytes[index] <= 0x20, nameEnd < 0 { nameEnd = index }
      index += 1
    }
    guard index < end else { return XMLTag(.incomplete, next: start) }
    var tag = XMLTag(.end, next: index + 1)
    tag.content = local..<max(local, nameEnd < 0 ? index : nameEnd)
    return tag
  }

  private static func declaration(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> XMLTag {
    guard start + 9 <= end else { return XMLTag(.incomplete, next: start) }
    if bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-") {
      return passedOver(bytes, from: start + 2, to: end, closing: UInt8(ascii: "-"))
    }
    guard bytes[start + 2] == UInt8(ascii: "[") else { return XMLTag(.documentType, next: start) }
    var index = start + 11
    while index < end {
      if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "]"),
        bytes[index - 2] == UInt8(ascii: "]")
      {
        var tag = XMLTag(.literal, next: index + 1)
        tag.content = (start + 9)..<(index - 2)
        return tag
      }
      index += 1
    }
    return XMLTag(.incomplete, next: start)
  }

  /// `<?…?>` and `<!--…-->`: up to `>` behind one or two closing marks.
  private static func passedOver(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, closing: UInt8
  ) -> XMLTag {
    let isComment = closing == UInt8(ascii: "-")
    var index = start + (isComment ? 4 : 3)
    while index < end {
      if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == closing,
        !isComment || bytes[index - 2] == closing
      {
        return XMLTag(.nothing, next: index + 1)
      }
      index += 1
    }
    return XMLTag(.incomplete, next: start)
  }
}
