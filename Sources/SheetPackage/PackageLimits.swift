/// How much an archive may make a reader do.
///
/// - Source: the ratio is set well above what real sheets reach (long runs of equal rows: about
///   150) and well below what deflate can do (1,032).
public struct PackageLimits: Hashable, Sendable {
  public var entries: Int
  /// Bytes of one part after inflating.
  public var inflatedBytes: Int
  /// Inflated bytes for one stored byte; looked at only beyond ``ratioFreeBytes``.
  public var ratio: Int
  /// Inflated bytes that no one has to justify.
  public var ratioFreeBytes: Int

  public static let standard = PackageLimits(
    entries: 20_000, inflatedBytes: 4 << 30, ratio: 400, ratioFreeBytes: 32 << 20)

  public init(entries: Int, inflatedBytes: Int, ratio: Int, ratioFreeBytes: Int) {
    self.entries = entries
    self.inflatedBytes = inflatedBytes
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
  }
}
