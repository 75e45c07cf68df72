package import InspectionModel

/// A rule about files that yield no table, by why they yield none.
package protocol FailureRule: FileRule {
  /// Values for the message; `nil` where the failure is another rule's.
  static func details(of failure: FileFailure) -> [String: String]?
}

extension FailureRule {
  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    guard file.file.standing == .current, let failure = file.file.failure,
      let details = Self.details(of: failure)
    else { return }
    report(file.finding(Self.description.code, details: details))
  }
}
