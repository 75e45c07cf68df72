/// Changes to a part, by offsets into what it was.
internal struct PartEdits {
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  private var edits: [Edit] = []

  internal var isEmpty: Bool { edits.isEmpty }

  internal mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append(Edit(range: range, bytes: Array(text.utf8)))
  }

  internal mutating func insert(_ text: String, at offset: Int) {
    replace(offset..<offset, with: text)
  }

  /// Gives a start tag's attribute another value, or the tag the attribute.
  internal mutating func set(
    _ name: StaticString, of tag: PartTag, to value: String, in tags: PartTags
  ) {
    if let range = tags.valueRange(tag, name) {
      replace(range, with: value)
    } else {
      insert(" \(name)=\"\(value)\"", at: tag.name.upperBound)
    }
  }

  /// The part with all changes; what was inserted at one place stands there in the order of the calls.
  ///
  /// - Precondition: no two ranges overlap.
  internal func applied(to bytes: [UInt8]) -> [UInt8] {
    let order = edits.indices.sorted {
      (edits[$0].range.lowerBound, edits[$0].range.upperBound, $0)
        < (edits[$1].range.lowerBound, edits[$1].range.upperBound, $1)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for index in order {
      let edit = edits[index]
      precondition(edit.range.lowerBound >= position, "changes don't overlap")
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    result += bytes[position...]
    return result
  }
}
