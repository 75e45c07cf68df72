import InspectionModel
package import InspectionPlan

extension AnnualPlan {
  /// `2025-1-532301-01`: year, period, office, number; `nil` where the office is unknown or the file
  /// could not be opened.
  internal func receipt(of file: SubmittedFile) -> String? {
    file.receiptNumber.flatMap {
      receiptText(officeCode: file.office.officeCode, period: file.period.period, number: $0)
    }
  }

  /// The same of a receipt that the ledger has.
  package func receiptText(officeCode: String?, period: Int, number count: Int) -> String? {
    guard let code = officeCode else { return nil }
    let number = count < 10 ? "0\(count)" : "\(count)"
    return "\(year)-\(period)-\(code)-\(number)"
  }
}
