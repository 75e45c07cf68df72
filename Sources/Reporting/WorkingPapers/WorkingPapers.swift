package import Consolidation
import InspectionModel
package import InspectionPlan
package import SheetWriting

/// 工作底稿.xlsx: what the coordinator needs to stand by 附件4, from the leader's page to the source
/// of each row.
package struct WorkingPapers {
  private let plan: AnnualPlan

  package init(plan: AnnualPlan) {
    self.plan = plan
  }

  /// Writes the working papers of a period.
  ///
  /// - Parameters:
  ///   - result: The period's result, made with the same plan.
  ///   - texts: One for each of `result.findings`, in their order.
  ///   - opinions: What was explained and settled.
  ///   - finalized: How the result differs from what was finalized last.
  ///   - duplicates: 疑似重复 n 批（未扣除）, where any are.
  ///   - path: Where; a file that is there may be cut on failure, so write beside and rename.
  /// - Returns: What the file must hold.
  /// - Throws: ``WorkbookError``.
  package func write(
    _ result: ConsolidatedResult, texts: [FindingText], opinions: [OpinionRecord] = [],
    finalized: FinalizedComparison? = nil, duplicates: String? = nil, to path: String
  ) throws(WorkbookError) -> WorkbookProof {
    let context = PaperContext(plan: plan, result: result, texts: texts)
    var writer = try WorkbookWriter(
      path: path,
      properties: WorkbookProperties(
        title: "工作底稿", author: plan.coordinator.bureau,
        created: result.asOf.secondsSince1970))
    for (index, sheet) in Self.sheets(
      context, opinions, finalized, duplicates
    ).enumerated() {
      let formats = try PaperFormats(plan.settings, fontSize: sheet.fontSize, in: &writer)
      var printer = PaperSheetPrinter(
        sheet, formats: formats, decimals: plan.settings.rateDecimals)
      try printer.print(to: &writer, isActive: index == 0)
    }
    return WorkbookProof(try writer.finish())
  }

  private static func sheets(
    _ context: PaperContext, _ opinions: [OpinionRecord], _ finalized: FinalizedComparison?,
    _ duplicates: String?
  ) -> [PaperSheet] {
    let always = [
      OverviewPaper(context, duplicates: duplicates).sheet, ProgressPaper(context).sheet,
      FilingPaper(context).sheet,
      WithheldPaper(context).sheet, FindingsPaper(context).sheet, ControlPaper(context).sheet,
      SourcesPaper(context).sheet, NotSampledPaper(context).sheet,
    ]
    let ifAny = [
      ConflictPaper(context).sheet, RetestPaper(context).sheet,
      OpinionPaper(context, opinions).sheet,
    ]
    let compared = finalized.map { [FinalizedPaper(context, $0).sheet] } ?? []
    return always + compared + ifAny.filter { !$0.tables.allSatisfy(\.rows.isEmpty) }
  }
}
