import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// What to do first: the steps that a result calls for, the most urgent first.
package struct NextSteps: Sendable {
  package let steps: [NextStep]

  package init(_ report: PeriodReport) {
    let offices = report.offices
    let found = [
      Self.identify(report), Self.remind(offices), Self.correct(offices), Self.decide(report),
      Self.confirmArrival(offices), Self.materials(offices), Self.verify(report, offices),
      Self.shortfall(report),
    ]
    steps = found.compactMap { $0 }
  }

  private static func identify(_ report: PeriodReport) -> NextStep? {
    let files = report.result.files.filter { $0.office.officeCode == nil }
    guard !files.isEmpty else { return nil }
    return NextStep(
      .identify, count: files.count, title: "认领 \(files.count) 个文件",
      detail: "看不出是哪家报送的，请移到该单位的文件夹：\(list(files.map(\.path)))")
  }

  private static func remind(_ offices: [OfficeOverview]) -> NextStep? {
    let missing = offices.filter(\.isOverdue)
    guard !missing.isEmpty else { return nil }
    return NextStep(
      .remind, count: missing.count, title: "催报 \(missing.count) 家",
      detail: "已过期限仍未报：\(list(missing.map(\.name)))")
  }

  private static func correct(_ offices: [OfficeOverview]) -> NextStep? {
    let wrong = offices.filter { $0.totals.error > 0 }
    guard !wrong.isEmpty else { return nil }
    let names = wrong.map { "\($0.name) \(grouped($0.totals.error)) 项" }
    return NextStep(
      .correct, count: wrong.count, title: "退回更正 \(wrong.count) 家", detail: list(names))
  }

  private static func decide(_ report: PeriodReport) -> NextStep? {
    let count = openConflicts(report).count
    guard count > 0 else { return nil }
    return NextStep(
      .decide, count: count, title: "审定 \(grouped(count)) 批",
      detail: "两家单位报的不一致，暂按承检机构所报计入，请核对检验报告后审定")
  }

  /// Those that nobody explained, consented to or decided; a rule on trial asks for no decision.
  private static func openConflicts(_ report: PeriodReport) -> [Finding] {
    let checked = report.checked
    return checked.findings.indices.filter {
      checked.findings[$0].rule == .conflictingReports && checked.states[$0].isOpen
        && checked.severitiesAfterTrial[$0] == nil
    }.map { checked.findings[$0] }
  }

  private static func confirmArrival(_ offices: [OfficeOverview]) -> NextStep? {
    let unsure = offices.filter { $0.entry.state == .unconfirmed }
    guard !unsure.isEmpty else { return nil }
    return NextStep(
      .confirmArrival, count: unsure.count, title: "登记收到日期 \(unsure.count) 家",
      detail: "放进收件箱时已过期限，实际何时收到请登记：\(list(unsure.map(\.name)))")
  }

  private static func materials(_ offices: [OfficeOverview]) -> NextStep? {
    let owing = offices.filter { $0.entry.isDue && !$0.isOverdue && !$0.missingMaterials.isEmpty }
    guard !owing.isEmpty else { return nil }
    let details = ["工作情况", "分析报告"].compactMap { material in
      let names = owing.filter { $0.missingMaterials.contains(material) }.map(\.name)
      return names.isEmpty ? nil : "\(material)：\(list(names))"
    }
    return NextStep(
      .materials, count: owing.count, title: "催补材料 \(owing.count) 家",
      detail: details.joined(separator: "；"))
  }

  /// Conflicts between offices are the coordinator's own step, so they are not asked for twice.
  private static func verify(_ report: PeriodReport, _ offices: [OfficeOverview]) -> NextStep? {
    var conflicts: [String: Int] = [:]
    for finding in openConflicts(report) {
      if let code = report.officeCode(of: finding) { conflicts[code, default: 0] += 1 }
    }
    let asked = offices.compactMap { office in
      let count = office.totals.verify - (conflicts[office.entry.officeCode] ?? 0)
      return count > 0 ? "\(office.name) \(grouped(count)) 项" : nil
    }
    guard !asked.isEmpty else { return nil }
    return NextStep(
      .verify, count: asked.count, title: "请 \(asked.count) 家核实", detail: list(asked))
  }

  private static func shortfall(_ report: PeriodReport) -> NextStep? {
    let progress = report.result.progress
    let items = progress.items.filter { $0.state == .short }
      .map { "\($0.product)尚缺 \(grouped($0.missing)) 批" }
    let offices = progress.offices.filter { $0.state == .short }.map { share in
      let name = report.plan.office(code: share.officeCode)?.shortName ?? share.officeCode
      return "\(name)尚缺 \(grouped(share.missing)) 批"
    }
    guard !items.isEmpty || !offices.isEmpty else { return nil }
    let count = items.count + offices.count
    return NextStep(
      .shortfall, count: count, title: "督办缺批 \(count) 项", detail: list(items + offices))
  }

  /// Twelve names at most, so that the step stays one sentence.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: "、")
    return names.count > 12 ? "\(shown)等" : shown
  }
}

extension OfficeOverview {
  /// 工作情况, 分析报告: those that the plan asks for and that have not come.
  package var missingMaterials: [String] {
    var missing: [String] = []
    if entry.workReport == .missing { missing.append("工作情况") }
    if entry.analysis == .missing { missing.append("分析报告") }
    return missing
  }
}
