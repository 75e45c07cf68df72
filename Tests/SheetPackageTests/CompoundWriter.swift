/// Writes a CFB container with streams of any size, chained as Excel chains them.
///
/// - Source: MS-CFB 2.2 to 2.6; written for the tests, without a look at the reader.
struct CompoundWriter {
  struct Stream {
    var name: String
    var content: [UInt8]
    /// What the directory says; the content's own count where `nil`.
    var statedByteCount: Int?
  }

  private static let end: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF

  var sectorByteCount = 512
  var streams: [Stream]

  init(_ streams: [(String, [UInt8])], sectorByteCount: Int = 512) {
    self.streams = streams.map { Stream(name: $0.0, content: $0.1) }
    self.sectorByteCount = sectorByteCount
  }

  func bytes() -> [UInt8] {
    var body: [UInt8] = []
    var table: [UInt32] = []
    var starts: [UInt32] = []
    var mini: [UInt8] = []
    var miniTable: [UInt32] = []
    for stream in streams {
      if stream.content.count < 4_096 {
        starts.append(stream.content.isEmpty ? Self.end : UInt32(mini.count / 64))
        let padded = Self.padded(stream.content, to: 64)
        Self.chain(&miniTable, count: padded.count / 64)
        mini += padded
      } else {
        starts.append(append(stream.content, to: &body, &table))
      }
    }
    let container = append(mini, to: &body, &table)
    let miniTableStart = append(miniTable.flatMap { Self.number($0) }, to: &body, &table)
    let entries =
      [entry("Root Entry", type: 5, start: container, byteCount: mini.count)]
      + streams.indices.map {
        entry(
          streams[$0].name, type: 2, start: starts[$0],
          byteCount: streams[$0].statedByteCount ?? streams[$0].content.count,
          right: $0 + 1 < streams.count ? UInt32($0 + 2) : Self.free)
      }
    let directory = append(entries.flatMap { $0 }, to: &body, &table)
    return finished(body, table, directory: directory, miniTable: miniTableStart)
  }
}

// MARK: - Tables

extension CompoundWriter {
  /// Adds the table itself, the list of its sectors and the header.
  private func finished(
    _ body: [UInt8], _ table: [UInt32], directory: UInt32, miniTable: UInt32
  ) -> [UInt8] {
    let perSector = sectorByteCount / 4
    var tableCount = 0
    var listCount = 0
    repeat {
      tableCount = (table.count + tableCount + listCount + perSector - 1) / perSector
      listCount = max(0, tableCount - 109 + perSector - 2) / (perSector - 1)
    } while (table.count + tableCount + listCount) > tableCount * perSector
    let firstTable = UInt32(table.count)
    let firstList = firstTable + UInt32(tableCount)
    var table = table
    table += [UInt32](repeating: 0xFFFF_FFFD, count: tableCount)
    table += [UInt32](repeating: 0xFFFF_FFFC, count: listCount)
    var lists: [UInt8] = []
    for list in 0..<listCount {
      let numbers = (0..<perSector - 1).map { 109 + list * (perSector - 1) + $0 }
      lists += numbers.flatMap {
        Self.number($0 < tableCount ? firstTable + UInt32($0) : Self.free)
      }
      lists += Self.number(list + 1 < listCount ? firstList + UInt32(list + 1) : Self.end)
    }
    var header = [UInt8](repeating: 0, count: sectorByteCount)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    header.replaceSubrange(
      24..<34,
      with: [0x3E, 0, sectorByteCount == 512 ? 3 : 4, 0, 0xFE, 0xFF]
        + [sectorByteCount == 512 ? 9 : 12, 0, 6, 0])
    let numbers: [(Int, UInt32)] = [
      (44, UInt32(tableCount)), (48, directory), (56, 4_096), (60, miniTable),
      (68, listCount > 0 ? firstList : Self.end), (72, UInt32(listCount)),
    ]
    for (offset, value) in numbers {
      header.replaceSubrange(offset..<offset + 4, with: Self.number(value))
    }
    for slot in 0..<109 {
      header.replaceSubrange(
        76 + 4 * slot..<80 + 4 * slot,
        with: Self.number(slot < tableCount ? firstTable + UInt32(slot) : Self.free))
    }
    let tableBytes = table.flatMap { Self.number($0) }
    return header + body
      + Self.padded(tableBytes, to: sectorByteCount, with: 0xFF) + lists
  }

  private func append(
    _ content: [UInt8], to body: inout [UInt8], _ table: inout [UInt32]
  ) -> UInt32 {
    guard !content.isEmpty else { return Self.end }
    let start = UInt32(table.count)
    let padded = Self.padded(content, to: sectorByteCount)
    Self.chain(&table, count: padded.count / sectorByteCount)
    body += padded
    return start
  }

  private static func chain(_ table: inout [UInt32], count: Int) {
    for step in 0..<count {
      table.append(step + 1 < count ? UInt32(table.count + 1) : end)
    }
  }

  private func entry(
    _ name: String, type: UInt8, start: UInt32, byteCount: Int, right: UInt32 = 0xFFFF_FFFF
  ) -> [UInt8] {
    let units = Array(name.utf16) + [0]
    var entry = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    entry += [UInt8](repeating: 0, count: 64 - entry.count)
    entry += [UInt8(units.count * 2), 0, type, 1]
    entry += Self.number(Self.free) + Self.number(right)
    entry += Self.number(type == 5 && !streams.isEmpty ? 1 : Self.free)
    entry += [UInt8](repeating: 0, count: 36)
    return entry + Self.number(start) + Self.number(UInt32(byteCount)) + Self.number(0)
  }

  private static func padded(_ bytes: [UInt8], to count: Int, with byte: UInt8 = 0) -> [UInt8] {
    bytes + [UInt8](repeating: byte, count: (count - bytes.count % count) % count)
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
