package import InspectionModel
package import InspectionPlan
import SheetModel

/// What an office sends is what it sees: nothing is hidden or filtered away.
///
/// Hidden rows and columns are read all the same, hidden sheets are not; either way the office is
/// told, since it may not know that they are there.
package struct HiddenContentRule: FileRule {
  package static let description = RuleDescription(
    .hiddenContent, "不应有隐藏或被筛选掉的内容",
    passing: [RuleExample()],
    failing: [
      .given(.hiddenRow(3)), .given(.hiddenSheet("一季度（旧）")), .given(.hiddenColumn(2)),
    ])

  package init(plan: AnnualPlan) {}

  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    guard file.file.standing == .current else { return }
    for sheet in file.file.sheets { check(sheet, of: file, report: report) }
    let names = file.file.hiddenSheets
    guard !names.isEmpty else { return }
    report(
      file.finding(
        .hiddenContent,
        details: [
          "count": String(names.count),
          "sheets": names.map { "「\($0.excerpt)」" }.joined(separator: "、"),
        ]))
  }

  private func check(
    _ sheet: SubmittedSheet, of file: CheckedFile, report: (Finding) -> Void
  ) {
    let place = Place(sheet: sheet.name)
    if !sheet.hiddenRows.isEmpty {
      let rows = sheet.hiddenRows.map { String($0 + 1) }.listed
      report(
        file.finding(
          .hiddenContent, place: place,
          details: ["count": String(sheet.hiddenRows.count), "rows": rows]))
    }
    if !sheet.hiddenColumns.isEmpty {
      let columns = sheet.hiddenColumns.map(CellReference.letters(column:)).listed
      report(
        file.finding(
          .hiddenContent, variant: "columns", place: place,
          details: ["count": String(sheet.hiddenColumns.count), "columns": columns]))
    }
  }
}

extension [String] {
  /// All are named up to 40, since a longer list would bury the sentence around it.
  fileprivate var listed: String {
    count <= 40
      ? joined(separator: "、") : prefix(40).joined(separator: "、") + "……共 \(count) 处"
  }
}
