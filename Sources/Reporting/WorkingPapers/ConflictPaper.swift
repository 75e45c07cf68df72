import Consolidation
import InspectionModel
import InspectionPlan

/// 不一致: batches that two offices reported, with what each of them says.
struct ConflictPaper {
  private static let compared: [RecordField] = [
    .reportNumber, .productName, .sampledEntity, .verdict, .failedItems, .model,
    .productionDateOrLot, .producer, .samplingDate,
  ]

  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "不一致", title: "两个单位报送的同一批次",
      notes: ["「待审定」的批次暂按标为「采用」的一行列入附件4；「已合并」的批次结论一致，只计一次。"],
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("组", .number), .init("情形", .word), .init("采用", .word),
            .init("附件4序号", .number), .init("报送单位", .name), .init("不同之处", .text),
          ] + Self.compared.map { .init(context.plan.column($0)?.header ?? "", .text) } + [
            .init("文件", .text), .init("工作表", .name), .init("行", .number),
          ],
          rows: rows)
      ])
  }

  private var rows: [[PaperCell]] {
    var rows: [[PaperCell]] = []
    var group = 0
    let rules = ruleByRecord
    guard !rules.isEmpty else { return [] }
    for batch in context.result.batches + context.result.earlierBatches {
      let sides =
        [batch.reference]
        + batch.merged.filter { context.office(of: $0) != context.office(of: batch.reference) }
      let found = ([batch.reference] + batch.merged).compactMap { rules[$0] }
      guard sides.count > 1, !found.isEmpty else { continue }
      group += 1
      let isOpen = found.contains(.conflictingReports)
      for side in sides {
        rows.append(row(side, of: batch, group: group, isOpen: isOpen, sides: sides))
      }
    }
    return rows
  }

  private func row(
    _ side: RecordReference, of batch: ConsolidatedBatch, group: Int, isOpen: Bool,
    sides: [RecordReference]
  ) -> [PaperCell] {
    let differing = Self.compared.filter { field in
      sides.contains { context.text(field, of: $0) != context.text(field, of: sides[0]) }
    }
    return [
      .number(group), .text(isOpen ? "待审定" : "已合并"),
      .text(side == batch.reference ? "采用" : "未采用"),
      PaperCell(context.numbers[batch.reference]), PaperCell(context.office(of: side)),
      PaperCell(differing.compactMap { context.plan.column($0)?.header }.joined(separator: "、")),
    ] + Self.compared.map { PaperCell(context.text($0, of: side)) } + [
      PaperCell(context.fileName(side.file)), PaperCell(context.sheetName(side)),
      .number(context.rowNumber(side)),
    ]
  }

  private var ruleByRecord: [RecordReference: RuleCode] {
    var rules: [RecordReference: RuleCode] = [:]
    for finding in context.result.findings
    where finding.rule == .conflictingReports || finding.rule == .reportedByTwo {
      guard let record = finding.record else { continue }
      // The graver of the two stands.
      rules[record] = max(rules[record] ?? finding.rule, finding.rule)
    }
    return rules
  }
}
