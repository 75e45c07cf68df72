import InspectionModel
import InspectionPlan

/// Gives files without a period's folder to the earliest period that their office still owes.
///
/// What lies in a period's folder settles that period, whenever it came. Files of one ZIP, and files
/// received at the same moment, are one sending and go to the same period. A file that has a
/// receipt stays in the receipt's period.
struct PeriodAssignment {
  let plan: AnnualPlan

  private struct Duty: Hashable {
    var officeCode: String
    var content: SubmittedFile.Content
  }

  private struct Sending: Hashable {
    var duty: Duty
    /// The ZIP's path, or the moment of receipt.
    var origin: String
    var open: Int
  }

  /// - Input: `order`: indices of `files` in the order received.
  func assign(_ files: inout [SubmittedFile], order: [Int]) {
    var settled: [Duty: Set<Int>] = [:]
    for file in files where file.period.isSettled {
      guard let duty = Self.duty(file) else { continue }
      settled[duty, default: []].insert(file.period.period)
    }
    for file in files where !file.period.isSettled {
      guard let given = file.given, let duty = Self.duty(file) else { continue }
      settled[duty, default: []].insert(given.period)
    }
    var sendings: [Sending: Int] = [:]
    for index in order where !files[index].period.isSettled {
      guard let duty = Self.duty(files[index]) else { continue }
      let open = files[index].period.period
      let sending = Sending(duty: duty, origin: Self.origin(files[index]), open: open)
      let period =
        files[index].given?.period ?? sendings[sending]
        ?? owed(duty, before: open, settled: settled[duty] ?? []) ?? open
      sendings[sending] = period
      settled[duty, default: []].insert(period)
      if period != open { files[index].period = PeriodEvidence(period: period, basis: .owed) }
    }
  }

  private func owed(_ duty: Duty, before open: Int, settled: Set<Int>) -> Int? {
    guard let office = plan.office(code: duty.officeCode) else { return nil }
    let isOwed =
      switch duty.content {
      case .table: true
      case .workReport: office.owesWorkReport
      case .analysis: office.owesAnalysis
      }
    guard isOwed else { return nil }
    return plan.periods.map(\.number).first { $0 < open && !settled.contains($0) }
  }

  private static func duty(_ file: SubmittedFile) -> Duty? {
    file.office.officeCode.map { Duty(officeCode: $0, content: file.content) }
  }

  private static func origin(_ file: SubmittedFile) -> String {
    let parts = file.path.split(separator: "/")
    let zip = parts.dropLast().firstIndex { $0.lowercased().hasSuffix(".zip") }
    return zip.map { parts[...$0].joined(separator: "/") }
      ?? file.received.moment.description
  }
}
