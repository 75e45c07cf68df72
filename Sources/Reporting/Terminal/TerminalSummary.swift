import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// What a run prints when it has ended: the verdict, what to do first, who filed, where to look.
///
/// - Output: at most 25 lines of at most 100 columns, each ending with a line break.
package struct TerminalSummary {
  private static let lineLimit = 25
  private static let width = 100
  private static let stepLimit = 4
  private static let noteLimit = 3

  private let report: PeriodReport
  private let folder: String?
  private let outputs: [String]
  private let notes: [String]
  private let style: TerminalStyle

  /// - Parameters:
  ///   - report: The period's result.
  ///   - folder: Where the outputs lie, as the user would type it; `nil` where none were written.
  ///   - outputs: Their names there: 附件4.xlsx, 工作底稿.xlsx, report.html.
  ///   - notes: Further sentences, said last.
  ///   - style: Colours, if the terminal wants them.
  package init(
    _ report: PeriodReport, folder: String?, outputs: [String], notes: [String] = [],
    style: TerminalStyle
  ) {
    self.report = report
    self.folder = folder
    self.outputs = outputs
    self.notes = notes + report.inboxNotes.map(\.sentence)
    self.style = style
  }

  package var text: String {
    let top = heading + steps
    let bottom = folder.map { ["", line("结果在 \($0)：\(outputs.joined(separator: "、"))")] } ?? []
    let last = bottom + noteLines
    let rest = Self.lineLimit - top.count - last.count
    return (top + roster(limit: rest) + last).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let headline = Headline(report)
    let tone: TerminalStyle.Tone =
      switch headline.tone {
      case .error: .error
      case .verify: .verify
      case .done: .done
      }
    return [
      style.text(
        line("\(report.periodTitle)，截至 \(report.result.asOf.shown)；\(report.progressSentence)"),
        .strong),
      style.text(line("\(headline.symbol) \(headline.text)"), tone),
      line(report.filingSentence), line(report.workbookSentence), "",
    ]
  }

  private var steps: [String] {
    let steps = NextSteps(report).steps
    guard !steps.isEmpty else { return [report.nothingToDo, ""] }
    let isCut = steps.count > Self.stepLimit
    let rest = folder == nil ? "" : "，其余见 report.html"
    let more = isCut ? "（共 \(steps.count) 件，先列 \(Self.stepLimit) 件\(rest)）" : ""
    var lines = [style.text("先做什么\(more)", .strong)]
    for (index, step) in steps.prefix(Self.stepLimit).enumerated() {
      lines.append(line("  \(index + 1). \(step.title)：\(step.detail)"))
    }
    return lines + [""]
  }

  private var noteLines: [String] {
    let rest = notes.count - Self.noteLimit
    return notes.prefix(Self.noteLimit).map { line($0) }
      + (rest > 0 ? ["……另有 \(rest) 条\(folder == nil ? "" : "，见 report.html")。"] : [])
  }

  private func line(_ text: String) -> String { fitted(clipped(text, to: 400), to: Self.width) }
}

// MARK: - Offices

extension TerminalSummary {
  private static let widths = [12, 18, 8, 10, 8, 8]

  private func roster(limit: Int) -> [String] {
    let header = row(["单位", "汇总表", "接收", "暂未列入", "请更正", "请核实"])
    let offices = report.offices
    guard offices.count > limit - 1 else {
      return [style.text(header, .soft)] + offices.map { row(of: $0) }
    }
    // Those with something to do come first where not all have room.
    let urgent = offices.filter(\.asksForSomething) + offices.filter { !$0.asksForSomething }
    let shown = urgent.prefix(limit - 2)
    return [style.text(header, .soft)] + shown.map { row(of: $0) }
      + ["另有 \(offices.count - shown.count) 家\(folder == nil ? "" : "，见 report.html")。"]
  }

  private func row(of office: OfficeOverview) -> String {
    let tag = Tag(office)
    let hasTable = office.status != nil
    let text = row([
      office.name, "\(tag.symbol) \(tag.word)", hasTable ? grouped(office.account.accepted) : "–",
      hasTable ? grouped(office.account.rejected) : "–", grouped(office.totals.error),
      grouped(office.totals.verify),
    ])
    if office.isOverdue || office.totals.error > 0 { return style.text(text, .error) }
    return office.totals.verify > 0 ? style.text(text, .verify) : text
  }

  private func row(_ cells: [String]) -> String {
    zip(cells, Self.widths).enumerated().map { index, cell in
      padded(fitted(cell.0, to: cell.1), to: cell.1, alignsRight: index > 1)
    }.joined(separator: " ")
  }
}

extension OfficeOverview {
  fileprivate var asksForSomething: Bool { isOverdue || totals.error + totals.verify > 0 }
}
