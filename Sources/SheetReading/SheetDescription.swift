public import SheetModel

/// One sheet of a file before its cells are read.
public struct SheetDescription: Hashable, Sendable {
  /// What a sheet's tab leads to; only worksheets have cells.
  public enum Kind: Hashable, Sendable {
    case worksheet
    case chart
    case dialog
    case macro
  }

  public var name: String
  public var kind: Kind
  public var visibility: SheetVisibility

  public init(name: String, kind: Kind = .worksheet, visibility: SheetVisibility = .visible) {
    self.name = name
    self.kind = kind
    self.visibility = visibility
  }
}
