package import SheetModel

/// One row of 附件1: 计划项.
package struct PlanItem: Hashable, Sendable {
  package enum Implementer: String, Hashable, Sendable {
    /// 州市场监管局.
    case prefecture
    /// 各县市市场监管局.
    case counties
  }

  /// 序号 as printed.
  package var number: Int
  /// 抽查产品品种 as printed, line breaks and stray blanks included.
  package var printedProduct: String
  /// Its short name for 附件4 and reports: 农资.
  package var product: String
  /// 抽查对象.
  package var scopes: Set<SamplingScope>
  package var batches: Int
  /// `以上`: exceeding is compliant.
  package var isFloor: Bool
  /// 抽查时间 as printed: 2-3季度.
  package var printedWindow: String
  /// Both days included.
  package var window: ClosedRange<CalendarDate>
  package var implementer: Implementer
  /// Takes the counties' batches that no other item names (row 17).
  package var isCatchAll: Bool
  /// Whether its products may be sampled again within months (D-105): fuel changes with every delivery.
  package var mayRepeat: Bool
  /// Concrete products that belong to it, the printed names included.
  package var aliases: [String]

  package init(
    number: Int, printedProduct: String, product: String, scopes: Set<SamplingScope>, batches: Int,
    isFloor: Bool, printedWindow: String, window: ClosedRange<CalendarDate>,
    implementer: Implementer, isCatchAll: Bool, mayRepeat: Bool = false, aliases: [String]
  ) {
    self.number = number
    self.printedProduct = printedProduct
    self.product = product
    self.scopes = scopes
    self.batches = batches
    self.isFloor = isFloor
    self.printedWindow = printedWindow
    self.window = window
    self.implementer = implementer
    self.isCatchAll = isCatchAll
    self.mayRepeat = mayRepeat
    self.aliases = aliases
  }
}
