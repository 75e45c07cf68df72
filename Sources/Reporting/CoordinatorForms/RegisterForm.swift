import Consolidation
package import InspectionModel
import InspectionPlan
import SheetModel
package import SheetWriting

/// 报送登记.xlsx: what arrived for a period, with columns to fill in by whoever took it in, and rows for
/// what came on paper.
package struct RegisterForm {
  private static let blankRows = 20

  private let context: PaperContext
  private let entries: [Int: RegisterEntry]
  private let paper: [PaperFiling]

  /// - Parameters:
  ///   - report: The period's.
  ///   - entries: What the register says so far, by the receipt's identifier.
  ///   - paper: What came on paper for the period.
  package init(_ report: PeriodReport, entries: [Int: RegisterEntry], paper: [PaperFiling]) {
    context = PaperContext(
      plan: report.plan, result: report.result, texts: report.checked.texts)
    self.entries = entries
    self.paper = paper
  }

  /// - Parameter path: Where; a file that is there may be cut on failure.
  /// - Returns: What the file must hold.
  /// - Throws: ``WorkbookError``.
  package func write(to path: String) throws(WorkbookError) -> WorkbookProof {
    try CoordinatorWorkbook(
      plan: context.plan, title: CoordinatorForm.Register.name,
      created: context.result.asOf.secondsSince1970
    ).write([sheet], to: path)
  }

  private typealias Form = CoordinatorForm.Register

  private var sheet: PaperSheet {
    let rows = fileRows + paperRows + blankRows
    let files = fileRows.count
    let column = Dictionary(
      uniqueKeysWithValues: Self.columns.enumerated().map { ($1.header, $0) })
    func choices(_ header: String, _ rows: Range<Int>, _ words: [String]) -> PaperTable.Choices {
      PaperTable.Choices(column: column[header] ?? 0, rows: rows, words: words, isStrict: false)
    }
    var table = PaperTable(
      caption: nil, columns: Self.columns, rows: rows.map(\.cells),
      identities: PaperTable.Identities(marker: Form.marker, texts: rows.map(\.identity)))
    table.choices = [
      choices(Form.channel, rows.indices, Form.channels),
      choices(Form.period, rows.indices, context.plan.periods.map(\.name)),
      choices(
        Form.office, (files + paperRows.count)..<rows.count,
        context.plan.offices.map(\.shortName)),
      choices(
        Form.content, (files + paperRows.count)..<rows.count,
        [SubmittedFile.Content.table, .workReport, .analysis].map(PaperWords.content)),
    ]
    let period = context.plan.period(context.result.period)?.name ?? ""
    return PaperSheet(
      name: Form.name, title: "\(period)报送登记",
      notes: [
        "黄色的格子由收件人填写；填好后把本文件放进「收件箱/质量科」，下次汇总时登记。没有改动的行不起作用，改空了的收到日期收回登记。",
        "只在纸上报来的，在下面的空行里写报送单位、内容和收到日期。",
      ],
      tables: [table], fontSize: 10)
  }

  private static let columns: [PaperTable.Column] = [
    .init("回执号", .code), .init(Form.office, .name), .init(Form.content, .word),
    .init(Form.file, .text), .init("放入时间", .code), .init("时间依据", .text),
    .init("表数", .number), .init("行数", .number), .init("处理", .word),
    .init(Form.received, .date, isFilledIn: true), .init(Form.channel, .word, isFilledIn: true),
    .init(Form.signedBy, .word, isFilledIn: true), .init(Form.period, .word, isFilledIn: true),
    .init(Form.note, .text, isFilledIn: true),
  ]

  private struct Row {
    var cells: [PaperCell]
    var identity: String
  }

  private var fileRows: [Row] {
    context.filesByOffice.compactMap { index in
      let file = context.result.files[index]
      guard file.period.period == context.result.period, let receipt = file.given?.identifier else {
        return nil
      }
      let rows = file.sheets.reduce(0) { $0 + $1.records.count + $1.ignored.count }
      let entry = entries[receipt] ?? RegisterEntry()
      let said = texts(entry)
      return Row(
        cells: [
          PaperCell(context.plan.receipt(of: file) ?? ""),
          PaperCell(context.office(file.office.officeCode)),
          PaperCell(PaperWords.content(file.content)), PaperCell(context.fileName(index)),
          PaperCell(PaperWords.minutes(file.received.moment)),
          PaperCell(PaperWords.receivedBasis(file.received)),
          file.content == .table ? .number(file.sheets.count) : .blank,
          file.content == .table ? .number(rows) : .blank, PaperCell(PaperWords.standing(file)),
        ] + said.map { PaperCell($0) },
        identity: FormIdentity(["file", String(receipt), file.sha256], printed: said).text)
    }
  }

  private var paperRows: [Row] {
    paper.map { filing in
      let said = texts(filing.entry)
      return Row(
        cells: [
          .blank, PaperCell(context.office(filing.officeCode)),
          PaperCell(PaperWords.content(filing.content)), .text("（纸质，没有文件）"), .blank, .blank,
          .blank, .blank, .blank,
        ] + said.map { PaperCell($0) },
        identity: FormIdentity(
          ["paper", filing.officeCode, String(filing.period), filing.content.rawValue],
          printed: said
        ).text)
    }
  }

  private var blankRows: [Row] {
    let said = texts(RegisterEntry())
    let cells = [PaperCell](repeating: .blank, count: Self.columns.count)
    let identity = FormIdentity(["paper", "", String(context.result.period), ""], printed: said)
    return (0..<Self.blankRows).map { _ in Row(cells: cells, identity: identity.text) }
  }

  /// In the order of ``CoordinatorForm/Register/filledIn``.
  private func texts(_ entry: RegisterEntry) -> [String] {
    [
      entry.receivedAt.map(Self.dateText) ?? "", entry.channel ?? "", entry.signedBy ?? "",
      entry.period.map { context.plan.period($0)?.name ?? String($0) } ?? "", entry.note ?? "",
    ]
  }

  /// A day, where no time of it is known.
  private static func dateText(_ moment: Moment) -> String {
    moment.secondsOfDay == 86_399 ? moment.date.description : PaperWords.minutes(moment)
  }
}
