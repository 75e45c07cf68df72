import Consolidation
import InspectionModel
import InspectionPlan

/// 复检: each 复检 row beside the row that it follows; its verdict is the final one.
struct RetestPaper {
  private static let shown: [RecordField] = [
    .reportNumber, .productName, .sampledEntity, .samplingDate, .verdict, .failedItems, .remarks,
  ]

  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "复检", title: "复检", notes: ["复检不另计批次；复检结论为最终结论，两行都列入附件4。"],
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("组", .number), .init("类别", .word), .init("附件4序号", .number),
            .init("报送单位", .name),
          ] + Self.shown.map { .init(context.plan.column($0)?.header ?? "", .text) },
          rows: rows)
      ])
  }

  private var rows: [[PaperCell]] {
    context.result.batches.filter(\.isRetest).enumerated().flatMap { index, retest in
      [
        retest.follows.map { row($0, kind: "初检", group: index + 1) },
        row(
          retest.reference, kind: retest.follows == nil ? "复检（未见初检行）" : "复检",
          group: index + 1),
      ].compactMap(\.self)
    }
  }

  private func row(_ reference: RecordReference, kind: String, group: Int) -> [PaperCell] {
    [
      .number(group), PaperCell(kind), PaperCell(context.numbers[reference]),
      PaperCell(context.office(of: reference)),
    ] + Self.shown.map { PaperCell(context.text($0, of: reference)) }
  }
}
