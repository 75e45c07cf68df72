/// The smallest CFB container that holds whole streams: no mini stream, one directory sector.
enum CompoundBytes {
  private static let end: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF

  /// Streams are padded to 4,096 bytes, from where on they lie in sectors of their own.
  static func container(_ streams: [(name: String, content: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var table: [UInt32] = []
    var directory = entry("Root Entry", type: 5, start: end, byteCount: 0, child: 1)
    for (index, stream) in streams.enumerated() {
      let count = max(4_096, stream.content.count)
      let padded =
        stream.content
        + [UInt8](repeating: 0, count: (count + 511) / 512 * 512 - stream.content.count)
      let right = index + 1 < streams.count ? UInt32(index + 2) : free
      directory += entry(
        stream.name, type: 2, start: UInt32(table.count), byteCount: count, right: right)
      let sectors = padded.count / 512
      for step in 0..<sectors { table.append(step + 1 < sectors ? UInt32(table.count + 1) : end) }
      body += padded
    }
    let directoryStart = UInt32(table.count)
    table.append(end)
    body += directory + [UInt8](repeating: 0, count: 512 - directory.count)
    let tableStart = table.count
    let tableCount = (table.count + 127) / 127
    table += [UInt32](repeating: 0xFFFF_FFFD, count: tableCount)
    table += [UInt32](repeating: free, count: tableCount * 128 - table.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16) + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]
    header += [UInt8](repeating: 0, count: 10) + u32(UInt32(tableCount)) + u32(directoryStart)
    header += u32(0) + u32(4_096) + u32(end) + u32(0) + u32(end) + u32(0)
    header += (0..<109).flatMap { u32($0 < tableCount ? UInt32(tableStart + $0) : free) }
    return header + body + table.flatMap { u32($0) }
  }

  private static func entry(
    _ name: String, type: UInt8, start: UInt32, byteCount: Int, right: UInt32 = 0xFFFF_FFFF,
    child: UInt32 = 0xFFFF_FFFF
  ) -> [UInt8] {
    let units = wide(name) + [0, 0]
    var entry = units + [UInt8](repeating: 0, count: 64 - units.count)
    entry += u16(units.count) + [type, 1] + u32(free) + u32(right) + u32(child)
    entry += [UInt8](repeating: 0, count: 36)
    return entry + u32(start) + u32(UInt32(byteCount)) + u32(0)
  }
}
