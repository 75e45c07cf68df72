/// Which character separates the fields of a text file, and where its table begins.
internal struct DelimiterChoice {
  internal let delimiter: UInt8
  /// Behind a `sep=` line, which is no row.
  internal let start: Int
  /// Fields of most records.
  internal let width: Int

  private static let candidates = [
    UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
  ]
  /// Enough to outvote a title and a few notes above the table.
  private static let sampleRecords = 300

  /// Takes the delimiter that a `sep=` line names, else the one by which most records have equally
  /// many fields, more than one; quoted text has no vote.
  internal init(_ bytes: [UInt8]) {
    if let (named, start) = Self.separatorLine(bytes) {
      delimiter = named
      self.start = start
      width = Self.vote(bytes, from: start, delimiter: named).width
      return
    }
    var best = (delimiter: UInt8(ascii: ","), score: 0, width: 1)
    for candidate in Self.candidates {
      let vote = Self.vote(bytes, from: 0, delimiter: candidate)
      if vote.score > best.score { best = (candidate, vote.score, vote.width) }
    }
    delimiter = best.delimiter
    start = 0
    width = best.width
  }

  /// Records with the commonest width count for it, split records of other widths against it.
  private static func vote(
    _ bytes: [UInt8], from start: Int, delimiter: UInt8
  ) -> (score: Int, width: Int) {
    var fields = DelimitedFields(bytes, from: start, delimiter: delimiter)
    var counts: [Int: Int] = [:]
    var records = 0
    while records < sampleRecords, fields.next() {
      records += 1
      if fields.fields.count > 1 { counts[fields.fields.count, default: 0] += 1 }
    }
    let commonest = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let commonest else { return (0, 1) }
    let others = counts.values.reduce(0, +) - commonest.value
    return (max(1, 2 * commonest.value - others), commonest.key)
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
