import InspectionModel
import InspectionPlan

/// Finds the reporting period that a folder names, or that was open at a time.
struct PeriodSearch: Sendable {
  let plan: AnnualPlan

  /// 一季度, 第一季度, 1季度, 2025年一季度, 一季度（4月10日报送）, Q1; `nil` for other names.
  func period(named folder: String) -> Int? {
    var name = ComparisonText.folded(folder)
    if let bracket = name.firstIndex(where: { $0 == "(" || $0 == "（" }) {
      name = String(name[..<bracket])
    }
    for prefix in ["\(plan.year)", "年", "度", "第"] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    return plan.periods.first { period in
      let own = ComparisonText.folded(period.name)
      return name == own || name == "q\(period.number)"
        || (own.hasSuffix("季度") && name == "\(period.number)季度")
    }?.number
  }

  /// The first period whose deadline had not passed; after the last deadline, the last one.
  func period(openAt moment: Moment, officeCode: String?) -> Int {
    let open = plan.periods.first { period in
      plan.deadlineMoment(ofPeriod: period.number, officeCode: officeCode).map { moment <= $0 }
        ?? false
    }
    return (open ?? plan.periods.last)?.number ?? 1
  }
}
