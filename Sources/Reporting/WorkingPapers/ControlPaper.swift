import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 对账: what was read is what was taken, kept out or passed over, per office, in sum and per sheet.
struct ControlPaper {
  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "对账", title: "对账",
      notes: [
        "读到的行＝接收＋暂未列入＋跳过；列入附件4＝接收－合并－前期已列。含本年各期现行的报送件。",
        conclusion,
      ],
      tables: [
        PaperTable(
          caption: "按报送单位", columns: officeColumns, rows: officeRows + [totalRow],
          hasTotal: true),
        PaperTable(caption: "按工作表", columns: sheetColumns, rows: sheetRows),
      ])
  }

  // MARK: - By office

  private var officeColumns: [PaperTable.Column] {
    [
      .init("报送单位", .name), .init("读到的行", .number), .init("接收", .number),
      .init("暂未列入", .number), .init("跳过", .number), .init("平衡", .word),
      .init("合并", .number), .init("前期已列", .number), .init("列入附件4", .number),
      .init("平衡", .word),
    ]
  }

  private var officeRows: [[PaperCell]] {
    context.result.controlByOffice.map { row(context.office($0.officeCode), $0.totals) }
  }

  private var totalRow: [PaperCell] { row("合计", context.result.control) }

  private func row(_ name: String, _ totals: ControlTotals) -> [PaperCell] {
    [
      PaperCell(name), .number(totals.rowsRead), .number(totals.accepted),
      .number(totals.rejected), .number(totals.ignored),
      balance(totals.rowsRead == totals.accepted + totals.rejected + totals.ignored),
      .number(totals.merged), .number(totals.earlier), .number(totals.inWorkbook),
      balance(totals.inWorkbook == totals.accepted - totals.merged - totals.earlier),
    ]
  }

  private func balance(_ isBalanced: Bool) -> PaperCell {
    .text(isBalanced ? "平" : "不平")
  }

  private var conclusion: String {
    let result = context.result
    var sum = ControlTotals()
    for office in result.controlByOffice { sum.add(office.totals) }
    let checks = [
      ("各单位之和与合计一致", sum == result.control),
      ("附件4行数与列入数一致（\(result.batches.count) 行）", result.batches.count == result.control.inWorkbook),
      (
        "待更正行数与暂未列入数一致（\(result.withheld.count) 行）",
        result.withheld.count == result.control.rejected
      ),
    ]
    return checks.map { "\($0.0)：\($0.1 ? "是" : "否")" }.joined(separator: "；") + "。"
  }

  // MARK: - By sheet

  private var sheetColumns: [PaperTable.Column] {
    [
      .init("报送单位", .name), .init("读到的行", .number), .init("接收", .number),
      .init("暂未列入", .number), .init("跳过", .number), .init("平衡", .word),
      .init("表头行", .number), .init("末行", .number), .init("报送期", .word),
      .init("第几次", .word), .init("文件", .text), .init("工作表", .name),
      .init("跳过的行", .text),
    ]
  }

  private var sheetRows: [[PaperCell]] {
    let withheld = Set(context.result.withheld)
    return context.filesByOffice.flatMap { file -> [[PaperCell]] in
      let submitted = context.result.files[file]
      guard submitted.standing == .current else { return [] }
      return submitted.sheets.enumerated().map { index, sheet in
        let rejected = sheet.records.indices.filter {
          withheld.contains(RecordReference(file: file, sheet: index, record: $0))
        }.count
        return [
          PaperCell(context.office(submitted.office.officeCode)),
          .number(sheet.records.count + sheet.ignored.count),
          .number(sheet.records.count - rejected), .number(rejected),
          .number(sheet.ignored.count), balance(true), .number(sheet.headerRow + 1),
          .number(sheet.range.last.row + 1),
          PaperCell(context.plan.period(submitted.period.period)?.name ?? ""),
          .number(submitted.version), PaperCell(context.fileName(file)),
          PaperCell(sheet.name), PaperCell(ignored(sheet)),
        ]
      }
    }
  }

  /// 第60行（合计行）、第61行（签字行）.
  private func ignored(_ sheet: SubmittedSheet) -> String {
    sheet.ignored.map { "第\($0.row + 1)行（\($0.reason.word)）" }.joined(separator: "、")
  }
}

extension ControlTotals {
  fileprivate mutating func add(_ other: ControlTotals) {
    rowsRead += other.rowsRead
    accepted += other.accepted
    rejected += other.rejected
    ignored += other.ignored
    merged += other.merged
    earlier += other.earlier
    inWorkbook += other.inWorkbook
  }
}
