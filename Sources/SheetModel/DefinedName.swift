/// A name that a workbook gives to a range or a formula: `打印区域`, `_xlnm.Print_Titles`.
public struct DefinedName: Hashable, Sendable {
  /// Excel's own names begin with `_xlnm.`.
  public var name: String
  /// What it stands for, as written: `汇总表!$A$1:$Q$60`; `nil` in .xls, where it is no text.
  public var formula: String?
  /// The sheet that alone knows the name, zero-based in the order of tabs, those without a part
  /// included; `nil` for the whole workbook.
  public var sheet: Int?
  public var isHidden: Bool

  public init(name: String, formula: String?, sheet: Int? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }
}
