import InspectionModel
import InspectionPlan
import Reporting
import SheetModel
import Testing

@Suite("报送件的结果")
struct SubmissionStatusTests {
  @Test(
    "由去向、能否读取、最重的问题决定",
    arguments: [
      (
        SubmittedFile.Standing.current, FileFailure.Kind?.none, [Severity](),
        SubmissionStatus.accepted
      ),
      (.current, nil, [.notice], .accepted), (.current, nil, [.verify], .acceptedWithQueries),
      (.current, nil, [.verify, .error], .rejected), (.current, .noTable, [.error], .rejected),
      (.current, .unreadable, [.error], .unreadable),
      (.current, .unsupported(format: ".ods"), [.error], .unreadable),
      (.superseded(by: 1), nil, [.error], .superseded), (.identical(to: 1), nil, [], .identical),
    ])
  func follows(
    _ standing: SubmittedFile.Standing, _ failure: FileFailure.Kind?, _ severities: [Severity],
    _ status: SubmissionStatus
  ) {
    var file = SmallCheck.file
    file.standing = standing
    file.failure = failure.map { FileFailure($0) }
    var totals = SeverityTotals()
    for severity in severities { totals.add(severity) }
    #expect(SubmissionStatus(file, totals: totals) == status)
  }
}

@Suite("是否按期")
struct TimelinessTests {
  @Test(
    "当天 24 时以前按期；过期的凭登记才算迟报",
    arguments: [
      (10, 86_399, ReceivedTime.Basis.changeTime, Timeliness(.onTime, daysLate: 0)),
      (11, 0, .register, Timeliness(.late, daysLate: 1)),
      (12, 36_000, .changeTime, Timeliness(.unconfirmed, daysLate: 2)),
    ])
  func comparesWithTheDeadline(
    _ day: Int, _ seconds: Int, _ basis: ReceivedTime.Basis, _ expected: Timeliness
  ) {
    var file = SmallCheck.file
    file.received = ReceivedTime(
      moment: Moment(SamplePlan.day(4, day), secondsOfDay: seconds), basis: basis)
    #expect(Timeliness(file, plan: SamplePlan.plan) == expected)
  }

  @Test("计划认放入时间为凭时，不待登记")
  func dropTimeMayBeEvidence() {
    var plan = SamplePlan.plan
    plan.settings.dropTimeIsEvidence = true
    #expect(Timeliness(SmallCheck.file, plan: plan) == Timeliness(.late, daysLate: 2))
  }
}
