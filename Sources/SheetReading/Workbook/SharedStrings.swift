import SheetPackage

/// The texts that the cells of all sheets share, by the number that cells name them by.
///
/// - Memory: the UTF-8 of all texts, and 8 bytes for each; what the table claims to hold is
///   ignored.
public struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Empty texts are rare, and telling them takes a look into the table.
  private var hasEmpty = false

  internal init() {}

  public var count: Int { ends.count }

  /// The UTF-8 of one text; `nil` beyond the table.
  public func utf8(_ index: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, index < ends.count else { return nil }
    return bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
  }

  internal func isEmpty(_ index: Int) -> Bool {
    guard index >= 0, index < ends.count else { return true }
    return hasEmpty && (index > 0 ? ends[index - 1] : 0) == ends[index]
  }

  public subscript(index: Int) -> String? {
    utf8(index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads the whole table; empty texts count as numbers, too.
  internal init(_ stream: consuming PartStream, limits: ReadLimits) throws(ReadError) {
    var xml = XMLScanner(stream, limits: limits)
    while true {
      if xml.depth == 1 {
        try xml.takePlainStrings(
          into: &bytes, ends: &ends, most: limits.sharedStrings,
          textBytes: limits.sharedTextBytes)
      }
      switch try xml.next() {
      case .start where xml.depth == 1: continue
      case .start where xml.isNamed("si"):
        try RichText.append(&xml, to: &bytes)
        try close(limits, in: xml.partName)
      case .start: try xml.skipElement()
      case .end, .text: continue
      case .done:
        hasEmpty = hasEmpty || (ends.first == 0 || zip(ends, ends.dropFirst()).contains(where: ==))
        return
      }
    }
  }

  /// Adds the text that `write` appends to the bytes it is given.
  internal mutating func append(
    limits: ReadLimits, partName: String, _ write: (inout [UInt8]) throws(ReadError) -> Void
  ) throws(ReadError) {
    try write(&bytes)
    try close(limits, in: partName)
  }

  /// Ends the text that was appended last.
  private mutating func close(
    _ limits: ReadLimits, in partName: @autoclosure () -> String
  ) throws(ReadError) {
    guard ends.count < limits.sharedStrings else {
      throw .workbook(.tooManyStrings(limit: limits.sharedStrings))
    }
    guard bytes.count <= limits.sharedTextBytes else {
      throw .workbook(.textTooLong(name: partName(), limit: limits.sharedTextBytes))
    }
    hasEmpty = hasEmpty || bytes.count == ends.last ?? 0
    ends.append(bytes.count)
  }
}
