internal import SheetReading

/// One start or end tag of a part; ranges are offsets into the part.
internal struct PartTag {
  internal var isStart: Bool
  internal var isSelfClosing: Bool
  /// From `<` to behind `>`.
  internal var range: Range<Int>
  /// The local name.
  internal var name: Range<Int>
  internal var attributes: Range<Int>
  /// 1 is the root; an end tag has the depth of its start.
  internal var depth: Int

  internal var isPrefixed: Bool { name.lowerBound > range.lowerBound + (isStart ? 1 : 2) }
}

/// Goes through a part in memory, tag by tag, so that it can be edited by offsets and needn't be
/// written anew.
///
/// - Errors: ``MarkError/malformed(part:)``.
internal struct PartTags {
  internal let bytes: [UInt8]
  private let partName: String
  private var position = 0
  private var depth = 0

  internal init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    partName = name
  }

  /// The next tag; `nil` at the end.
  internal mutating func next() throws(MarkError) -> PartTag? {
    while position < bytes.count {
      let start = position
      let tag = XMLTag.scan(bytes.span, start..<bytes.count)
      switch tag.kind {
      case .incomplete:
        guard depth == 0 else { throw .malformed(part: partName) }
        return nil
      case .malformed, .documentType: throw .malformed(part: partName)
      case .nothing, .text, .literal: position = tag.next
      case .start:
        position = tag.next
        let found = PartTag(
          isStart: true, isSelfClosing: tag.isSelfClosing, range: start..<tag.next,
          name: tag.content, attributes: tag.attributes, depth: depth + 1)
        if !tag.isSelfClosing { depth += 1 }
        return found
      case .end:
        guard depth > 0 else { throw .malformed(part: partName) }
        position = tag.next
        depth -= 1
        return PartTag(
          isStart: false, isSelfClosing: false, range: start..<tag.next, name: tag.content,
          attributes: 0..<0, depth: depth + 1)
      }
    }
    guard depth == 0 else { throw .malformed(part: partName) }
    return nil
  }

  /// Where the element ends whose start was just returned.
  internal mutating func endOfElement(_ tag: PartTag) throws(MarkError) -> Int {
    guard !tag.isSelfClosing else { return tag.range.upperBound }
    while let inner = try next() {
      if !inner.isStart, inner.depth == tag.depth { return inner.range.upperBound }
    }
    throw .malformed(part: partName)
  }

  internal func isNamed(_ tag: PartTag, _ name: StaticString) -> Bool {
    guard name.utf8CodeUnitCount == tag.name.count else { return false }
    let start = tag.name.lowerBound
    return name.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where unsafe buffer[index] != bytes[start + index] {
        return false
      }
      return true
    }
  }

  internal func name(of tag: PartTag) -> String { text(tag.name) }

  /// Where an attribute's value stands, between its quotes.
  internal func valueRange(
    _ tag: PartTag, _ name: StaticString, prefixed: Bool = false
  ) -> Range<Int>? {
    var attributes = XMLAttributes(tag.attributes)
    while attributes.next(in: bytes.span) {
      guard attributes.isPrefixed == prefixed else { continue }
      var found = tag
      found.name = attributes.name
      if isNamed(found, name) { return attributes.value }
    }
    return nil
  }

  /// An attribute's value without its references.
  internal func value(_ tag: PartTag, _ name: StaticString, prefixed: Bool = false) -> String? {
    guard let range = valueRange(tag, name, prefixed: prefixed) else { return nil }
    return decoded(range)
  }

  /// Characters with their references resolved, up to the first tag.
  internal func decoded(_ range: Range<Int>) -> String {
    let end = bytes[range].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
    var text: [UInt8] = []
    SheetReading.XMLText.append(
      bytes.span, range.lowerBound..<end, isLiteral: false, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// An attribute that is a number; `nil` where it is none.
  internal func number(_ tag: PartTag, _ name: StaticString) -> Int? {
    guard let range = valueRange(tag, name), !range.isEmpty, range.count < 10 else { return nil }
    var number = 0
    for index in range {
      let digit = Int(bytes[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  internal func isTrue(_ tag: PartTag, _ name: StaticString) -> Bool {
    let value = value(tag, name)
    return value == "1" || value == "true"
  }

  internal func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
