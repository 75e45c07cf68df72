import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 消息.txt: what came, what to do by when, whom to call; to be pasted into 政务微信 or a mail.
package struct AnswerMessage: Sendable {
  private static let namedFiles = 3

  private let answer: OfficeAnswer
  /// Names of the marked copies that go with it.
  private let copies: [String]
  private let namesPage: Bool

  /// - Parameters:
  ///   - answer: Whose.
  ///   - copies: Names of the marked copies that go with it.
  ///   - namesPage: Whether the reader is sent to 校验意见.html, and does not stand on it.
  package init(_ answer: OfficeAnswer, copies: [String], namesPage: Bool = true) {
    self.answer = answer
    self.copies = copies
    self.namesPage = namesPage
  }

  /// Three sentences.
  package var sentences: [String] { [received, request, contact] }

  /// UTF-8 with a mark and CR LF, as old editors on Windows need it.
  package var bytes: [UInt8] {
    Array("\u{FEFF}".utf8) + Array(sentences.map { $0 + "\r\n" }.joined().utf8)
  }

  private var subject: String {
    "\(answer.report.plan.year)年\(answer.periodName)监督抽查材料"
  }

  private var received: String {
    let name = answer.office.office.name
    guard !arrivals.isEmpty else {
      return answer.entry.paper.isEmpty
        ? "\(name)：\(subject)还没有收到。" : "\(name)：\(subject)的纸质件已收到，电子表还没有收到。"
    }
    let account = answer.account
    let counts =
      answer.tables.isEmpty || answer.outcome == .unreadable
      ? ""
      : "，共 \(account.accepted + account.rejected) 批，已计入 \(account.accepted) 批"
        + (account.rejected > 0 ? "，暂未列入 \(account.rejected) 批" : "")
    return "\(name)：\(subject)，\(arrivals.joined(separator: "；"))\(counts)。"
  }

  /// 4月8日 09:12 收到「a.xlsx」: what came together once, copies of the same content left out.
  private var arrivals: [String] {
    let checked = answer.report.checked
    let files = answer.entry.files.filter { checked.files[$0].standing.isOriginal }
    var moments: [Moment] = []
    for file in files where moments.last != checked.files[file].received.moment {
      moments.append(checked.files[file].received.moment)
    }
    return moments.map { moment in
      let own = files.filter { checked.files[$0].received.moment == moment }
      let shown = own.prefix(Self.namedFiles).map { "「\(clipped(answer.fileName($0)))」" }
      let rest = own.count > shown.count ? "等 \(own.count) 个文件" : ""
      return "\(Self.time(moment))收到\(shown.joined(separator: "、"))\(rest)"
    }
  }

  private var request: String {
    let due = Self.day(answer.due)
    let missing = answer.missingNames
    let also =
      missing.isEmpty || answer.outcome == .missing ? "" : "另外，\(missing)还没有收到，请一并补报。"
    let pages = (namesPage ? ["「校验意见.html」"] : []) + (copies.isEmpty ? [] : [copyNames])
    let page = pages.isEmpty ? "" : "具体见\(pages.joined(separator: "和"))。"
    switch answer.outcome {
    case .passed: return "经校验没有需要更正或说明的问题，不用再报。" + also
    case .explain:
      return "有 \(answer.totals.verify) 处请核实：请在 \(due) 前改正，或\(explaining)写明原因，\(sending)。" + page
        + also
    case .correct:
      let queries = answer.totals.verify > 0 ? "、\(answer.totals.verify) 处请核实" : ""
      let reasons = queries.isEmpty ? "" : "（请核实的确实无误，也可\(explaining)写明原因）"
      return "有 \(answer.totals.error) 处请更正\(queries)：请在 \(due) 前改好\(reasons)，\(sending)。" + page
        + also
    case .unreadable:
      return "但文件读不出来，没有一批计入：请在 \(due) 前另存为 .xlsx 后重新发来。" + page + also
    case .missing:
      let isOverdue = answer.reminder?.stage == .overdue
      return isOverdue
        ? "\(missing)应于 \(due) 前报送，已过期限，请尽快报来；没有批次的，也请报一份空表或书面说明。"
        : "\(missing)请于 \(due) 前报送；没有批次的，也请报一份空表或书面说明。"
    }
  }

  private var explaining: String { copies.isEmpty ? "来信" : "在退回件的「说明」栏" }
  private var sending: String { copies.isEmpty ? "重新发来" : "把退回件直接发回" }

  private var copyNames: String {
    copies.count == 1
      ? "「\(copies[0])」" : "所附 \(copies.count) 个标了颜色的退回件"
  }

  private var contact: String {
    let coordinator = answer.report.plan.coordinator
    let telephone = coordinator.telephone.isEmpty ? "" : "，电话 \(coordinator.telephone)"
    return "有疑问请联系\(coordinator.bureau)\(coordinator.section)\(coordinator.contact)\(telephone)。"
  }

  private static func day(_ date: CalendarDate) -> String { "\(date.month)月\(date.day)日" }

  private static func time(_ moment: Moment) -> String {
    "\(day(moment.date))\(moment.secondsOfDay == 86_399 ? "" : " \(moment.time.prefix(5)) ")"
  }
}
