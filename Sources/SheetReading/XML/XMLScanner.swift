import SheetModel
import SheetPackage

/// Splits one XML part into tags and texts, window by window, without a tree.
///
/// A self-closing tag gives a start and an end. Names are local: prefixes and namespaces are
/// passed over, so that strict, transitional and prefixed files look alike.
///
/// - Memory: a window of at most 320 KiB, which grows to the longest single tag or text; four more for a part
///   above 1 MiB, which a thread inflates ahead.
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
  private var window: XMLWindow
  private var sourceEnded = false
  private var endIsPending = false
  private var rootSeen = false
  private let limits: ReadLimits

  internal private(set) var depth = 0
  private var tag = XMLTag(.nothing, next: 0)

  internal init(_ stream: consuming PartStream, limits: ReadLimits) {
    // What the archive claims decides how much room there is at first, never how much there can be.
    let claimed = max(4_096, min(stream.claimedByteCount + 1, InflatingThread.windowByteCount))
    source = XMLByteSource(stream)
    self.limits = limits
    window = XMLWindow(capacity: min(claimed, max(limits.textBytes, 4_096)))
  }

  internal var partName: String { source.name }

  internal mutating func next() throws(ReadError) -> Event {
    if endIsPending {
      endIsPending = false
      depth -= 1
      return .end
    }
    while true {
      tag = XMLTag(.incomplete, next: window.position)
      if !window.rest.isEmpty { tag = XMLTag.scan(window.bytes.span, window.rest) }
      switch tag.kind {
      case .incomplete:
        guard try refill() else { return .done }
      case .malformed:
        throw .workbook(.malformedPart(name: partName, byteOffset: window.byteOffset))
      case .documentType: throw .workbook(.documentType(name: partName))
      case .nothing: window.position = tag.next
      case .start:
        window.position = tag.next
        depth += 1
        rootSeen = true
        endIsPending = tag.isSelfClosing
        return .start
      case .end:
        guard depth > 0 else {
          throw .workbook(.malformedPart(name: partName, byteOffset: window.byteOffset))
        }
        window.position = tag.next
        depth -= 1
        return .end
      case .text, .literal:
        window.position = tag.next
        return .text
      }
    }
  }

  /// Takes rows from the place where the scan stands, as long as they are in the plain shape.
  ///
  /// - Returns: Whether the batch is full; where not, ``next()`` has to take the next row.
  internal mutating func takePlainRows(
    _ scan: inout PlainRowScan, row: inout Int, into batch: inout RowBatch
  ) throws(ReadError) -> Bool {
    guard !endIsPending else { return false }
    while true {
      switch window.scan({ scan.scan($0, &$1, row: &row, into: &batch) }) {
      case .full: return true
      case .other: return false
      case .cut: guard try refillPlain() else { return false }
      }
    }
  }

  /// Takes shared strings from the place where the scan stands, as long as they are plain; `most` texts
  /// at most are there then.
  internal mutating func takePlainStrings(
    into text: inout [UInt8], ends: inout [Int], most: Int, textBytes: Int
  ) throws(ReadError) {
    guard !endIsPending else { return }
    while true {
      let outcome = window.scan {
        PlainText.sharedStrings(
          $0, &$1, into: &text, ends: &ends, most: most, textBytes: textBytes)
      }
      guard outcome == .cut, try refillPlain() else { return }
    }
  }

  /// Reads on where the window cuts a plain row or text; false where the general scan has to take it.
  private mutating func refillPlain() throws(ReadError) -> Bool {
    guard !sourceEnded, window.rest.count < min(Self.longestPlainRow, limits.textBytes / 2) else {
      return false
    }
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
    .workbook(.cutPart(name: partName, byteOffset: window.byteOffset))
  }

  private mutating func refill() throws(ReadError) -> Bool {
    if !sourceEnded {
      sourceEnded = try !source.refill(&window, limit: limits.textBytes)
      return true
    }
    let isBlank = window.bytes[window.rest].allSatisfy { $0 <= 0x20 }
    guard depth == 0, isBlank, rootSeen else { throw cut() }
    return false
  }
}

// MARK: - What the last event holds

extension XMLScanner {
  /// Whether the start tag's local name is `name`.
  internal func isNamed(_ name: String) -> Bool { isEqual(tag.content, name) }

  private func isEqual(_ range: Range<Int>, _ name: String) -> Bool {
    guard name.utf8.count == range.count else { return false }
    var index = range.lowerBound
    for byte in name.utf8 {
      if window.bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// The start tag's local name if it is a single letter, else 0.
  internal var letter: UInt8 { tag.content.count == 1 ? window.bytes[tag.content.lowerBound] : 0 }

  internal var name: String { String(decoding: window.bytes[tag.content], as: UTF8.self) }

  /// Appends the characters of a text event.
  internal func appendText(to text: inout [UInt8]) {
    XMLText.append(window.bytes.span, tag.content, isLiteral: tag.kind == .literal, to: &text)
  }

  /// The start tag's attributes, to go through with ``bytes``.
  internal var attributes: XMLAttributes { XMLAttributes(tag.attributes) }

  internal var bytes: [UInt8] { window.bytes }

  /// Moves to the next of the start tag's attributes; false where there is none.
  internal func next(_ attributes: inout XMLAttributes) -> Bool {
    attributes.next(in: window.bytes.span)
  }

  /// Whether the local name of the attribute that was moved to is `name`.
  internal func isNamed(_ attributes: XMLAttributes, _ name: String) -> Bool {
    isEqual(attributes.name, name)
  }

  /// An attribute's value without its references; names with a prefix only where asked for.
  internal func attribute(_ name: String, prefixed: Bool = false) -> String? {
    var attributes = attributes
    while next(&attributes) {
      guard attributes.isPrefixed == prefixed, isNamed(attributes, name) else { continue }
      return text(ofAttribute: attributes.value)
    }
    return nil
  }

  /// An attribute's value with its references resolved, of which most have none.
  internal func text(ofAttribute value: Range<Int>) -> String {
    let written = window.bytes[value]
    guard written.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0x0D }) else {
      return String(decoding: written, as: UTF8.self)
    }
    var text: [UInt8] = []
    XMLText.append(window.bytes.span, value, isLiteral: false, to: &text)
    return String(decoding: text, as: UTF8.self)
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
