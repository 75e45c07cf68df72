public import SheetPackage

/// How much one file may make the reader do; each has its own sentence when it is passed.
public struct ReadLimits: Hashable, Sendable {
  public var package: PackageLimits
  /// Bytes of a file that is read whole: CSV, and containers that are only looked into.
  public var fileBytes: Int
  public var sheets: Int
  public var sharedStrings: Int
  /// Bytes of all shared texts together.
  public var sharedTextBytes: Int
  /// Cells of one sheet that are kept at once, by `grid(ofSheet:)`.
  public var cells: Int
  /// Bytes of one text, tag or comment of a part.
  public var textBytes: Int

  public static let standard = ReadLimits(
    package: .standard, fileBytes: 1 << 30, sheets: 1_000, sharedStrings: 20_000_000,
    sharedTextBytes: 512 << 20, cells: 10_000_000, textBytes: 32 << 20)

  public init(
    package: PackageLimits, fileBytes: Int, sheets: Int, sharedStrings: Int,
    sharedTextBytes: Int, cells: Int, textBytes: Int
  ) {
    self.package = package
    self.fileBytes = fileBytes
    self.sheets = sheets
    self.sharedStrings = sharedStrings
    self.sharedTextBytes = sharedTextBytes
    self.cells = cells
    self.textBytes = textBytes
  }
}
