internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Reporting
internal import SheetModel
internal import SheetReading
internal import SheetWriting

/// Writes a period's documents: each is proven by reading it back, then all are published.
internal struct PeriodDocuments: Sendable {
  private static let official = "附件4.xlsx"
  private static let papers = "工作底稿.xlsx"
  private static let register = "报送登记.xlsx"
  private static let opinions = "审定意见.xlsx"
  private static let page = "report.html"
  /// Those that a person opens; the others are for programs.
  internal static let forPeople: Set<String> = [official, papers, register, opinions, page]

  private let workspace: Workspace
  private let period: ReportingPeriod
  private let outcome: PeriodOutcome
  private let forms: FormContents

  internal init(
    workspace: Workspace, period: ReportingPeriod, outcome: PeriodOutcome, forms: FormContents
  ) {
    self.workspace = workspace
    self.period = period
    self.outcome = outcome
    self.forms = forms
  }

  internal func publish() async throws(RunError) -> PublishedDocuments {
    let folder = workspace.results(of: period)
    let shownFolder = Workspace.resultsName + "/" + period.name
    var set = try OutputSet(folder: folder, shownFolder: shownFolder)
    let report = outcome.report
    let officialPath = set.stage(Self.official)
    let papersPath = set.stage(Self.papers)
    async let official: Void = prove(Self.official, at: officialPath) {
      path throws(WorkbookError) in
      try OfficialWorkbook(plan: report.plan).write(report.result, to: path)
    }
    async let papers: Void = prove(Self.papers, at: papersPath) { path throws(WorkbookError) in
      try WorkingPapers(plan: report.plan).write(
        report.result, texts: report.checked.texts, opinions: report.opinions,
        finalized: report.sinceFinalized, duplicates: report.duplicateSentence, to: path)
    }
    let registerPath = set.stage(Self.register)
    let opinionsPath = set.stage(Self.opinions)
    async let register: Void = prove(Self.register, at: registerPath) {
      path throws(WorkbookError) in
      try RegisterForm(report, entries: forms.entries, paper: forms.paper).write(to: path)
    }
    async let opinions: Void = prove(Self.opinions, at: opinionsPath) {
      path throws(WorkbookError) in
      try OpinionsForm(report, opinions: forms.opinions).write(to: path)
    }
    let copies = MarkedCopies(
      MarkedCopyMaker(
        checked: report.checked, store: ReceivedStore(workspace.received), folder: folder, due: due)
    )
    async let marked = copies.documents()
    let json = ReportJSON(report).bytes
    let page = try page(of: report)
    let made: [MarkedCopies.Document]
    do {
      try await official
      try await papers
      try await register
      try await opinions
      made = try await marked
    } catch let error as RunError {
      throw error
    } catch {
      throw .notProven(path: shownFolder, detail: "写工作簿时中断")
    }
    try set.take(Self.official)
    try set.take(Self.papers)
    try set.take(Self.register)
    try set.take(Self.opinions)
    try set.add(Self.page, bytes: page)
    try set.add("report.json", bytes: json)
    let answers = AnswerDocuments(OfficeAnswer.all(report, due: due), copies: made).documents
    for answer in answers { try set.add(answer.name, bytes: answer.bytes) }
    try set.add(Manifest.fileName, bytes: manifest(of: set))
    let documents = set.entries.map {
      PublishedDocument(name: $0.name, sha256: $0.sha256, byteCount: $0.byteCount)
    }
    let kept = try set.publish(at: Clock.now(), retiring: MarkedCopies.folderName)
    return PublishedDocuments(
      folder: shownFolder, documents: documents, keptNames: kept, reportJSON: json)
  }

  /// Corrections are due with the period; behind its deadline some days later.
  private var due: CalendarDate {
    let today = outcome.report.checked.asOf.date
    return today < period.deadline
      ? period.deadline
      : CalendarDate(
        daysSince1970:
          today.daysSince1970 + outcome.report.plan.settings.daysToAnswer)
  }

  private func page(of report: PeriodReport) throws(RunError) -> [UInt8] {
    do {
      return try ReportPage().bytes(of: report)
    } catch {
      throw .badTemplate(error)
    }
  }

  private func manifest(of set: borrowing OutputSet) -> [UInt8] {
    let report = outcome.report
    return Manifest(
      programVersion: report.programVersion, planTitle: report.plan.title,
      planSHA256: outcome.planSHA256, period: period.number, asOf: report.result.asOf,
      files: set.entries.map {
        Manifest.Entry(path: $0.name, sha256: $0.sha256, byteCount: $0.byteCount)
      }
    ).bytes
  }

  /// Writes a workbook, and compares what a reader finds in it with what was meant.
  ///
  /// libxlsxwriter reports no full disk while it writes, so only reading back proves anything.
  private func prove(
    _ name: String, at path: FilePath,
    _ write: @Sendable (String) throws(WorkbookError) -> WorkbookProof
  ) async throws(RunError) {
    let shown = Workspace.resultsName + "/" + period.name + "/" + name
    do {
      let proof = try write(path.shown)
      var file = try SpreadsheetFile(path: path.shown)
      guard file.sheets.count == proof.sheetCount else {
        throw RunError.notProven(path: shown, detail: "工作表数目不同")
      }
      for index in 0..<proof.sheetCount {
        try proof.prove(file.grid(ofSheet: index, showing: .none), isSheet: index)
      }
    } catch let error as RunError {
      throw error
    } catch let error as any CodedError {
      throw .workbookFailed(path: shown, error)
    } catch {
      throw .notProven(path: shown, detail: "写工作簿时中断")
    }
  }
}
