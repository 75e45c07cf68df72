import Glibc

/// Which character separates the fields of a text file, how quotes are escaped, and where its table
/// begins.
internal struct DelimiterChoice {
  /// How records split by one way of reading them.
  private struct Vote {
    var delimiter: UInt8
    var hasBackslashEscapes: Bool
    /// Records with the commonest width count for it, split records of other widths against it.
    var score = 0
    /// Fields of most records.
    var width = 1
    /// Quotes that fit no rule.
    var irregularQuotes = 0

    func isBetter(than other: Vote) -> Bool {
      (score, -irregularQuotes) > (other.score, -other.irregularQuotes)
    }
  }

  internal let delimiter: UInt8
  /// Behind a `sep=` line, which is no row.
  internal let start: Int
  /// Fields of most records.
  internal let width: Int
  /// Whether `\"` stands for a quote, as MySQL writes it; by default it is doubled.
  internal let hasBackslashEscapes: Bool

  private static let candidates = [
    UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
  ]
  /// Enough to outvote a title and a few notes above the table.
  private static let sampleRecords = 300

  /// Takes the delimiter that a `sep=` line names, else the one by which most records have equally
  /// many fields, more than one; quoted text has no vote.
  ///
  /// Quotes are escaped by `\` only where the records from the first `\"` on split more evenly so, or as
  /// evenly with fewer quotes that fit no rule: a path that ends in `\` looks alike, and is none.
  internal init(_ bytes: [UInt8]) {
    let named = Self.separatorLine(bytes)
    let start = named?.1 ?? 0
    let escape = Self.lineOfEscapedQuote(bytes).map { max($0, start) }
    let votes = (named.map { [$0.0] } ?? Self.candidates).map { delimiter in
      let escapes = escape.map { Self.escapesQuotes(bytes, from: $0, delimiter: delimiter) }
      return Self.vote(bytes, from: start, delimiter: delimiter, escapes ?? false)
    }
    // Of equal votes the first stands.
    let best = votes.dropFirst().reduce(votes[0]) { $1.isBetter(than: $0) ? $1 : $0 }
    self.start = start
    delimiter = best.delimiter
    width = best.width
    hasBackslashEscapes = best.hasBackslashEscapes
  }

  private static func escapesQuotes(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> Bool {
    vote(bytes, from: start, delimiter: delimiter, true)
      .isBetter(than: vote(bytes, from: start, delimiter: delimiter, false))
  }

  /// Where the line of the first `\"` begins; `nil` where there is none.
  private static func lineOfEscapedQuote(_ bytes: [UInt8]) -> Int? {
    var from = 0
    while let found = next(UInt8(ascii: "\\"), in: bytes.span, from: from) {
      if found + 1 < bytes.count, bytes[found + 1] == UInt8(ascii: "\"") {
        let line = bytes[..<found].lastIndex { $0 == 0x0A || $0 == 0x0D }
        return line.map { $0 + 1 } ?? 0
      }
      from = found + 1
    }
    return nil
  }

  /// The next place of a byte, at the speed of memory: most files have no `\` at all.
  private static func next(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private static func vote(
    _ bytes: [UInt8], from start: Int, delimiter: UInt8, _ hasBackslashEscapes: Bool
  ) -> Vote {
    var vote = Vote(delimiter: delimiter, hasBackslashEscapes: hasBackslashEscapes)
    var fields = DelimitedFields(
      bytes, from: start, delimiter: delimiter, hasBackslashEscapes: hasBackslashEscapes)
    var counts: [Int: Int] = [:]
    var records = 0
    while records < sampleRecords, fields.next() {
      records += 1
      if fields.fields.count > 1 { counts[fields.fields.count, default: 0] += 1 }
      vote.irregularQuotes += fields.oddities.count { $0.oddity != .droppedNUL }
    }
    guard let commonest = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return vote
    }
    let others = counts.values.reduce(0, +) - commonest.value
    vote.score = max(1, 2 * commonest.value - others)
    vote.width = commonest.key
    return vote
  }

  /// `sep=;` as Excel writes and reads it, quoted or not.
  private static func separatorLine(_ bytes: [UInt8]) -> (UInt8, Int)? {
    let end = bytes.prefix(16).firstIndex { $0 == 0x0A || $0 == 0x0D }
    guard let end else { return nil }
    var line = bytes[..<end]
    if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\""), line.count > 2 {
      line = line.dropFirst().dropLast()
    }
    guard line.starts(with: Array("sep=".utf8)) || line.starts(with: Array("SEP=".utf8)) else {
      return nil
    }
    let value = Array(line.dropFirst(4))
    let isTab = value == Array("\\t".utf8)
    guard isTab || value.count == 1, let delimiter = isTab ? 0x09 : value.first,
      delimiter != UInt8(ascii: "\""), delimiter < 0x80
    else { return nil }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (delimiter, end + (isPair ? 2 : 1))
  }
}
