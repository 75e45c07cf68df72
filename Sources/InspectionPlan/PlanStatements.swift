/// Sums that the notice states in prose, to be compared with the rows of 附件1.
package struct PlanStatements: Hashable, Sendable {
  /// 共计 675.
  package var total: Int?
  /// 州级监督抽查的185批次.
  package var prefectureTotal: Int?

  package init(total: Int?, prefectureTotal: Int?) {
    self.total = total
    self.prefectureTotal = prefectureTotal
  }
}
