/// Equal pieces of a CFB container, and the table that chains them to streams.
///
/// - Memory: 8 bytes for each sector of the table, which the file's size bounds.
/// - Complexity: a chain is walked for as many steps as there are sectors, so loops end.
/// - Source: MS-CFB, sections 2.1 (sector numbers), 2.3 (FAT), 2.4 (mini FAT) and 2.5 (DIFAT).
internal struct SectorTable: Sendable {
  /// Why a chain ends other than by its end mark.
  internal enum Break: Error, Equatable {
    /// More sectors than there are: it runs in circles.
    case loop
    /// It leads to a sector that is not in the file, or whose place in the table is not.
    case missing(sector: Int, taken: Int)
  }

  internal static let endOfChain = 0xFFFF_FFFE

  internal let sectorByteCount: Int
  private let bytes: [UInt8]
  /// Sector numbers of the table itself, in order; -1 for one that is not there.
  private let tableSectors: [Int]

  internal init(bytes: [UInt8], sectorByteCount: Int) {
    self.bytes = bytes
    self.sectorByteCount = sectorByteCount
    let last = bytes.count / sectorByteCount
    let known = { (sector: Int) in sector >= 0 && sector < last ? sector : -1 }
    var sectors = (0..<109).map { known(bytes.littleEndian(at: 76 + 4 * $0, byteCount: 4)) }
    var more = known(bytes.littleEndian(at: 68, byteCount: 4))
    var steps = 0
    while more >= 0, steps < last {
      let start = (more + 1) * sectorByteCount
      let entries = (0..<sectorByteCount / 4).map {
        known(bytes.littleEndian(at: start + 4 * $0, byteCount: 4))
      }
      sectors += entries.dropLast()
      more = entries.last ?? -1
      steps += 1
    }
    while sectors.last == -1 { sectors.removeLast() }
    tableSectors = sectors
  }

  /// Where one sector's bytes lie; `nil` outside the file, whose last sector may be cut.
  internal func range(of sector: Int) -> Range<Int>? {
    guard sector >= 0, sector < bytes.count / sectorByteCount else { return nil }
    let start = (sector + 1) * sectorByteCount
    return start < bytes.count ? start..<min(bytes.count, start + sectorByteCount) : nil
  }

  /// All sectors from `first` on.
  ///
  /// - Throws: ``Break/missing(sector:taken:)`` only where less than `byteCount` was found.
  internal func chain(from first: Int, atLeast byteCount: Int) throws(Break) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var sector = first
    let most = bytes.count / sectorByteCount + 1
    while sector != Self.endOfChain {
      guard ranges.count < most else { throw .loop }
      guard let range = range(of: sector), let next = next(after: sector) else {
        guard ranges.count * sectorByteCount < byteCount else { break }
        throw .missing(sector: sector, taken: ranges.count)
      }
      ranges.append(range)
      sector = next
    }
    return ranges
  }

  private func next(after sector: Int) -> Int? {
    let entries = sectorByteCount / 4
    guard sector / entries < tableSectors.count,
      let table = range(of: tableSectors[sector / entries])
    else { return nil }
    let next = bytes.littleEndian(at: table.lowerBound + 4 * (sector % entries), byteCount: 4)
    return next < 0 ? nil : next
  }
}

extension [UInt8] {
  /// The number of 1...7 bytes at an offset, least significant byte first; -1 beyond the end.
  internal func littleEndian(at offset: Int, byteCount: Int) -> Int {
    guard offset >= 0, byteCount <= count, offset <= count - byteCount else { return -1 }
    var value = 0
    for index in 0..<byteCount { value |= Int(self[offset + index]) << (8 * index) }
    return value
  }
}
