package import InspectionModel
package import InspectionPlan

/// One file holds one table; more are read, and said to be.
package struct SeveralTablesRule: FileRule {
  package static let description = RuleDescription(
    .severalTables, "一个文件里有几张汇总表时，逐张都读",
    passing: [RuleExample()],
    failing: [.given(.secondTable("流通领域"))])

  package init(plan: AnnualPlan) {}

  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    let sheets = file.file.sheets
    guard file.isCurrentTable, sheets.count > 1 else { return }
    let names = sheets.map { "「\($0.name.excerpt)」" }.joined(separator: "、")
    report(
      file.finding(.severalTables, details: ["count": String(sheets.count), "list": names]))
  }
}
