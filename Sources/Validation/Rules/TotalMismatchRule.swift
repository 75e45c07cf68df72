package import InspectionModel
package import InspectionPlan
import SheetModel

/// A 合计 row adds up.
package struct TotalMismatchRule: SheetRule {
  package static let description = RuleDescription(
    .totalMismatch, "合计行的数应与表中行数一致",
    passing: [.given(.total(stated: 1, counted: 1))],
    failing: [.given(.total(stated: 12, counted: 1))])

  package init(plan: AnnualPlan) {}

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    for total in sheet.sheet.totals where total.stated != total.counted {
      report(finding(in: sheet, total))
    }
  }

  private func finding(in sheet: CheckedSheet, _ total: StatedTotal) -> Finding {
    let index = sheet.columns.firstIndex { $0?.columns.contains(total.column) ?? false }
    let stated = String(total.stated)
    return sheet.file.finding(
      .totalMismatch,
      place: Place(
        sheet: sheet.sheet.name, row: total.row, column: total.column,
        header: index.flatMap { sheet.columns[$0]?.header }),
      value: ObservedValue(raw: stated, shown: stated, kind: .number),
      details: ["stated": stated, "counted": String(total.counted)])
  }
}
