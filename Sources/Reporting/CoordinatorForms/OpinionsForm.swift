import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel
package import SheetWriting

/// 审定意见.xlsx: what only the coordinator can settle, with columns to fill in.
package struct OpinionsForm {
  /// Findings beyond are counted and not listed.
  private static let mostFindings = 2_000

  private let report: PeriodReport
  private let context: PaperContext
  private let opinions: OpinionTexts

  /// - Parameters:
  ///   - report: The period's.
  ///   - opinions: What offices explained and the coordinator said so far.
  package init(_ report: PeriodReport, opinions: OpinionTexts) {
    self.report = report
    self.opinions = opinions
    context = PaperContext(
      plan: report.plan, result: report.result, texts: report.checked.texts)
  }

  /// - Parameter path: Where; a file that is there may be cut on failure.
  /// - Returns: What the file must hold.
  /// - Throws: ``WorkbookError``.
  package func write(to path: String) throws(WorkbookError) -> WorkbookProof {
    try CoordinatorWorkbook(
      plan: context.plan, title: Form.name, created: context.result.asOf.secondsSince1970
    ).write([matters, filings], to: path)
  }

  private typealias Form = CoordinatorForm.Opinions
  private typealias Choice = CoordinatorForm.Choice

  private struct Row {
    var cells: [PaperCell]
    var words: [Choice]
    var said: [String]
    var parts: [String]
  }

  private static let filledIn: [PaperTable.Column] = [
    .init(Form.choice, .word, isFilledIn: true), .init(Form.reason, .text, isFilledIn: true),
    .init(Form.authority, .text, isFilledIn: true), .init(Form.person, .word, isFilledIn: true),
    .init(Form.until, .date, isFilledIn: true), .init(Form.scope, .word, isFilledIn: true),
  ]

  private func table(_ columns: [PaperTable.Column], _ rows: [Row]) -> PaperTable {
    var table = PaperTable(
      caption: nil, columns: columns + Self.filledIn,
      rows: rows.map { $0.cells + $0.said.map { PaperCell($0) } },
      identities: PaperTable.Identities(
        marker: Form.marker,
        texts: rows.map { FormIdentity($0.parts, printed: $0.said).text }))
    var first = 0
    while first < rows.count {
      let end = rows[first...].firstIndex { $0.words != rows[first].words } ?? rows.count
      table.choices.append(
        PaperTable.Choices(
          column: columns.count, rows: first..<end, words: rows[first].words.map(\.rawValue),
          isStrict: true))
      first = end
    }
    if !rows.isEmpty {
      table.choices.append(
        PaperTable.Choices(
          column: columns.count + Self.filledIn.count - 1, rows: rows.indices,
          words: [Form.oneScope, Form.officeScope], isStrict: true))
    }
    table.ifEmpty = "没有要审定的"
    return table
  }
}

// MARK: - 审定意见

extension OpinionsForm {
  private static let matterColumns: [PaperTable.Column] = [
    .init("事项", .word), .init("报送单位", .name), .init("文件", .text), .init("位置", .code),
    .init("批次", .code), .init("问题", .prose), .init("单位说明", .text), .init("规则", .word),
  ]

  private var matters: PaperSheet {
    let listed = listedFindings
    let rows = conflictRows + filingRows + listed.prefix(Self.mostFindings).map(findingRow)
    var notes = [
      "黄色的格子由质量科填写：在「审定」里选，写明理由和审定人；填好后把本文件放进「收件箱/质量科」，下次汇总时起作用。没有改动的行不起作用。",
      "同意保留的不再要求更正，暂未列入的随即列入；值改动以后同意自动失效。「范围」不填就是本条，「本单位同类」指这个单位眼下同一条规则的全部问题。",
    ]
    if listed.count > Self.mostFindings {
      notes.append("问题共 \(listed.count) 处，这里列出前 \(Self.mostFindings) 处，其余见工作底稿。")
    }
    return PaperSheet(
      name: Form.name, title: "\(periodName)审定意见", notes: notes,
      tables: [table(Self.matterColumns, rows)])
  }

  private var periodName: String { context.plan.period(context.result.period)?.name ?? "" }

  /// Explained ones first, then those that were consented to, then what is open.
  private var listedFindings: [Int] {
    let checked = report.checked
    func rank(_ index: Int) -> Int? {
      let finding = checked.findings[index]
      let severity = checked.severities[index]
      guard severity == .error || severity == .verify, finding.rule.leavesSomethingToKeep,
        finding.rule != .conflictingReports, finding.rule != .cumulativeUnclear
      else { return nil }
      switch checked.states[index] {
      case .explained: return 0
      case .consented: return 1
      case .new, .open, .fixed: return severity == .verify ? 2 : 3
      }
    }
    return checked.findings.indices.compactMap { index in rank(index).map { ($0, index) } }
      .sorted { $0 < $1 }.map(\.1)
  }

