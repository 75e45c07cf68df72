/// Something that the coordinator has to do, in the order in which to do it.
package struct NextStep: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Files of which nobody knows the sender.
    case identify
    /// Offices that are due and have not filed.
    case remind
    /// Offices whose files hold errors.
    case correct
    /// Offices disagree about a batch.
    case decide
    /// Files whose arrival is not proven to be in time.
    case confirmArrival
    /// 工作情况 and 分析报告 that are due.
    case materials
    case verify
    /// Items and offices that are due and short of batches.
    case shortfall
  }

  package var kind: Kind
  /// How many offices, files or findings are meant.
  package var count: Int
  /// 催报 2 家.
  package var title: String
  /// 武定县、元谋县.
  package var detail: String

  package init(_ kind: Kind, count: Int, title: String, detail: String) {
    self.kind = kind
    self.count = count
    self.title = title
    self.detail = detail
  }
}
