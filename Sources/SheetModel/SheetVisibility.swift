/// Whether a sheet's tab is shown.
public enum SheetVisibility: String, Sendable {
  case visible
  case hidden
  /// Hidden so that only a program can show it again.
  case veryHidden
}
