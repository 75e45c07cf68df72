import Consolidation
import InspectionModel
import InspectionPlan

/// 数据来源: from each row of 附件4 back to the office's file, sheet and row.
struct SourcesPaper {
  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "数据来源", title: "数据来源", notes: ["附件4每一行取自何处；没有写明任务来源的，注明「推定」。"],
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("附件4序号", .number), .init("报送单位", .name), .init("文件", .text),
            .init("工作表", .name), .init("行", .number), .init("产品/报告编号", .text),
            .init("任务来源", .word), .init("计划项", .word), .init("首次列入", .word),
            .init("合并的行", .text), .init("其他列", .text), .init("读法与原文不同", .text),
          ],
          rows: context.result.batches.enumerated().map { row($1, number: $0 + 1) },
          ifEmpty: "附件4没有行")
      ])
  }

  private func row(_ batch: ConsolidatedBatch, number: Int) -> [PaperCell] {
    let reference = batch.reference
    let record = context.result.record(reference)
    return [
      .number(number), PaperCell(context.office(batch.officeCode)),
      PaperCell(context.fileName(reference.file)), PaperCell(context.sheetName(reference)),
      .number(record.row + 1), PaperCell(record.key.shown),
      PaperCell(context.plan.terms.word(for: batch.source) + (batch.isSourceAssumed ? "（推定）" : "")),
      PaperCell(planItem(of: batch)),
      PaperCell(context.plan.period(batch.firstPeriod)?.name ?? ""),
      PaperCell(batch.merged.map(context.place).joined(separator: "；")),
      PaperCell(context.otherValues(reference)), PaperCell(context.changedValues(reference)),
    ]
  }

  private func planItem(of batch: ConsolidatedBatch) -> String {
    if batch.isRetest { return "复检，不另计" }
    guard batch.isCounted else { return "不计批次" }
    guard let number = batch.itemNumber else { return "计划外，不计入任务" }
    return "第 \(number) 项"
  }
}
