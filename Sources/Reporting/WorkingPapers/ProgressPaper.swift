import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 批次完成情况: batches against the plan, by item and by county.
struct ProgressPaper {
  private let context: PaperContext
  private let progress: PlanProgress
  private var terms: PlanTerms { context.plan.terms }

  init(_ context: PaperContext) {
    self.context = context
    progress = context.result.progress
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "批次完成情况", title: "批次完成情况", notes: readings,
      tables: [
        PaperTable(
          caption: "按抽查产品品种（附件1）", columns: columns(second: "抽查产品品种"),
          rows: itemRows + [totalRow], hasTotal: true),
        PaperTable(
          caption:
            "按\(terms.locality)（附件1第 \(catchAll?.number ?? 0) 项，各\(terms.locality)自定产品）",
          columns: columns(second: terms.locality), rows: officeRows),
      ], isOnePage: true)
  }

  private func columns(second: String) -> [PaperTable.Column] {
    [
      .init("序号", .number), .init(second, .name), .init("实施单位", .word), .init("任务", .number),
      .init("已抽", .number), .init("已检", .number), .init("不合格", .number),
      .init("暂未列入", .word), .init("尚缺", .number), .init("应完成日期", .date),
      .init("状态", .word), .init("说明", .prose),
    ]
  }

  private var itemRows: [[PaperCell]] {
    progress.items.map { item in
      [
        .number(item.number), PaperCell(item.product),
        PaperCell(PaperWords.implementer(item.implementer, terms)), .number(item.planned),
        .number(item.sampled), .number(item.tested), .number(item.failed),
        PaperWords.withheld(item.withheld, failed: item.withheldFailed),
        .number(item.missing), .date(item.due), PaperCell(PaperWords.state(item.state)),
        PaperCell(remarks(on: item)),
      ]
    }
  }

  private var totalRow: [PaperCell] {
    let withheld = progress.items.reduce(0) { $0 + $1.withheld }
    let failed = progress.items.reduce(0) { $0 + $1.withheldFailed }
    return [
      .blank, .text("合计"), .blank, .number(progress.planned), .number(progress.sampled),
      .number(progress.tested), .number(progress.items.reduce(0) { $0 + $1.failed }),
      PaperWords.withheld(withheld, failed: failed),
      .number(progress.items.reduce(0) { $0 + $1.missing }), .blank, .blank, .blank,
    ]
  }

  private var officeRows: [[PaperCell]] {
    let due = progress.items.first { $0.number == catchAll?.number }?.due
    let rest = progress.unattributed(catchAll: catchAll?.number).map { share -> [PaperCell] in
      [
        .blank, .text("未能归到\(terms.locality)"), .blank, .blank, .number(share.sampled),
        .number(share.tested),
        .number(share.failed), PaperWords.withheld(share.withheld, failed: share.withheldFailed),
        .blank, .blank, .blank, .text("检验机构所报，看不出是哪个\(terms.locality)的"),
      ]
    }
    return progress.offices.enumerated().map { index, share in
      [
        .number(index + 1), PaperCell(context.office(share.officeCode)), .text("本局"),
        .number(share.required), .number(share.sampled), .number(share.tested),
        .number(share.failed),
        PaperWords.withheld(share.withheld, failed: share.withheldFailed),
        .number(share.missing), due.map(PaperCell.date) ?? .blank,
        PaperCell(PaperWords.state(share.state)), .text("不少于 \(share.required) 批"),
      ]
    } + [rest].compactMap { $0 }
  }

  private func remarks(on item: PlanProgress.Item) -> String {
    var remarks: [String] = []
    if item.isFloor { remarks.append("不少于 \(item.planned) 批") }
    if !item.isFloor, item.sampled > item.planned {
      remarks.append("超出计划 \(item.sampled - item.planned) 批")
    }
    if let plan = context.plan.item(number: item.number) {
      if !plan.printedWindow.isEmpty { remarks.append("抽查时间 \(shown(plan.printedWindow))") }
      let window = context.plan.window(ofItem: item.number) ?? plan.window
      if window != plan.window {
        remarks.append("已调整为 \(window.lowerBound) 至 \(window.upperBound)")
      }
      if item.isWindowOpen {
        remarks.append("抽查时间到 \(window.upperBound)，晚于末次报送")
      }
    }
    return remarks.joined(separator: "；")
  }

  /// As printed, without the line breaks and blanks of the printed table.
  private func shown(_ printed: String) -> String {
    String(String.UnicodeScalarView(printed.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  private var catchAll: PlanItem? { context.plan.items.first(where: \.isCatchAll) }

  /// The notice counts the counties' named items as the prefecture's; its table doesn't.
  private var readings: [String] {
    let own = progress.items.filter { $0.implementer == .prefecture }
    let named = progress.items.filter {
      $0.implementer == .counties && $0.number != catchAll?.number
    }
    let counties = progress.items.filter { $0.implementer == .counties }
    let planned = own.reduce(0) { $0 + $1.planned }
    var lines = [
      "已抽不含拒检、未抽到样；尚缺按已抽计；暂未列入的批次更正后计入。"
    ]
    if let stated = context.plan.statements.prefectureTotal, stated != planned {
      let sampled = own.reduce(0) { $0 + $1.sampled }
      let both = sampled + named.reduce(0) { $0 + $1.sampled }
      let products = named.map(\.product).joined(separator: "、")
      lines.append(
        "\(terms.level)批次有两种口径：按附件1「实施单位」逐行合计，\(terms.bureau) \(planned) 批、各\(terms.locality) "
          + "\(counties.reduce(0) { $0 + $1.planned }) 批，\(terms.bureau)已抽 \(sampled) 批；按通知正文，\(terms.level) \(stated) 批"
          + (products.isEmpty ? "。" : "（含\(products)），已抽 \(both) 批。") + "本表按实施单位计。")
    }
    return lines
  }
}
