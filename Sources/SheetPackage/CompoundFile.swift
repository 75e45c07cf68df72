/// The directory of a CFB ("OLE2") container: which streams it holds.
///
/// - Input: the whole file. The class id of the root is ignored; WPS and Mac Excel set it.
/// - Memory: the names, at most 4,096 of them.
/// - Complexity: bounded by the number of sectors, so loops in the chains end.
/// - Source: MS-CFB, sections 2.2 (header), 2.3 (FAT) and 2.6 (directory).
public struct CompoundFile: Sendable {
  /// Names of all streams and storages, in the order of the directory.
  public let names: [String]

  /// `nil` where the header or the directory's chain makes no sense.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= 512, bytes.starts(with: Self.signature),
      Self.number(bytes, at: 28, width: 2) == 0xFFFE
    else { return nil }
    let shift = Self.number(bytes, at: 30, width: 2)
    guard shift == 9 || shift == 12 else { return nil }
    let table = SectorTable(bytes: bytes, sectorByteCount: 1 << shift)
    guard let sectors = table.chain(from: Self.number(bytes, at: 48, width: 4)) else { return nil }
    var names: [String] = []
    for sector in sectors {
      let start = table.offset(of: sector)
      for entry in stride(from: start, to: min(start + (1 << shift), bytes.count - 127), by: 128) {
        guard names.count < 4_096 else { break }
        if let name = Self.name(bytes, at: entry) { names.append(name) }
      }
    }
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  public static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether there is a stream or storage of that name, case ignored as MS-CFB compares names.
  public func holds(_ name: String) -> Bool {
    names.contains { $0.lowercased() == name.lowercased() }
  }

  private static func name(_ bytes: [UInt8], at offset: Int) -> String? {
    let byteCount = number(bytes, at: offset + 64, width: 2)
    guard byteCount >= 4, byteCount <= 64, byteCount % 2 == 0, bytes[offset + 66] != 0 else {
      return nil
    }
    let units = stride(from: offset, to: offset + byteCount - 2, by: 2).map {
      UInt16(number(bytes, at: $0, width: 2))
    }
    return String(decoding: units, as: UTF16.self)
  }

  fileprivate static func number(_ bytes: [UInt8], at offset: Int, width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return -1 }
    return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}

/// Sectors and the table that chains them.
private struct SectorTable {
  let bytes: [UInt8]
  let sectorByteCount: Int
  /// Sector numbers of the FAT itself.
  let tableSectors: [Int]

  init(bytes: [UInt8], sectorByteCount: Int) {
    self.bytes = bytes
    self.sectorByteCount = sectorByteCount
    let last = bytes.count / sectorByteCount
    let isSector = { (sector: Int) in sector >= 0 && sector < last }
    var sectors = (0..<109).map { CompoundFile.number(bytes, at: 76 + 4 * $0, width: 4) }
      .filter(isSector)
    var more = CompoundFile.number(bytes, at: 68, width: 4)
    var steps = 0
    while isSector(more), steps < last {
      let start = (more + 1) * sectorByteCount
      let entries = (0..<sectorByteCount / 4).map {
        CompoundFile.number(bytes, at: start + 4 * $0, width: 4)
      }
      sectors += entries.dropLast().filter(isSector)
      more = entries.last ?? -1
      steps += 1
    }
    tableSectors = sectors
  }

  func offset(of sector: Int) -> Int { (sector + 1) * sectorByteCount }

  /// All sectors from `first` on; `nil` if the chain is longer than the file.
  func chain(from first: Int) -> [Int]? {
    var sectors: [Int] = []
    var sector = first
    let entries = sectorByteCount / 4
    while sector >= 0, offset(of: sector) < bytes.count, sector / entries < tableSectors.count {
      guard sectors.count * sectorByteCount < bytes.count else { return nil }
      sectors.append(sector)
      sector = CompoundFile.number(
        bytes, at: offset(of: tableSectors[sector / entries]) + 4 * (sector % entries), width: 4)
    }
    return sectors
  }
}
