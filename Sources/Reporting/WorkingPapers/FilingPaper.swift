import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 报送情况: who has filed what, when, and what is still due.
struct FilingPaper {
  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    let deadline = context.plan.deadline(ofPeriod: context.result.period, officeCode: nil)
    return PaperSheet(
      name: "报送情况", title: "报送情况",
      notes: [
        "报送期限 \(deadline.map(\.description) ?? "")"
          + (context.plan.settings.isDeadlineDayIncluded ? "（含当日）" : "（不含当日）")
          + "；「收到日期待登记」指文件在期限之后放入，登记中没有收到时间。"
      ],
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("报送单位", .name), .init("状态", .word), .init("迟几天", .number),
            .init("汇总表", .word), .init("工作情况", .word), .init("分析报告", .word),
            .init("文件", .text), .init("内容", .word), .init("第几次", .number),
            .init("收到时间", .code), .init("时间依据", .text), .init("回执号", .code),
            .init("处理", .word),
          ],
          rows: context.result.roster.flatMap(rows) + unknownRows)
      ])
  }

  private func rows(of entry: RosterEntry) -> [[PaperCell]] {
    let head: [PaperCell] = [
      PaperCell(context.plan.office(code: entry.officeCode)?.office.name ?? entry.officeCode),
      PaperCell(PaperWords.state(entry)),
      entry.state != .unconfirmed && entry.daysLate > 0 ? .number(entry.daysLate) : .blank,
      PaperCell(PaperWords.material(entry.table, isDue: entry.isDue)),
      PaperCell(PaperWords.material(entry.workReport, isDue: entry.isDue)),
      PaperCell(PaperWords.material(entry.analysis, isDue: entry.isDue)),
    ]
    let rows = entry.files.map { head + cells(ofFile: $0) } + entry.paper.map { head + cells($0) }
    return rows.isEmpty ? [head + Array(repeating: .blank, count: 7)] : rows
  }

  /// Files of the period whose office nobody could tell.
  private var unknownRows: [[PaperCell]] {
    context.result.files.indices.filter {
      let file = context.result.files[$0]
      return file.office.officeCode == nil && file.period.period == context.result.period
    }
    .map {
      [.text("（报送单位不明）")] + Array(repeating: .blank, count: 5) + cells(ofFile: $0)
    }
  }

  private func cells(_ paper: PaperFiling) -> [PaperCell] {
    [
      .text("（纸质，没有文件）"), PaperCell(PaperWords.content(paper.content)), .blank,
      PaperCell(PaperWords.minutes(paper.receivedAt)), .text("登记"), .blank,
      .text("只登记收到，没有批次"),
    ]
  }

  private func cells(ofFile index: Int) -> [PaperCell] {
    let file = context.result.files[index]
    return [
      PaperCell(context.fileName(index)), PaperCell(PaperWords.content(file.content)),
      .number(file.version), PaperCell(PaperWords.minutes(file.received.moment)),
      PaperCell(PaperWords.receivedBasis(file.received)),
      PaperCell(context.plan.receipt(of: file) ?? ""),
      PaperCell(PaperWords.standing(file)),
    ]
  }
}
