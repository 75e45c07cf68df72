/// Walks the records of a BIFF stream: two bytes type, two bytes byte count, the data.
///
/// - Input: the stream, shared by all walks over it; the first ``advance()`` leads to the record at
///   the offset given.
/// - Errors: ``WorkbookReadError/cutPart(name:byteOffset:)`` where the stream ends inside a record,
///   ``WorkbookReadError/malformedPart(name:byteOffset:)`` where a record holds less than its type
///   asks for.
/// - Source: MS-XLS 2.1.4 (records) and 2.3 (record numbers).
internal struct RecordStream: Sendable {
  /// The stream's name in its container, for errors.
  internal let name: String
  internal let bytes: [UInt8]
  internal private(set) var type = 0
  /// Where the current record's header lies.
  internal private(set) var offset: Int
  /// The current record's data.
  internal private(set) var data: Range<Int>

  internal init(_ bytes: [UInt8], name: String, at offset: Int = 0) {
    self.bytes = bytes
    self.name = name
    self.offset = offset
    data = offset..<offset
  }

  /// The same stream, to be walked from another record on; `nil` outside of it.
  internal func restarted(at offset: Int) -> RecordStream? {
    guard offset >= 0, offset < bytes.count else { return nil }
    return RecordStream(bytes, name: name, at: offset)
  }

  /// Goes to the next record; false at the end of the stream.
  internal mutating func advance() throws(ReadError) -> Bool {
    let start = data.upperBound
    offset = start
    guard start < bytes.count else { return false }
    guard bytes.count - start >= 4 else { throw cut() }
    type = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    let byteCount = Int(bytes[start + 2]) | Int(bytes[start + 3]) << 8
    guard bytes.count - start - 4 >= byteCount else { throw cut() }
    data = start + 4..<start + 4 + byteCount
    return true
  }

  /// Makes ``advance()`` give the current record once more.
  internal mutating func stepBack() { data = offset..<offset }

  /// Makes sure that the current record has data up to a byte count.
  internal func require(_ byteCount: Int) throws(ReadError) {
    guard data.count >= byteCount else { throw malformed() }
  }

  /// A byte of the current record; `position` counts from its data and lies within them.
  internal func byte(_ position: Int) -> UInt8 { bytes[data.lowerBound + position] }

  internal func number16(_ position: Int) -> Int {
    let place = data.lowerBound + position
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  internal func number32(_ position: Int) -> UInt32 {
    UInt32(number16(position)) | UInt32(number16(position + 2)) << 16
  }

  internal func double(_ position: Int) -> Double {
    Double(bitPattern: UInt64(number32(position)) | UInt64(number32(position + 4)) << 32)
  }

  internal func cut() -> ReadError { .workbook(.cutPart(name: name, byteOffset: offset)) }

  internal func malformed() -> ReadError {
    .workbook(.malformedPart(name: name, byteOffset: offset))
  }
}
