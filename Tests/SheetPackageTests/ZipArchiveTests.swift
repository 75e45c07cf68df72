import SheetPackage
import Testing

@Suite("ZIP 容器")
struct ZipArchiveTests {
  private static let text = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) })

  @Test("存储的和压缩的条目都读得出，校验和都核对", arguments: [true, false])
  func readsEntries(isDeflated: Bool) throws {
    var fixture = ZipFixture()
    fixture.entries = [ZipFixture.Entry(name: [0x61], content: Self.text, isDeflated: isDeflated)]
    let archive = try ZipArchive(bytes: fixture.bytes())
    #expect(archive.entries.map(\.name) == ["a"])
    #expect(try archive.bytes(of: archive.entries[0]) == Self.text)
    fixture.entries[0].checksum = 1
    let damaged = try ZipArchive(bytes: fixture.bytes())
    #expect(throws: PackageError.wrongChecksum(name: "a")) {
      try damaged.bytes(of: damaged.entries[0])
    }
  }

  @Test("声称的大小不算数", arguments: [0, 1, 4_000_000_000])
  func ignoresClaimedSizes(claimed: Int) throws {
    var fixture = ZipFixture([("a", "内容")])
    fixture.entries[0].claimedByteCount = claimed
    let archive = try ZipArchive(bytes: fixture.bytes())
    #expect(try archive.bytes(of: archive.entries[0]) == Array("内容".utf8))
  }

  @Test("上限放宽时，超过 65535 个条目的（ZIP64）也读得出")
  func readsVeryManyEntries() throws {
    var fixture = ZipFixture()
    let entry = ZipFixture.Entry(name: [0x61], content: [], isDeflated: false)
    fixture.entries = Array(repeating: entry, count: 65_600)
    fixture.entries.append(ZipFixture.Entry(name: [0x62], content: Self.text))
    var limits = PackageLimits.standard
    limits.entries = 70_000
    let archive = try ZipArchive(bytes: fixture.bytes(), limits: limits)
    #expect(archive.entries.count == 65_601)
    #expect(try archive.bytes(of: archive.entries[65_600]) == Self.text)
  }

  /// What reading with a window of that size comes to: the bytes, or the error.
  private func read(
    _ archive: borrowing ZipArchive, window byteCount: Int
  ) throws -> Result<[UInt8], PackageError> {
    var stream = try archive.part(of: archive.entries[0])
    var window = [UInt8](repeating: 0xEE, count: byteCount)
    var bytes: [UInt8] = []
    while true {
      do throws(PackageError) {
        var span = window.mutableSpan
        let count = try stream.read(into: &span, from: byteCount / 10)
        guard count > 0 else { return .success(bytes) }
        bytes += window[byteCount / 10..<byteCount / 10 + count]
      } catch {
        return .failure(error)
      }
    }
  }

  @Test(
    "一次解压完和逐段解压结果一样，大小说对说错、流被截断或改坏都一样",
    arguments: [0, 20_000, 40_000, 4_000_000_000])
  func inflatesAtOnceAsInSteps(claimed: Int) throws {
    let content = Array(Self.text[..<40_000])
    let stored = ZipFixture.deflated(content)
    let streams: [([UInt8], Result<[UInt8], PackageError>)] = [
      (stored, .success(content)), (stored + [0xEE], .success(content)),
      (Array(stored[..<30_000]), .failure(.truncatedPart(name: "a"))),
      ([0xFF] + stored[1...], .failure(.damagedPart(name: "a"))),
      (stored, .success(content)),
    ]
    for (stream, expected) in streams {
      var fixture = ZipFixture()
      fixture.entries = [
        ZipFixture.Entry(
          name: [0x61], content: stream, isDeflated: false, method: 8, claimedByteCount: claimed,
          checksum: ZipFixture.checksum(content))
      ]
      let archive = try ZipArchive(bytes: fixture.bytes())
      for window in [1, 1_000, 39_999, 44_443, 44_445, 100_000] {
        #expect(try read(archive, window: window) == expected, "\(window)")
      }
    }
  }

  @Test("加密的和不认得的压缩方式先说清楚")
  func refusesWhatItCannotInflate() throws {
    var fixture = ZipFixture([("密", "x"), ("b", "x")])
    fixture.entries[0].flags = 1
    fixture.entries[1].method = 12
    let archive = try ZipArchive(bytes: fixture.bytes())
    #expect(throws: PackageError.encryptedPart(name: "密")) {
      try archive.bytes(of: archive.entries[0])
    }
    #expect(throws: PackageError.unsupportedMethod(name: "b", method: 12)) {
      try archive.bytes(of: archive.entries[1])
    }
  }

  @Test("截断在任何一处都报错，不崩溃")
  func survivesEveryCut() throws {
    let bytes = ZipFixture([("a", "一"), ("b", "二")]).bytes()
    for count in 0..<bytes.count {
      #expect(throws: PackageError.truncated) { _ = try ZipArchive(bytes: Array(bytes[..<count])) }
    }
  }

  @Test("压缩流被截断或改坏")
  func noticesDamagedStreams() throws {
    var fixture = ZipFixture([("a", "内容")])
    fixture.entries[0].isDeflated = false
    fixture.entries[0].method = 8
    fixture.entries[0].content = Array(ZipFixture.deflated(Array("内容".utf8)).dropLast(2))
    let cut = try ZipArchive(bytes: fixture.bytes())
    #expect(throws: PackageError.truncatedPart(name: "a")) { try cut.bytes(of: cut.entries[0]) }
    fixture.entries[0].content = [0xFF, 0xFF, 0xFF, 0xFF]
    let damaged = try ZipArchive(bytes: fixture.bytes())
    #expect(throws: PackageError.damagedPart(name: "a")) {
      try damaged.bytes(of: damaged.entries[0])
    }
  }

  @Test("条目数、解压后大小和膨胀倍数都有上限")
  func keepsLimits() throws {
    let entry = ZipFixture.Entry(name: [0x61], content: [UInt8](repeating: 0, count: 70_000))
    var fixture = ZipFixture()
    fixture.entries = [entry, entry]
    var limits = PackageLimits(
      entries: 1, inflatedBytes: 1 << 20, ratio: 400, ratioFreeBytes: 1 << 20)
    #expect(throws: PackageError.tooManyEntries(count: 2, limit: 1)) {
      _ = try ZipArchive(bytes: fixture.bytes(), limits: limits)
    }
    limits.entries = 2
    limits.inflatedBytes = 69_999
    let archive = try ZipArchive(bytes: fixture.bytes(), limits: limits)
    #expect(throws: PackageError.tooLarge(name: "a", limit: 69_999)) {
      try archive.bytes(of: archive.entries[0], limits: limits)
    }
  }

  @Test("膨胀倍数可疑的条目很早就停下")
  func stopsAtSuspiciousRatios() throws {
    var fixture = ZipFixture()
    // One fixed Huffman block: a zero, then as many matches of length 258 and distance 1.
    fixture.entries = [
      ZipFixture.Entry(name: [0x61], content: Self.bomb, isDeflated: false, method: 8)
    ]
    let limits = PackageLimits(
      entries: 9, inflatedBytes: 1 << 30, ratio: 100, ratioFreeBytes: 1 << 16)
    let archive = try ZipArchive(bytes: fixture.bytes(), limits: limits)
    var stream = try archive.part(of: archive.entries[0], limits: limits)
    #expect(throws: PackageError.suspiciousRatio(name: "a", limit: 100)) {
      _ = try stream.readToEnd()
    }
    #expect(stream.byteCount < 1 << 18)
  }

  /// Final block, fixed codes: literal 0 (00110000), then matches (11000101, distance 00000).
  private static let bomb: [UInt8] = {
    var bits: [UInt8] = [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]
    for _ in 0..<20_000 { bits += [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] }
    bits += [UInt8](repeating: 0, count: 7)
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) {
        $0 | $1.element << UInt8($1.offset)
      }
    }
  }()
}
