package import InspectionModel
package import InspectionPlan
import SheetModel

/// What is read otherwise than typed is said, once a sheet and column.
package struct NormalisedRule: SheetRule {
  package static let description = RuleDescription(
    .normalised, "换了写法读入的，注明原文",
    passing: [RuleExample([.samplingDate: "2025-03-12"])],
    failing: [
      RuleExample(
        [.samplingDate: .typed("2025年3月12日", readAs: "2025-03-12")],
        [.samplingDate: .typed("2025.3.13", readAs: "2025-03-13"), .reportNumber: "CX-02"],
        at: .samplingDate)
    ])

  package init(plan: AnnualPlan) {}

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    var changes = [(first: Int, count: Int)](repeating: (0, 0), count: sheet.columns.count)
    for (row, record) in sheet.sheet.records.enumerated() where !record.originals.isEmpty {
      for index in record.originals.keys where record.values[index].isUsable {
        if changes[index].count == 0 { changes[index].first = row }
        changes[index].count += 1
      }
    }
    for (index, change) in changes.enumerated() where change.count > 0 {
      report(finding(in: sheet, at: index, first: change.first, count: change.count))
    }
  }

  private func finding(in sheet: CheckedSheet, at index: Int, first: Int, count: Int) -> Finding {
    let record = sheet.sheet.records[first]
    let original = record.originals[index] ?? ""
    let column = sheet.file.plan.columns[index]
    return sheet.finding(
      .normalised, column: sheet.columns[index]?.columns.first,
      header: sheet.columns[index]?.header ?? column.header, field: column.field,
      value: ObservedValue(raw: original, shown: original, kind: .text),
      details: [
        "count": String(count),
        "list": "「\(original.excerpt)」读作「\(record.values[index].text.excerpt)」",
      ])
  }
}
