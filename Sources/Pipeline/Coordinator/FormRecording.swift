internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Ledger
internal import Reporting

/// What the rows of the coordinator's forms become in the ledger: each row of each copy once.
internal struct FormRecording {
  /// What is told about a row.
  internal struct Remark: Hashable, Sendable {
    internal var file: String
    internal var sentence: String
    /// The finding that it is about, where the run has to have one.
    internal var subject: FindingPast.Subject?
    internal var isRefusal = false
  }

  internal private(set) var entries: [RulingEntry] = []
  internal private(set) var remarks: [Remark] = []

  private let plan: AnnualPlan
  private let register: RegisterLines
  private let opinions: OpinionLines
  private let recorded: Set<RecordedLine>

  /// - Parameters:
  ///   - workbooks: In the order in which they are to be recorded.
  ///   - plan: Knows offices and periods.
  ///   - book: What the ledger has.
  ///   - now: The run's clock.
  /// - Throws: ``RunError/ledger(_:)``.
  internal init(
    _ workbooks: [CoordinatorWorkbooks.Workbook], plan: AnnualPlan, book: ReceiptBook,
    now: Moment
  ) throws(RunError) {
    self.plan = plan
    register = RegisterLines(plan: plan, history: book.history, now: now)
    opinions = OpinionLines(
      plan: plan, history: book.history, opinions: try book.opinions(),
      findings: try book.lastFindings(), now: now)
    recorded = try book.recordedLines()
    for workbook in workbooks {
      for form in workbook.forms { record(form, of: workbook) }
    }
  }

  private mutating func record(
    _ form: FormReader.Form, of workbook: CoordinatorWorkbooks.Workbook
  ) {
    for row in form.unknownRows {
      remarks.append(
        Remark(
          file: workbook.path,
          sentence: "「\(workbook.path)」第 \(row) 行没有采用：看不出说的是哪一条（行末隐藏的一格被改动了）。"
            + "请在新出的表里重新填写。", isRefusal: true))
    }
    for line in form.lines {
      let origin = LineOrigin(path: workbook.path, sha256: workbook.sha256, line: line)
      do {
        let taken =
          form.marker == CoordinatorForm.Register.marker
          ? try register.taken(line, origin) : try opinions.taken(line, origin)
        if !recorded.contains(origin.recorded) { entries += taken.entries }
        remarks.append(
          Remark(
            file: workbook.path,
            sentence: "「\(workbook.path)」第 \(line.row) 行已采用：\(taken.sentence)。",
            subject: taken.subject))
      } catch {
        remarks.append(
          Remark(
            file: workbook.path,
            sentence: "「\(workbook.path)」第 \(line.row) 行没有采用：\(error.sentence)", isRefusal: true))
      }
    }
  }

  /// For the documents, what was not taken first; a finding that is there no more is told.
  internal static func notes(_ remarks: [Remark], _ checked: CheckedFiles) -> [InboxNote] {
    let subjects = Set(checked.subjects)
    let inOrder = remarks.filter(\.isRefusal) + remarks.filter { !$0.isRefusal }
    return inOrder.map { remark in
      let isGone = remark.subject.map { !subjects.contains($0) } ?? false
      return InboxNote(
        file: remark.file,
        sentence: remark.sentence + (isGone ? "眼下没有这一条问题，可能已经更正。" : ""))
    }
  }
}
