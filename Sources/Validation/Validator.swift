package import InspectionModel
package import InspectionPlan
import SheetModel

/// Runs every rule over the files of a run.
///
/// - Output: findings sorted by file, sheet, row, column and rule; those of a whole file or sheet
///   before those of its cells. Files with a later version yield none, repeated ones F-112 only;
///   rules that did not hold on the day a file was received say nothing of it.
/// - Time: one pass over the records, each rule a few comparisons a row. Units may be judged at once,
///   each by ``findings(in:)`` over its own files.
package struct Validator: Sendable {
  private let plan: AnnualPlan
  private let fileRules: [any FileRule]
  private let sheetRules: [any SheetRule]
  private let recordRules: [any RecordRule]
  private let filingRules: [any FilingRule]

  package init(plan: AnnualPlan) {
    self.plan = plan
    fileRules = RuleRegistry.files.map { $0.init(plan: plan) }
    sheetRules = RuleRegistry.sheets.map { $0.init(plan: plan) }
    recordRules = RuleRegistry.records.map { $0.init(plan: plan) }
    filingRules = RuleRegistry.filings.map { $0.init(plan: plan) }
  }

  /// All findings of F, H, T, V and X, D-101 and D-106.
  ///
  /// `files` are the run's; findings refer to them by index.
  package func findings(in files: [SubmittedFile]) -> [Finding] {
    let checked = files.indices.map { CheckedFile($0, of: files, plan: plan) }
    var findings: [Finding] = []
    for file in checked {
      for rule in fileRules { rule.check(file) { findings.append($0) } }
      guard file.isCurrentTable else { continue }
      for (index, sheet) in file.file.sheets.enumerated() {
        check(CheckedSheet(sheet, index: index, of: file)) { findings.append($0) }
      }
    }
    for filing in Filing.all(in: checked) {
      for rule in filingRules { rule.check(filing) { findings.append($0) } }
    }
    return FindingOrder(files: files).sorted(plan.active(findings, in: files))
  }

  /// Findings of a run's units, each in its own order, in the order of the run.
  package static func ordered(_ findings: [Finding], in files: [SubmittedFile]) -> [Finding] {
    FindingOrder(files: files).sorted(findings)
  }

  /// The same for files that are checked without being filed: nobody need be named as filer.
  package func findings(inUnfiled files: [SubmittedFile]) -> [Finding] {
    findings(in: files).filter { $0.rule != .unknownOffice }
  }

  private func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    for rule in sheetRules { rule.check(sheet, report: report) }
    let hasMergedCells = sheet.sheet.records.contains { !$0.filledFrom.isEmpty }
    var named: Set<NamedCell> = []
    for index in sheet.sheet.records.indices {
      let record = sheet.record(index)
      for rule in recordRules {
        rule.check(record) { finding in
          // A merged cell fills several rows and is named once.
          if hasMergedCells, !named.insert(NamedCell(finding)).inserted { return }
          report(finding)
        }
      }
    }
  }
}

/// A cell, and what it is named for.
private struct NamedCell: Hashable {
  var rule: RuleCode
  var cell: CellReference?

  init(_ finding: Finding) {
    rule = finding.rule
    cell = finding.place?.cell
  }
}
