/// Makes ZIP archives byte by byte, wrong ones too.
struct ZipFixture {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    /// Deflated in blocks without compression, so that no library is needed.
    var isDeflated = true
    /// 1 claims encryption.
    var flags = 0
    var method: Int?
    var claimedByteCount: Int?
    var checksum: UInt32?
  }

  var entries: [Entry] = []

  init() {}

  init(_ parts: [(String, String)]) {
    entries = parts.map { Entry(name: Array($0.0.utf8), content: Array($0.1.utf8)) }
  }

  func bytes() -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let stored = entry.isDeflated ? Self.deflated(entry.content) : entry.content
      var header = number(20, 2)
      header += number(entry.flags, 2)
      header += number(entry.method ?? (entry.isDeflated ? 8 : 0), 2)
      header += number(0, 4)
      header += number(Int(entry.checksum ?? Self.checksum(entry.content)), 4)
      header += number(stored.count, 4)
      header += number(entry.claimedByteCount ?? entry.content.count, 4)
      header += number(entry.name.count, 2)
      header += number(0, 2)
      directory += [0x50, 0x4B, 1, 2]
      directory += number(20, 2)
      directory += header
      directory += number(0, 10)
      directory += number(archive.count, 4)
      directory += entry.name
      archive += [0x50, 0x4B, 3, 4]
      archive += header
      archive += entry.name
      archive += stored
    }
    let isLong = entries.count > 0xFFFF
    var end = isLong ? Self.longEnd(entries.count, directory.count, at: archive.count) : []
    end += [0x50, 0x4B, 5, 6]
    end += number(0, 4)
    end += number(min(entries.count, 0xFFFF), 2)
    end += number(min(entries.count, 0xFFFF), 2)
    end += number(isLong ? 0xFFFF_FFFF : directory.count, 4)
    end += number(isLong ? 0xFFFF_FFFF : archive.count, 4)
    end += number(0, 2)
    return archive + directory + end
  }

  /// The end of a ZIP64 directory and what leads to it.
  private static func longEnd(_ count: Int, _ byteCount: Int, at offset: Int) -> [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 6, 6]
    end += number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
    end += number(count, 8) + number(count, 8)
    end += number(byteCount, 8) + number(offset, 8)
    end += [0x50, 0x4B, 6, 7] + number(0, 4)
    return end + number(offset + byteCount, 8) + number(1, 4)
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum = ~UInt32(0)
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = checksum & 1 == 1
        checksum >>= 1
        if isOdd { checksum ^= 0xEDB8_8320 }
      }
    }
    return ~checksum
  }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      result.append(rest.isEmpty ? 1 : 0)
      result += number(Int(length), 2) + number(Int(~length), 2)
      result += block
    } while !rest.isEmpty
    return result
  }
}

private func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
  (0..<byteCount).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}
