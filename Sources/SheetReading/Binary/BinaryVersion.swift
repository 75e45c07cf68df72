/// The two ways in which .xls workbooks are written.
internal enum BinaryVersion: Sendable {
  /// Excel 5 and 95.
  case biff5
  /// Excel 97 to 2003, WPS, and whatever else writes .xls today.
  case biff8
}
