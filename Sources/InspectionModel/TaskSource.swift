/// 任务来源: who commissioned a batch, after synonyms.
package enum TaskSource: String, Hashable, Sendable, CaseIterable {
  case national = "国抽"
  case provincial = "省抽"
  case prefecture = "州抽"
  case county = "县抽"

  /// Whether the batch can count towards this plan; the others stand last in 附件4.
  package var isCounted: Bool { self == .prefecture || self == .county }
}
