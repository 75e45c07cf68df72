import InspectionModel
import InspectionPlan
import SheetModel

/// What a finding gives to its message, by name.
struct MessageValues {
  let values: [String: String]

  /// Details hold sentences and paths too, which are not cut like cell contents.
  private static let detailLimit = 400
  private static let cellDetails: Set<String> = ["own", "other", "value"]

  init(_ finding: Finding, plan: AnnualPlan) {
    var values: [String: String] = [
      "year": String(plan.year), "section": plan.coordinator.section,
      "telephone": plan.coordinator.telephone, "ownSource": plan.terms.source,
      "localSource": plan.terms.localSource, "locality": plan.terms.locality,
    ]
    values["office"] = finding.officeCode.flatMap { plan.office(code: $0)?.office.name }
    values["sheet"] = finding.place?.sheet?.excerpt
    values["header"] = finding.place?.header?.excerpt
    values["key"] = finding.place?.key?.excerpt
    values["value"] = finding.value?.shown.excerpt
    let isPersonal = plan.isPersonal(finding)
    if isPersonal, let value = finding.value { values["value"] = masked(value.shown.excerpt) }
    for (name, detail) in finding.details {
      let isCell = finding.rule == .conflictingReports && Self.cellDetails.contains(name)
      // Its only example shows the cell.
      if isPersonal, finding.rule == .normalised, name == "list" {
        values[name] = "「\(masked(finding.value?.shown.excerpt ?? ""))」"
        continue
      }
      values[name] = isCell ? detail.excerpt : Self.shown(detail)
    }
    self.values = values
  }

  /// A time by day and minute; all else as it is.
  private static func shown(_ detail: String) -> String {
    guard detail.utf8.count == 25, detail.hasSuffix("+08:00"), let moment = Moment(detail) else {
      return detail.excerpt(limit: detailLimit)
    }
    return "\(moment.date) \(moment.time.prefix(5))"
  }
}
