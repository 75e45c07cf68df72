package import Consolidation
package import SheetModel

/// What the coordinator says about the year's filings, as a person names it: 审定.
package enum Ruling: Hashable, Sendable {
  /// A received file counts for nothing; by its receipt, `2025-1-532301-01`, or its path.
  case exclude(file: String)
  /// It counts again.
  case reinstate(file: String)
  /// D-103: whose row stands for a batch; by 检验报告编号, or what documents show in its place.
  case conflict(batch: String, office: String)
  /// D-109: what an office's report of a period, and its later ones, are to the earlier ones.
  case filing(office: String, period: Int, CoordinatorDecisions.FilingKind)
  /// 同意保留; the last day on which it holds, `nil` for the year.
  case consent(FindingSelection, until: CalendarDate?)
  /// Takes a consent back.
  case withdraw(FindingSelection)
}
