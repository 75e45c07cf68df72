internal import InspectionModel
internal import InspectionPlan
internal import Validation

/// Judges what each office sent for each period, several at once; what was judged before and is as it
/// was is not judged again.
internal struct FilingChecks: Sendable {
  private let validator: Validator
  private let cache: WorkCache?

  internal init(plan: AnnualPlan, cache: WorkCache?) {
    validator = Validator(plan: plan)
    self.cache = cache
  }

  /// As ``Validator/findings(in:)``.
  internal func findings(in files: [SubmittedFile]) async -> [Finding] {
    let units = await OrderedTasks.map(FilingUnit.all(in: files)) { unit in
      findings(of: unit.files(of: files)).map { unit.inRun($0) }
    }
    return Validator.ordered(units.flatMap(\.self), in: files)
  }

  private func findings(of files: [SubmittedFile]) -> [Finding] {
    guard let cache else { return validator.findings(in: files) }
    let key = cache.key(["check"] + files.flatMap(Self.basis))
    let known = cache.value(key) { reader throws(CacheMiss) in
      try reader.list(FindingEntry.read)
    }
    if let known { return known }
    let findings = validator.findings(in: files)
    cache.keep(key) { $0.list(findings) { FindingEntry.write($1, to: &$0) } }
    return findings
  }

  /// All of a file that rules go by: what its tables hold follows from its content, its names and who
  /// files it; only which rows are a 复检 is a matter of other files, too.
  private static func basis(of file: SubmittedFile) -> [String] {
    let retests = file.sheets.enumerated().flatMap { sheet, content in
      content.records.indices.filter { content.records[$0].isRetest }.map { "\(sheet):\($0)" }
    }
    return [
      file.path, file.sha256, file.content.rawValue, "\(file.received)", "\(file.office)",
      "\(file.period)", "\(file.standing)", "\(file.isInInbox)",
      "\(String(describing: file.failure))",
      retests.joined(separator: " "),
    ]
  }
}
