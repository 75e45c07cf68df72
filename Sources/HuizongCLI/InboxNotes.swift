internal import Pipeline

/// Says which files of 收件箱 were passed over, and which lines of the register fit nothing.
enum InboxNotes {
  private static let limit = 5

  static func show(_ outcome: PeriodOutcome) throws(BufferedOutput.Failure) {
    let lines =
      outcome.registerProblems.map(\.sentence)
      + outcome.passedOver.map { "没有读「\($0.path)」：\($0.reason.words)。" }
    for line in lines.prefix(limit) { try Terminal.show(line) }
    if lines.count > limit { try Terminal.show("……另有 \(lines.count - limit) 条，见 report.json。") }
  }
}
