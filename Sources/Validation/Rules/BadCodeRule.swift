package import InspectionModel
package import InspectionPlan

/// Registered codes have their shape, and their check digit is right.
///
/// Asked about, never an error: codes with a wrong check digit are in real use.
package struct BadCodeRule: RecordRule {
  package static let description = RuleDescription(
    .badCode, "统一社会信用代码、许可证编号、CCC证书编号应符合编码规则",
    passing: [
      RuleExample([.creditCode: "91532301MA6K0L0X4C"]), RuleExample([.creditCode: "/"]),
      RuleExample([.productionLicence: "（滇）XK08-005-00027"]),
      RuleExample([.cccCertificate: "2021011107400001"]),
    ],
    failing: [
      RuleExample([.creditCode: "91532301MA6K0L0X4J"], at: .creditCode),
      RuleExample([.creditCode: "9153230"], at: .creditCode),
      RuleExample([.productionLicence: "XK8-5-27"], at: .productionLicence),
      RuleExample([.cccCertificate: "20210111074000011234"], at: .cccCertificate),
    ])

  private let creditCode: Int?
  private let productionLicence: Int?
  private let cccCertificate: Int?

  package init(plan: AnnualPlan) {
    creditCode = plan.layout.index(of: .creditCode)
    productionLicence = plan.layout.index(of: .productionLicence)
    cccCertificate = plan.layout.index(of: .cccCertificate)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    check(record, creditCode, UnifiedCreditCode.doubt(about:), report)
    check(record, productionLicence, ProductionLicenceNumber.doubt(about:), report)
    check(record, cccCertificate, CCCCertificateNumber.doubt(about:), report)
  }

  private func check(
    _ record: CheckedRecord, _ fieldIndex: Int?, _ doubt: (String) -> String?,
    _ report: (Finding) -> Void
  ) {
    guard let fieldIndex, let value = record.value(fieldIndex), value.isUsable else { return }
    // Several codes in one cell, for a producer with several licences, are asked one by one.
    for code in value.text.split(whereSeparator: { "、，,；;\n ".contains($0) }) {
      guard let reason = doubt(CodeText.folded(code)) else { continue }
      report(record.finding(.badCode, at: fieldIndex, details: ["reason": reason]))
      return
    }
  }
}