  private func findingRow(_ index: Int) -> Row {
    let checked = report.checked
    let finding = checked.findings[index]
    let subject = checked.subjects[index]
    let explanation = opinions.explanations[subject]
    let consent = checked.states[index] == .consented ? opinions.consents[subject] : nil
    let matter =
      switch checked.states[index] {
      case .explained: "单位已说明"
      case .consented: "已同意保留"
      case .new, .open, .fixed: checked.severities[index] == .error ? "请更正" : "请核实"
      }
    return Row(
      cells: [
        .text(matter), PaperCell(context.office(finding.officeCode)),
        PaperCell(finding.file.map(context.fileName) ?? ""), PaperCell(Self.place(finding)),
        PaperCell(finding.place?.key ?? ""), PaperCell(checked.texts[index].message),
        PaperCell(explanation?.text ?? ""), .text(finding.rule.rawValue),
      ],
      words: [.keep, .refuse],
      said: consent.map {
        [Choice.keep.rawValue, $0.reason, "", $0.person ?? "", $0.until ?? "", ""]
      }
        ?? blank,
      parts: [
        "finding", subject.fingerprint, subject.valueHash ?? "", finding.rule.rawValue,
        finding.officeCode ?? "",
      ])
  }

  private static func place(_ finding: Finding) -> String {
    guard let place = finding.place, let sheet = place.sheet else { return "" }
    if let cell = place.cell { return "\(sheet)!\(cell)" }
    return place.row.map { "\(sheet) 第 \($0 + 1) 行" } ?? sheet
  }

  private var conflictRows: [Row] {
    let result = context.result
    return result.conflicts.map { conflictRow($0, isDecided: false) }
      + result.decided.map { conflictRow($0, isDecided: true) }
  }

  private func conflictRow(_ conflict: ReportConflict, isDecided: Bool) -> Row {
    let result = context.result
    let record = result.record(conflict.losing)
    let key = result.record(conflict.standing).key
    let own = result.files[conflict.losing.file].office.officeCode
    let other = result.files[conflict.standing.file].office.officeCode
    let differences = conflict.fields.map { field in
      let header = context.plan.column(field)?.header ?? field.rawValue
      return "\(header)：本单位「\(context.text(field, of: conflict.losing))」，"
        + "\(context.office(other))「\(context.text(field, of: conflict.standing))」"
    }
    return Row(
      cells: [
        .text(isDecided ? "不一致（已审定）" : "不一致"), PaperCell(context.office(own)),
        PaperCell(context.fileName(conflict.losing.file)),
        PaperCell(
          "\(context.sheetName(conflict.losing)) 第 \(context.rowNumber(conflict.losing)) 行"),
        PaperCell(record.key.shown),
        PaperCell(
          "与\(context.office(other))所报不一致，眼下采用\(context.office(other))。"
            + differences.joined(separator: "；")), .blank,
        .text(RuleCode.conflictingReports.rawValue),
      ],
      words: [.own, .other],
      said: isDecided ? [Choice.other.rawValue, "", "", "", "", ""] : blank,
      parts: [
        "conflict", key.basis.rawValue, FormIdentity.hex(KeyText.of(key)), own ?? "", other ?? "",
      ])
  }

  private var filingRows: [Row] {
    let checked = report.checked
    return checked.findings.indices.filter { checked.findings[$0].rule == .cumulativeUnclear }
      .map { index in
        let finding = checked.findings[index]
        let period = finding.file.map { checked.files[$0].period.period } ?? context.result.period
        return Row(
          cells: [
            .text("累计或新增"), PaperCell(context.office(finding.officeCode)),
            PaperCell(finding.file.map(context.fileName) ?? ""), .blank, .blank,
            PaperCell(checked.texts[index].message), .blank, .text(finding.rule.rawValue),
          ],
          words: [.cumulative, .additional], said: blank,
          parts: ["filing", finding.officeCode ?? "", String(period)])
      }
  }

  private var blank: [String] { [String](repeating: "", count: Form.filledIn.count) }
}

// MARK: - 报送件

extension OpinionsForm {
  private static let filingColumns: [PaperTable.Column] = [
    .init("回执号", .code), .init("报送单位", .name), .init("文件", .text), .init("收到时间", .code),
    .init("处理", .word),
  ]

  private var filings: PaperSheet {
    let rows = context.filesByOffice.compactMap { index -> Row? in
      let file = context.result.files[index]
      guard file.period.period == context.result.period, let receipt = file.given?.identifier else {
        return nil
      }
      let isExcluded = file.standing == .excluded
      return Row(
        cells: [
          PaperCell(context.plan.receipt(of: file) ?? ""),
          PaperCell(context.office(file.office.officeCode)), PaperCell(context.fileName(index)),
          PaperCell(PaperWords.minutes(file.received.moment)), PaperCell(PaperWords.standing(file)),
        ],
        words: isExcluded ? [.reinstate] : [.exclude], said: blank,
        parts: ["receipt", String(receipt), file.sha256])
    }
    return PaperSheet(
      name: Form.filings, title: "\(periodName)报送件",
      notes: ["不应计入的，在「审定」里选「撤下」并写明理由；原件和记录都留着，随时可以恢复。"],
      tables: [table(Self.filingColumns, rows)])
  }
}
