/// A CFB ("OLE2") container: its directory, and its streams on request.
///
/// - Input: the whole file. The class id of the root is ignored; WPS and Mac Excel set it.
/// - Memory: the directory, at most 4,096 entries; a stream when it is asked for.
/// - Complexity: bounded by the number of sectors, so loops in chains and trees end.
/// - Source: MS-CFB, sections 2.2 (header), 2.3 (FAT), 2.4 (mini FAT) and 2.6 (directory).
public struct CompoundFile: Sendable {
  private static let mostEntries = 4_096
  private static let miniSectorByteCount = 64
  /// Smaller streams lie in the mini stream; the header repeats it, and has to (MS-CFB 2.2).
  private static let miniStreamCutoff = 4_096
  /// The byte order mark of a container whose numbers begin with the most significant byte.
  ///
  /// Nobody writes one; some files have zero instead of the right mark, and read well.
  private static let bigEndianMark = 0xFEFF

  private let bytes: [UInt8]
  private let table: SectorTable
  private let entries: [CompoundEntry]
  /// Indices of the entries that lie in the root itself; of all where the root names none.
  private let rootEntries: [Int]

  /// Names of all streams and storages, in the order of the directory.
  public var names: [String] { entries.filter(\.isUsed).map(\.name) }

  /// `nil` where the header or the directory's chain makes no sense.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= 512, bytes.starts(with: Self.signature),
      bytes.littleEndian(at: 28, byteCount: 2) != Self.bigEndianMark
    else { return nil }
    let shift = bytes.littleEndian(at: 30, byteCount: 2)
    guard shift == 9 || shift == 12 else { return nil }
    let table = SectorTable(bytes: bytes, sectorByteCount: 1 << shift)
    let first = bytes.littleEndian(at: 48, byteCount: 4)
    guard let sectors = try? table.chain(from: first, atLeast: 1) else { return nil }
    var entries: [CompoundEntry] = []
    for sector in sectors {
      for start in stride(from: sector.lowerBound, to: sector.upperBound - 127, by: 128)
      where entries.count < Self.mostEntries {
        entries.append(CompoundEntry(bytes, at: start, hasLongSizes: shift == 12))
      }
    }
    guard entries.contains(where: \.isUsed) else { return nil }
    self.bytes = bytes
    self.table = table
    self.entries = entries
    let inRoot = CompoundEntry.children(ofRootIn: entries)
    rootEntries = inRoot.isEmpty ? entries.indices.filter { entries[$0].isUsed } : inRoot
  }

  public static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether the root holds a stream or storage of that name, case ignored as MS-CFB compares names.
  ///
  /// What lies in storages below, an embedded workbook of a Word document for example, does not
  /// count.
  public func holds(_ name: String) -> Bool {
    rootEntries.contains { entries[$0].isNamed(name) }
  }

  /// The bytes of a stream by its name without case, the root's own before those of storages below.
  ///
  /// - Returns: the stream with what its last sector holds beyond it: the size that the directory
  ///   states is wrong in some files, and only says in which of the two tables the stream is
  ///   chained. `nil` where there is no stream of that name.
  /// - Throws: ``PackageError/sectorLoop(stream:)`` and ``PackageError/cutStream(name:byteOffset:)``.
  public func stream(named name: String) throws(PackageError) -> [UInt8]? {
    let isWanted = { (index: Int) in entries[index].isStream && entries[index].isNamed(name) }
    guard let index = rootEntries.first(where: isWanted) ?? entries.indices.first(where: isWanted)
    else { return nil }
    let entry = entries[index]
    return entry.byteCount < Self.miniStreamCutoff
      ? try miniStream(of: entry) : try sectors(of: entry)
  }

  private func sectors(of entry: CompoundEntry) throws(PackageError) -> [UInt8] {
    try contents(from: entry.firstSector, byteCount: entry.byteCount, stream: entry.name)
  }

  private func contents(
    from sector: Int, byteCount: Int, stream name: String
  ) throws(PackageError) -> [UInt8] {
    do throws(SectorTable.Break) {
      let ranges = try table.chain(from: sector, atLeast: byteCount)
      var contents: [UInt8] = []
      contents.reserveCapacity(ranges.count * table.sectorByteCount)
      for range in ranges { contents += bytes[range] }
      return contents
    } catch {
      switch error {
      case .loop: throw .sectorLoop(stream: name)
      case .missing(_, let taken):
        throw .cutStream(name: name, byteOffset: taken * table.sectorByteCount)
      }
    }
  }

  /// A small stream: 64-byte sectors inside a stream of the root's own.
  private func miniStream(of entry: CompoundEntry) throws(PackageError) -> [UInt8] {
    guard let root = entries.first else { return [] }
    let container = try sectors(of: root)
    let first = bytes.littleEndian(at: 60, byteCount: 4)
    let links = try contents(from: first, byteCount: 0, stream: entry.name)
    var contents: [UInt8] = []
    var sector = entry.firstSector
    while sector != SectorTable.endOfChain {
      // No stream is longer than what holds it, so a chain in circles ends here.
      guard contents.count <= container.count else { throw .sectorLoop(stream: entry.name) }
      let start = sector * Self.miniSectorByteCount
      guard sector >= 0, start < container.count else {
        guard contents.count < entry.byteCount else { break }
        throw .cutStream(name: entry.name, byteOffset: contents.count)
      }
      contents += container[start..<min(container.count, start + Self.miniSectorByteCount)]
      sector = links.littleEndian(at: sector * 4, byteCount: 4)
    }
    return contents
  }
}
