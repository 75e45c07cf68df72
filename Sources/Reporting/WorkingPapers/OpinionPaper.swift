import InspectionModel

/// 说明与审定: all that offices explained and the coordinator settled in the year.
struct OpinionPaper {
  private let context: PaperContext
  private let opinions: [OpinionRecord]

  init(_ context: PaperContext, _ opinions: [OpinionRecord]) {
    self.context = context
    self.opinions = opinions
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "说明与审定", title: "说明与审定",
      notes: ["按记入台账的先后。值改动以后，对它的说明和同意自动失效。"],
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("序号", .number), .init("类别", .word), .init("报送单位", .name),
            .init("规则", .word), .init("说的是", .text), .init("内容", .prose),
            .init("谁", .word), .init("有效期至", .code), .init("现状", .word),
            .init("记入日期", .code), .init("出处", .text),
          ],
          rows: opinions.enumerated().map { row($1, number: $0 + 1) })
      ])
  }

  private func row(_ opinion: OpinionRecord, number: Int) -> [PaperCell] {
    [
      .number(number), .text(opinion.kind.words),
      opinion.officeCode.map { PaperCell(context.office($0)) } ?? .blank,
      PaperCell(opinion.rule?.rawValue ?? ""), PaperCell(opinion.matter ?? ""),
      PaperCell(opinion.text), PaperCell(opinion.person ?? ""), PaperCell(opinion.until ?? ""),
      .text(opinion.isWithdrawn ? "已收回" : opinion.holds ? "有效" : "已失效"),
      PaperCell(PaperWords.minutes(opinion.recordedAt)), PaperCell(opinion.source),
    ]
  }
}
