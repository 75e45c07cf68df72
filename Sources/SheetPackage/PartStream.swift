/// Inflates one part window by window and proves its checksum at the end.
///
/// - Memory: at most 64 KiB of input, and the inflater's state.
/// - Errors: ``PackageError``; a part that ended without one is proven to its last byte.
public struct PartStream: ~Copyable {
  private let part: RawPart
  private let inflater = Inflater()
  private let isStored: Bool
  private let limits: PackageLimits
  private var input: [UInt8]
  private var inputRange = 0..<0
  private var consumedByteCount = 0
  private var inputEnded = false
  private var storedChecksum: UInt32 = 0
  private var isProven = false

  /// Inflated bytes that were handed out so far.
  public private(set) var byteCount = 0

  public init(_ part: consuming RawPart, limits: PackageLimits) {
    let inputWindow = max(1_024, min(part.entry.compressedByteCount, 64 * 1024))
    isStored = part.entry.method == 0
    self.part = part
    self.limits = limits
    input = [UInt8](repeating: 0, count: inputWindow)
  }

  /// What is read.
  public var entry: ZipEntry { part.entry }

  private var name: String { entry.name }

  /// What the archive says that ``byteCount`` will be, which need not be true.
  public var claimedByteCount: Int { part.entry.byteCount }

  /// Fills `window` from `start` on, up to `limit`; returns the number of bytes, 0 at the proven end.
  ///
  /// - Errors: the checksum is judged at the end only, so bytes handed out before may be wrong.
  public mutating func read(
    into window: inout MutableSpan<UInt8>, from start: Int = 0, to limit: Int? = nil
  ) throws(PackageError) -> Int {
    let limit = min(limit ?? window.count, window.count)
    guard !isProven, start < limit else { return 0 }
    let end = try fill(&window, from: start, to: limit)
    byteCount += end - start
    try checkLimits()
    if end == start { try prove() }
    return end - start
  }

  /// All remaining bytes.
  public mutating func readToEnd() throws(PackageError) -> [UInt8] {
    var bytes: [UInt8] = []
    var window = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      var span = window.mutableSpan
      let count = try read(into: &span)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: window[..<count])
    }
  }
}

// MARK: - Steps

extension PartStream {
  private mutating func fill(
    _ window: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) throws(PackageError) -> Int {
    var end = try start + takeWhole(into: &window, from: start, to: limit)
    while end < limit {
      if inflater.isAtEnd { break }
      if inputRange.isEmpty, !inputEnded { try refill() }
      let produced = try step(into: &window, from: end, to: limit)
      end += produced
      if produced == 0, inputEnded { break }
    }
    return end
  }

  /// Inflates the whole part at once where it has not begun, all of it lies in the input window, and the
  /// room is as large as the archive claims that it will be; returns the number of bytes, else 0.
  private mutating func takeWhole(
    into window: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) throws(PackageError) -> Int {
    guard consumedByteCount == 0, inputRange.isEmpty, !isStored, claimedByteCount <= limit - start
    else { return 0 }
    if !inputEnded { try refill() }
    guard inputRange.count == part.entry.compressedByteCount,
      let whole = inflater.inflateAtOnce(
        input.span.extracting(inputRange), into: &window, from: start, to: limit)
    else { return 0 }
    inputRange = inputRange.lowerBound + whole.consumed..<inputRange.upperBound
    consumedByteCount = whole.consumed
    return whole.produced
  }

  private mutating func refill() throws(PackageError) {
    let count = try part.read(into: &input)
    inputRange = 0..<count
    inputEnded = count == 0
  }

  private mutating func step(
    into window: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) throws(PackageError) -> Int {
    let consumed: Int
    let produced: Int
    if isStored {
      produced = min(inputRange.count, limit - start)
      consumed = produced
      for index in 0..<produced { window[start + index] = input[inputRange.lowerBound + index] }
      storedChecksum = Inflater.checksum(
        storedChecksum,
        continuedBy: input.span.extracting(inputRange.lowerBound..<inputRange.lowerBound + consumed)
      )
    } else {
      (consumed, produced) = try inflate(into: &window, from: start, to: limit)
    }
    inputRange = inputRange.lowerBound + consumed..<inputRange.upperBound
    consumedByteCount += consumed
    return produced
  }

  private func inflate(
    into window: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) throws(PackageError) -> (consumed: Int, produced: Int) {
    do {
      return try inflater.inflate(
        input.span.extracting(inputRange), into: &window, from: start, to: limit)
    } catch {
      throw .damagedPart(name: name)
    }
  }

  private func checkLimits() throws(PackageError) {
    guard byteCount <= limits.inflatedBytes else {
      throw .tooLarge(name: name, limit: limits.inflatedBytes)
    }
    guard byteCount <= limits.ratioFreeBytes || byteCount / limits.ratio <= consumedByteCount else {
      throw .suspiciousRatio(name: name, limit: limits.ratio)
    }
  }

  private mutating func prove() throws(PackageError) {
    guard isStored || inflater.isAtEnd else { throw .truncatedPart(name: name) }
    guard (isStored ? storedChecksum : inflater.checksum) == part.entry.checksum else {
      throw .wrongChecksum(name: name)
    }
    isProven = true
  }
}
