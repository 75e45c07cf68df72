import Consolidation
import InspectionModel
import InspectionPlan

/// 与定稿差异: each batch that is not what it was when the last period was finalized.
struct FinalizedPaper {
  private let context: PaperContext
  private let comparison: FinalizedComparison

  init(_ context: PaperContext, _ comparison: FinalizedComparison) {
    self.context = context
    self.comparison = comparison
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "与定稿差异", title: "与\(comparison.words(context.plan))的差异",
      notes: [comparison.summary(context.plan)],
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("序号", .number), .init("差异", .word), .init("批次", .code),
            .init("报送单位", .name), .init("定稿序号", .number), .init("现在序号", .number),
            .init("改动", .prose),
          ],
          rows: comparison.differences.enumerated().map { row($1, number: $0 + 1) },
          ifEmpty: "没有差异")
      ])
  }

  private func row(_ difference: FinalizedDifference, number: Int) -> [PaperCell] {
    [
      .number(number), .text(difference.kind.words), PaperCell(difference.key),
      difference.officeCode.map { PaperCell(context.office($0)) } ?? .blank,
      PaperCell(difference.position),
      PaperCell(difference.reference.flatMap { context.numbers[$0] }),
      PaperCell(
        difference.changes.map { change in
          let header = context.plan.column(change.field)?.header ?? change.field.rawValue
          return "\(header)：「\(change.before)」改为「\(change.now)」"
        }.joined(separator: "；")),
    ]
  }
}
