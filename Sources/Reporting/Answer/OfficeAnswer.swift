package import Consolidation
import InspectionModel
package import InspectionPlan
package import SheetModel

/// What one office is answered for a period: what came, what it has to do, by when, whom to call.
package struct OfficeAnswer: Sendable {
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// 通过.
    case passed
    /// 请说明: something to verify, nothing to correct.
    case explain
    /// 请更正.
    case correct
    /// Nothing of its tables could be read.
    case unreadable
    /// The table, or a material that goes with it, has not come.
    case missing

    /// In Chinese.
    package var word: String {
      switch self {
      case .passed: "通过"
      case .explain: "请说明"
      case .correct: "请更正"
      case .unreadable: "读不出，请重报"
      case .missing: "尚未收齐"
      }
    }
  }

  package let report: PeriodReport
  package let office: PlannedOffice
  package let entry: RosterEntry
  package let outcome: Outcome
  /// The day by which the office has to answer; of what has not come, the deadline.
  package let due: CalendarDate
  /// Indices of the office's findings that it is told of, in the order of the report.
  package let findings: [Int]
  /// Open ones by severity.
  package let totals: SeverityTotals
  package let reminder: Reminder?

  /// Answers for all offices that filed something for the period, or must be reminded, in the plan's
  /// order; `due` is the day by which they have to correct or explain.
  package static func all(_ report: PeriodReport, due: CalendarDate) -> [OfficeAnswer] {
    var byOffice: [String: [Int]] = [:]
    for (index, finding) in report.checked.findings.enumerated() {
      guard let code = finding.officeCode, isForOffice(finding, in: report) else { continue }
      byOffice[code, default: []].append(index)
    }
    let reminders = Dictionary(
      report.result.reminders.map { ($0.officeCode, $0) }, uniquingKeysWith: { first, _ in first })
    return report.result.roster.compactMap { entry in
      guard let office = report.plan.office(code: entry.officeCode) else { return nil }
      let reminder = reminders[entry.officeCode]
      guard !entry.files.isEmpty || reminder != nil else { return nil }
      return OfficeAnswer(
        report: report, office: office, entry: entry,
        findings: byOffice[entry.officeCode] ?? [], reminder: reminder, due: due)
    }
  }

  /// What concerns the coordinator alone, and what only says how a value was read, is left out; so is what
  /// other periods' files have.
  private static func isForOffice(_ finding: Finding, in report: PeriodReport) -> Bool {
    guard !finding.isForCoordinatorOnly, finding.rule != .normalised,
      finding.rule != .itemShort, finding.rule != .planContradiction
    else { return false }
    guard let file = finding.file else { return true }
    return report.checked.files[file].period.period == report.result.period
  }

  private init(
    report: PeriodReport, office: PlannedOffice, entry: RosterEntry, findings: [Int],
    reminder: Reminder?, due: CalendarDate
  ) {
    self.report = report
    self.office = office
    self.entry = entry
    self.findings = findings
    self.reminder = reminder
    let checked = report.checked
    var totals = SeverityTotals()
    for index in findings where checked.states[index].isOpen {
      totals.add(checked.severities[index])
    }
    self.totals = totals
    let tables = entry.files.filter {
      checked.files[$0].content == .table && checked.files[$0].standing == .current
    }
    if tables.isEmpty, entry.table == .missing {
      outcome = .missing
    } else if !tables.isEmpty, tables.allSatisfy({ checked.status(ofFile: $0) == .unreadable }) {
      outcome = .unreadable
    } else if totals.error > 0 {
      outcome = .correct
    } else if totals.verify > 0 {
      outcome = .explain
    } else {
      outcome = reminder == nil ? .passed : .missing
    }
    self.due = outcome == .missing ? reminder?.deadline ?? due : due
  }

  /// Tables that count, in the order received.
  package var tables: [Int] {
    entry.files.filter {
      report.checked.files[$0].content == .table && report.checked.files[$0].standing == .current
    }
  }

  /// Rows of the tables that count.
  package var account: RowAccount {
    tables.reduce(into: RowAccount()) { $0 += report.checked.account(file: $1) }
  }

  /// `一季度`.
  package var periodName: String {
    report.plan.period(report.result.period)?.name ?? "第 \(report.result.period) 期"
  }

  package func fileName(_ index: Int) -> String {
    report.checked.files[index].path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// 汇总表、工作情况: what has not come.
  package var missingNames: String {
    let missing = reminder?.missing ?? []
    // That a table can't be read is said already.
    return missing.filter { outcome != .unreadable || $0 != .readableTable }.map(\.words)
      .joined(separator: "、")
  }
}

extension Reminder.Missing {
  /// In Chinese.
  package var words: String {
    switch self {
    case .table: "汇总表"
    case .readableTable: "能打开的汇总表"
    case .workReport: "工作情况"
    case .analysis: "分析报告"
    }
  }
}
