package import InspectionModel
package import InspectionPlan

/// A county bureau files batches of its own county.
///
/// Silent for the county of an office that the file names against its filer: the whole file then
/// belongs elsewhere, which is F-106's finding.
package struct OtherCountyRule: RecordRule {
  package static let description = RuleDescription(
    .otherCounty, "下级局报送的批次，受检单位应在本辖区",
    passing: [
      RuleExample([.county: "楚雄市"]), RuleExample([.county: "双柏县"], given: [.institute]),
    ],
    failing: [RuleExample([.county: "双柏县"], at: .county)])

  private let county: Int?

  package init(plan: AnnualPlan) {
    county = plan.layout.index(of: .county)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    let file = record.sheet.file
    guard let county, let office = file.office?.office, let own = office.countyCode,
      let value = record.value(county), value.isUsable, let code = record.record.countyCode,
      !record.record.isCountyInferred, code != own,
      !file.file.office.contradictions.contains(where: { contradiction in
        file.plan.office(code: contradiction.officeCode)?.office.countyCode == code
      })
    else { return }
    report(
      record.finding(
        .otherCounty, at: county,
        details: ["county": file.plan.county(code: own)?.name ?? own]))
  }
}
