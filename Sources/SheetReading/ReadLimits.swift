public import SheetPackage

/// How much one file may make the reader do; each has its own sentence when it is passed.
public struct ReadLimits: Hashable, Sendable {
  public var package: PackageLimits
  /// Bytes of a file that is read whole: CSV, and containers that are only looked into.
  public var fileBytes: Int
  public var sheets: Int
  public var sharedStrings: Int
  /// Cells of one sheet that are kept at once, by `grid(ofSheet:)`.
  public var cells: Int
  /// Bytes of one text, tag or comment of a part.
  public var textBytes: Int

  public static let standard = ReadLimits(
    package: .standard, fileBytes: 1 << 30, sheets: 1_000, sharedStrings: 50_000_000,
    cells: 20_000_000, textBytes: 32 << 20)

  public init(
    package: PackageLimits, fileBytes: Int, sheets: Int, sharedStrings: Int, cells: Int,
    textBytes: Int
  ) {
    self.package = package
    self.fileBytes = fileBytes
    self.sheets = sheets
    self.sharedStrings = sharedStrings
    self.cells = cells
    self.textBytes = textBytes
  }
}
