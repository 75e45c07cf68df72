package import InspectionModel
package import InspectionPlan
import SheetModel

/// A file belongs to the plan's year.
///
/// A stale title alone is nothing: last year's form, filled in for this year.
package struct WrongYearRule: FileRule {
  package static let description = RuleDescription(
    .wrongYear, "抽样日期应在本年度",
    passing: [
      RuleExample(given: [.titleYear(2024)]),
      RuleExample(
        [.samplingDate: "2024-12-30", .productionDateOrLot: "2024-11-05"],
        [.reportNumber: "CX-02"]),
    ],
    failing: [
      RuleExample([
        .samplingDate: "2024-03-12", .productionDateOrLot: "2024-01-05", .reportNumber: "CX-02",
      ]),
      RuleExample(
        [
          .verdict: "拒检", .samplingDate: "", .reportNumber: "", .productionDateOrLot: "",
        ], given: [.titleYear(2024)]),
    ])

  package init(plan: AnnualPlan) {}

  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    guard file.isCurrentTable, let wrong = file.wrongYear else { return }
    var details = ["other": String(wrong.year)]
    if wrong.dates > 0 { details["dates"] = String(wrong.dates) } else { details["title"] = "标题" }
    report(file.finding(.wrongYear, details: details))
  }
}
