import SheetModel
import SheetPackage

/// Splits one XML part into tags and texts, window by window, without a tree.
///
/// A self-closing tag gives a start and an end. Names are local: prefixes and namespaces are
/// passed over, so that strict, transitional and prefixed files look alike.
///
/// - Memory: a window of 256 KiB, which grows to the longest single tag or text.
/// - Errors: ``ReadError``; document types are refused, and a part that ends inside an element is
///   cut off. The end is reported only after the part's checksum is proven.
internal struct XMLScanner: ~Copyable {
  internal enum Event {
    case start
    case end
    case text
    case done
  }

  private var source: XMLByteSource
  private var window: [UInt8]
  private var filled = 0
  private var position = 0
  /// Bytes of the part that lie before the window.
  private var passedByteCount = 0
  private var sourceEnded = false
  private var endIsPending = false
  private var rootSeen = false
  private let limits: ReadLimits

  internal private(set) var depth = 0
  private var tag = XMLTag(.nothing, next: 0)

  internal init(_ stream: consuming PartStream, limits: ReadLimits) {
    source = XMLByteSource(stream)
    self.limits = limits
    window = [UInt8](repeating: 0, count: min(256 * 1024, max(limits.textBytes, 4_096)))
  }

  internal var partName: String { source.name }

  internal mutating func next() throws(ReadError) -> Event {
    if endIsPending {
      endIsPending = false
      depth -= 1
      return .end
    }
    while true {
      tag = XMLTag(.incomplete, next: position)
      if position < filled { tag = XMLTag.scan(window.span, from: position, to: filled) }
      switch tag.kind {
      case .incomplete:
        guard try refill() else { return .done }
      case .malformed:
        throw .workbook(.malformedPart(name: partName, byteOffset: passedByteCount + position))
      case .documentType: throw .workbook(.documentType(name: partName))
      case .nothing: position = tag.next
      case .start:
        position = tag.next
        depth += 1
        rootSeen = true
        endIsPending = tag.isSelfClosing
        return .start
      case .end:
        guard depth > 0 else {
          throw .workbook(.malformedPart(name: partName, byteOffset: passedByteCount + position))
        }
        position = tag.next
        depth -= 1
        return .end
      case .text, .literal:
        position = tag.next
        return .text
      }
    }
  }

  /// Takes a row at the place where the scan stands, if it is in the plain shape.
  ///
  /// - Returns: Whether it was taken; where not, nothing has changed and ``next()`` goes on.
  internal mutating func takePlainRow(
    _ scan: inout PlainRowScan, row: inout Int, into batch: inout RowBatch
  ) throws(ReadError) -> Bool {
    guard !endIsPending else { return false }
    while true {
      while position < filled, window[position] <= 0x20 { position += 1 }
      switch scan.scan(window.span, from: position, to: filled, row: &row, into: &batch) {
      case .row(let next):
        position = next
        return true
      case .other: return false
      case .cut: guard try refillPlain() else { return false }
      }
    }
  }

  /// Takes the text of a shared string at the place where the scan stands, if it is plain:
  /// `<si><t>…</t></si>`.
  internal mutating func takePlainString(into text: inout [UInt8]) throws(ReadError) -> Bool {
    guard !endIsPending else { return false }
    while true {
      switch PlainText.sharedString(window.span, from: position, to: filled, into: &text) {
      case .taken(let next):
        position = next
        return true
      case .other: return false
      case .cut: guard try refillPlain() else { return false }
      }
    }
  }

  /// Reads on where the window cuts a plain row or text; false where the general scan has to take it.
  private mutating func refillPlain() throws(ReadError) -> Bool {
    guard !sourceEnded, filled - position < Self.longestPlainRow else { return false }
    return try refill()
  }

  /// Bytes; a longer row or text is scanned tag by tag instead of growing the window.
  private static let longestPlainRow = 1 << 20

  /// Passes over the element whose start was just returned, up to and with its end.
  internal mutating func skipElement() throws(ReadError) {
    let outer = depth - 1
    while depth > outer {
      if try next() == .done { throw cut() }
    }
  }

  /// What it means that the part is over where it should not be.
  internal func cut() -> ReadError {
    .workbook(.cutPart(name: partName, byteOffset: passedByteCount + position))
  }

  private mutating func refill() throws(ReadError) -> Bool {
    if sourceEnded {
      let isBlank = window[position..<filled].allSatisfy { $0 <= 0x20 }
      guard depth == 0, isBlank, rootSeen else { throw cut() }
      return false
    }
    if position > 0 {
      window.replaceSubrange(0..<filled - position, with: Array(window[position..<filled]))
      passedByteCount += position
      filled -= position
      position = 0
    }
    if window.count - filled < window.count / 2 {
      guard window.count < limits.textBytes else {
        throw .workbook(.textTooLong(name: partName, limit: limits.textBytes))
      }
      window += [UInt8](repeating: 0, count: window.count)
    }
    let count = try source.read(into: &window, from: filled)
    filled += count
    sourceEnded = count == 0
    return true
  }
}

// MARK: - What the last event holds

extension XMLScanner {
  /// Whether the start tag's local name is `name`.
  internal func isNamed(_ name: String) -> Bool {
    guard name.utf8.count == tag.content.count else { return false }
    var index = tag.content.lowerBound
    for byte in name.utf8 {
      if window[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// The start tag's local name if it is a single letter, else 0.
  internal var letter: UInt8 { tag.content.count == 1 ? window[tag.content.lowerBound] : 0 }

  internal var name: String { String(decoding: window[tag.content], as: UTF8.self) }

  /// Appends the characters of a text event.
  internal func appendText(to text: inout [UInt8]) {
    XMLText.append(window.span, tag.content, isLiteral: tag.kind == .literal, to: &text)
  }

  /// The start tag's attributes, to go through with ``bytes``.
  internal var attributes: XMLAttributes { XMLAttributes(tag.attributes) }

  internal var bytes: [UInt8] { window }

  /// An attribute's value without its references; names with a prefix only where asked for.
  internal func attribute(_ name: String, prefixed: Bool = false) -> String? {
    var attributes = attributes
    let bytes = window.span
    while attributes.next(in: bytes) {
      guard attributes.isPrefixed == prefixed, attributes.name.count == name.utf8.count,
        name.utf8.elementsEqual(window[attributes.name])
      else { continue }
      var text: [UInt8] = []
      XMLText.append(bytes, attributes.value, isLiteral: false, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }

  /// An `xsd:boolean`; absent is false.
  internal func flag(_ name: String) -> Bool {
    let value = attribute(name)
    return value == "1" || value == "true"
  }

  /// Everything inside the element whose start was just returned, as text, up to and with its end.
  internal mutating func elementText() throws(ReadError) -> [UInt8] {
    let outer = depth - 1
    var text: [UInt8] = []
    while depth > outer {
      switch try next() {
      case .text: appendText(to: &text)
      case .done: throw cut()
      case .start, .end: continue
      }
    }
    return text
  }
}
