internal import InspectionModel
internal import Ledger
internal import Reporting

/// What the ledger is told when a run has come to its end.
internal struct RunRecord: Sendable {
  internal let run: Run
  internal let inputs: [RunInput]
  internal let outputs: [RunOutput]
  internal let files: CheckedFiles
  internal let judge: VersionJudge

  /// Appends the run, and readings and assessments that differ from the last ones of their receipts.
  internal func write(
    to writer: LedgerWriter, readings: [Int: Reading], assessments: [Int: Assessment]
  ) throws(LedgerError) {
    for index in files.files.indices {
      let file = files.files[index]
      guard file.content == .table, file.standing.isOriginal,
        let receipt = file.given?.identifier
      else { continue }
      try write(file, receipt: receipt, last: readings[receipt], to: writer)
      try assess(index, receipt: receipt, last: assessments[receipt], to: writer)
    }
    let id = try writer.append(run)
    for var input in inputs {
      input.run = id
      try writer.append(input)
    }
    for var output in outputs {
      output.run = id
      try writer.append(output)
    }
  }

  private func write(
    _ file: SubmittedFile, receipt: Int, last: Reading?, to writer: LedgerWriter
  ) throws(LedgerError) {
    let draft = ReadingDraft(
      file, receipt: receipt, program: run.program, plan: run.plan, at: run.endedAt)
    if let last, last.digest == draft.reading.digest, last.failure == draft.reading.failure,
      last.ignoredCount == draft.reading.ignoredCount
    {
      return
    }
    let id = try writer.append(draft.reading)
    try writer.append(draft.records, reading: id)
  }

  /// A version that was never current in a run is first assessed by itself.
  private func assess(
    _ index: Int, receipt: Int, last: Assessment?, to writer: LedgerWriter
  ) throws(LedgerError) {
    var standing = Assessment.Standing.current
    var successor: Int?
    if files.files[index].standing == .excluded { standing = .excluded }
    if case .superseded(let later) = files.files[index].standing {
      standing = .superseded
      successor = files.files[later].given?.identifier
      if last == nil {
        let alone = judge.checked(files.files[index], asOf: files.asOf)
        try append(
          draft(alone, 0, receipt: receipt, standing: .current, successor: nil), to: writer)
      }
    }
    let draft = draft(files, index, receipt: receipt, standing: standing, successor: successor)
    guard last?.digest != draft.assessment.digest else { return }
    try append(draft, to: writer)
  }

  private func draft(
    _ checked: CheckedFiles, _ file: Int, receipt: Int, standing: Assessment.Standing,
    successor: Int?
  ) -> AssessmentDraft {
    AssessmentDraft(
      checked, file: file, receipt: receipt, standing: standing, successor: successor,
      program: run.program, plan: run.plan, at: run.endedAt)
  }

  private func append(_ draft: AssessmentDraft, to writer: LedgerWriter) throws(LedgerError) {
    let id = try writer.append(draft.assessment)
    try writer.append(draft.findings, assessment: id)
  }
}
