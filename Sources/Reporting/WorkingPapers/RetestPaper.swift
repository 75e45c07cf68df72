import Consolidation
import InspectionModel
import InspectionPlan

/// 复检: each 复检 row beside the row that it follows; its verdict is the final one.
struct RetestPaper {
  private static let sample: [RecordField] = [
    .sampledEntity, .productName, .model, .productionDateOrLot,
  ]
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
    let retests = context.result.batches.filter(isRetest)
    guard !retests.isEmpty else { return [] }
    var firsts: [[String]: ConsolidatedBatch] = [:]
    for batch in context.result.batches where !isRetest(batch) {
      let sample = sample(of: batch)
      if firsts[sample] == nil { firsts[sample] = batch }
    }
    return retests.enumerated().flatMap { index, retest in
      let first = firsts[sample(of: retest)]
      return [
        first.map { row($0, kind: "初检", group: index + 1) },
        row(retest, kind: first == nil ? "复检（未见初检行）" : "复检", group: index + 1),
      ].compactMap(\.self)
    }
  }

  /// Besides 国抽, 省抽 and rows without a sample, only 复检 rows count nothing.
  private func isRetest(_ batch: ConsolidatedBatch) -> Bool {
    let record = context.result.record(batch.reference)
    if record.isRetest { return true }
    return !batch.isCounted && batch.source.isCounted && record.verdict?.isSampled != false
  }

  private func sample(of batch: ConsolidatedBatch) -> [String] {
    Self.sample.map { context.text($0, of: batch.reference) }
  }

  private func row(_ batch: ConsolidatedBatch, kind: String, group: Int) -> [PaperCell] {
    [
      .number(group), PaperCell(kind), PaperCell(context.numbers[batch.reference]),
      PaperCell(context.office(batch.officeCode)),
    ] + Self.shown.map { PaperCell(context.text($0, of: batch.reference)) }
  }
}
