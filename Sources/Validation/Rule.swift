package import InspectionModel
package import InspectionPlan

/// What an office must have observed, and the test of it.
///
/// A rule is a value without memory: it is made once for a plan, and two runs over the same files
/// report the same findings in the same order. It finds; how grave that is the plan says, and in
/// which words, the message catalogue.
package protocol Rule: Sendable {
  static var description: RuleDescription { get }

  init(plan: AnnualPlan)
}

/// A rule about a file as such.
package protocol FileRule: Rule {
  func check(_ file: CheckedFile, report: (Finding) -> Void)
}

/// A rule about a sheet, or about its rows together.
package protocol SheetRule: Rule {
  func check(_ sheet: CheckedSheet, report: (Finding) -> Void)
}

/// A rule about one row by itself.
package protocol RecordRule: Rule {
  func check(_ record: CheckedRecord, report: (Finding) -> Void)
}

/// A rule about all that an office filed for a period.
package protocol FilingRule: Rule {
  func check(_ filing: Filing, report: (Finding) -> Void)
}
