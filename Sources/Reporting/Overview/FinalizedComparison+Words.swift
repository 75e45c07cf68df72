package import Consolidation
internal import InspectionModel
package import InspectionPlan
import SheetModel

extension FinalizedComparison {
  /// `一季度定稿（2025-04-15，103 批）`.
  package func words(_ plan: AnnualPlan) -> String {
    let period = plan.period(period)?.name ?? String(period)
    return "\(period)定稿（\(finalizedAt.date)，附件4 共 \(batchCount) 行）"
  }

  /// One sentence with the numbers.
  package func summary(_ plan: AnnualPlan) -> String {
    let counts = FinalizedDifference.Kind.allCases.map { "\($0.words) \(count($0)) 批" }
    return differences.isEmpty
      ? "与\(words(plan))没有差异。" : "与\(words(plan))相比：\(counts.joined(separator: "，"))。"
  }
}

extension FinalizedDifference.Kind {
  /// In Chinese.
  package var words: String {
    switch self {
    case .added: "补报"
    case .changed: "改动"
    case .removed: "删去"
    }
  }
}
