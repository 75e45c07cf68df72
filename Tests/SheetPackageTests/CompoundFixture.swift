/// A CFB container of 512-byte sectors with nothing but a directory.
enum CompoundFixture {
  static func bytes(names: [String], nextOfDirectory: UInt32 = 0xFFFF_FFFE) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    // The class id that WPS writes, which says nothing.
    header[8] = 0x42
    header.replaceSubrange(28..<34, with: [0xFE, 0xFF, 9, 0, 6, 0])
    header.replaceSubrange(48..<52, with: number(1))
    header.replaceSubrange(68..<72, with: number(0xFFFF_FFFE))
    for slot in 0..<109 {
      header.replaceSubrange(
        76 + 4 * slot..<80 + 4 * slot, with: number(slot == 0 ? 0 : 0xFFFF_FFFF))
    }
    let table = number(0xFFFF_FFFD) + number(nextOfDirectory) + number(0xFFFF_FFFE)
    let entries = (["Root Entry"] + names).enumerated().flatMap { entry($1, isRoot: $0 == 0) }
    return header + padded(table, with: 0xFF) + padded(entries, with: 0)
  }

  private static func entry(_ name: String, isRoot: Bool) -> [UInt8] {
    let units = Array(name.utf16) + [0]
    var entry = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    entry += [UInt8](repeating: 0, count: 64 - entry.count)
    entry += [UInt8(units.count * 2), 0, isRoot ? 5 : 2, 0]
    return entry + [UInt8](repeating: 0, count: 128 - entry.count)
  }

  private static func padded(_ bytes: [UInt8], with byte: UInt8) -> [UInt8] {
    bytes + [UInt8](repeating: byte, count: (512 - bytes.count % 512) % 512)
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
