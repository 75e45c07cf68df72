package import InspectionModel
package import InspectionPlan

/// Nothing in a file names another office than the one that files it.
package struct ConflictingOfficeRule: FileRule {
  package static let description = RuleDescription(
    .conflictingOffice, "文件名、填报单位应与报送单位一致",
    passing: [RuleExample()],
    failing: [.given(.namedAs("禄丰市市场监督管理局"))])

  private let locality: String

  package init(plan: AnnualPlan) {
    locality = plan.terms.locality
  }

  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    let contradictions = file.file.office.contradictions
    guard file.isCurrentTable, !contradictions.isEmpty else { return }
    let evidence = contradictions.map { "\(shown($0.basis))「\($0.text.excerpt)」" }
    report(
      file.finding(
        .conflictingOffice,
        details: ["evidence": evidence.joined(separator: "、")]))
  }

  private func shown(_ basis: OfficeEvidence.Basis) -> String {
    switch basis {
    case .folder: "文件夹名"
    case .statedOffice: "填报单位"
    case .fileName: "文件名"
    case .countyColumn: "所在\(locality)一列"
    }
  }
}
