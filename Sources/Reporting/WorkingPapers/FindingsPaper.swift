import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 校验问题: every finding of the run, one a line; identity first, codes last.
struct FindingsPaper {
  /// Beyond so many a person reads no list, and a sheet would not hold them some day.
  private static let cap = FindingCap(most: 100_000, mostOfOneRule: 10_000)

  private let context: PaperContext
  /// Indices of the findings that are listed.
  private let listed: [Int]

  init(_ context: PaperContext) {
    self.context = context
    let findings = context.result.findings
    listed = Self.cap.listed(Array(findings.indices), of: findings)
  }

  private var notes: [String] {
    let note = "每处问题一行，可按列筛选。级别从重到轻：请更正、请核实、督办、提示。"
    let total = context.result.findings.count
    guard listed.count < total else { return [note] }
    return [
      note,
      "问题太多，每条规则只列出前 \(grouped(Self.cap.mostOfOneRule)) 处：显示 \(grouped(listed.count)) / 共 \(grouped(total))。",
    ]
  }

  var sheet: PaperSheet {
    PaperSheet(
      name: "校验问题", title: "校验问题", notes: notes,
      tables: [
        PaperTable(
          caption: nil,
          columns: [
            .init("单位", .name), .init("文件", .text), .init("工作表", .name), .init("单元格", .text),
            .init("列", .text), .init("产品/报告编号", .text), .init("当前值", .text),
            .init("问题", .prose), .init("怎样改", .prose), .init("级别", .word),
            .init("规则号", .word),
          ],
          rows: listed.map(row), ifEmpty: "没有发现问题")
      ])
  }

  private func row(_ index: Int) -> [PaperCell] {
    let finding = context.result.findings[index]
    let text = context.texts[index]
    let place = finding.place
    return [
      PaperCell(
        finding.officeCode.map(context.office) ?? (finding.file == nil ? "（计划）" : "（报送单位不明）")),
      PaperCell(finding.file.map(context.fileName) ?? ""), PaperCell(place?.sheet ?? ""),
      PaperCell(cells(of: place)), PaperCell(place?.header ?? ""), PaperCell(place?.key ?? ""),
      PaperCell(finding.value.map { clipped($0.shown, to: 200) } ?? ""), PaperCell(text.message),
      PaperCell(text.fix), PaperCell(context.plan.setting(of: finding).severity.word),
      PaperCell(finding.rule.rawValue),
    ]
  }

  /// G6, G9 等 5 处; 第6行 where the finding is about a row.
  private func cells(of place: Place?) -> String {
    guard let place else { return "" }
    guard let first = place.cell else { return place.row.map { "第\($0 + 1)行" } ?? "" }
    let all = [first] + place.related
    let shown = all.prefix(12).map(\.description).joined(separator: ", ")
    return all.count > 12 ? "\(shown) 等 \(all.count) 处" : shown
  }
}
