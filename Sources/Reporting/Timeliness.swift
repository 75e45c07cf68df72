package import InspectionModel
package import InspectionPlan
import SheetModel

/// Whether a file came in time for its period.
package struct Timeliness: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case onTime
    case late
    /// The drop into the folder lies after the deadline, and no register entry says when it came.
    case unconfirmed
  }

  package var kind: Kind
  /// Days after the last day on time, a part of a day counted as one; 0 if on time.
  package var daysLate: Int

  package init(_ kind: Kind, daysLate: Int) {
    self.kind = kind
    self.daysLate = daysLate
  }

  package init(_ file: SubmittedFile, plan: AnnualPlan) {
    let received = file.received
    let days = plan.daysLate(
      received.moment, ofPeriod: file.period.period, officeCode: file.office.officeCode)
    guard days > 0 else {
      self.init(.onTime, daysLate: 0)
      return
    }
    let isProven = received.basis == .register || plan.settings.dropTimeIsEvidence
    self.init(isProven ? .late : .unconfirmed, daysLate: days)
  }
}
