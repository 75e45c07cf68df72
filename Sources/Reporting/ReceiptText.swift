import InspectionModel
import InspectionPlan

extension AnnualPlan {
  /// `2025-1-532301-01`: year, period, office, number; `nil` where the office is unknown or the file
  /// could not be opened.
  internal func receipt(of file: SubmittedFile) -> String? {
    guard let code = file.office.officeCode, let count = file.receiptNumber else { return nil }
    let number = count < 10 ? "0\(count)" : "\(count)"
    return "\(year)-\(file.period.period)-\(code)-\(number)"
  }
}
