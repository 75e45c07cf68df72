/// Writes JSON with its keys in the order of the calls; a member without a value is left out.
///
/// - Output: UTF-8, no white space but the line breaks that ``lines(_:of:_:)`` asks for. Only what
///   RFC 8259 demands is escaped.
internal struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  internal init() {}

  internal mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  internal mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Ends the document with a line break.
  internal consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

// MARK: - Members

extension JSONWriter {
  internal mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    quote(value)
  }

  internal mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    self.name(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  internal mutating func member(_ name: String, _ value: Bool?) {
    guard let value else { return }
    self.name(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  internal mutating func member(_ name: String, object body: (inout JSONWriter) -> Void) {
    self.name(name)
    needsComma = false
    object(body)
  }

  internal mutating func list<Elements: Sequence>(
    _ name: String, of elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    self.name(name)
    needsComma = false
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// A list with each element on a line of its own, for people who compare two documents.
  internal mutating func lines<Elements: Sequence>(
    _ name: String, of elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    self.name(name)
    needsComma = false
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      bytes.append(UInt8(ascii: "\n"))
      needsComma = false
      body(&self, element)
    }
    close(UInt8(ascii: "]"))
  }
}

// MARK: - Bytes

extension JSONWriter {
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: Self.isEscaped) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
