import InspectionModel
import InspectionPlan
import SheetModel

/// Says for every office of the plan what it filed for the period, and when.
///
/// The earliest table decides whether the office was late: later versions and parts mend what is
/// there already. An unreadable table counts as received, one that the coordinator took out does not. A table without a single row is 零报告,
/// late or not; how late is in ``RosterEntry/daysLate``. A document in place of a table whose name says
/// that there is nothing, 零报告.docx for example, is one too.
struct RosterCount {
  private let filings: YearFilings
  private let paper: [PaperFiling]
  private let period: Int

  /// `period` is the filings' own, or an earlier one of the year.
  init(_ filings: YearFilings, paper: [PaperFiling] = [], period: Int? = nil) {
    let period = period ?? filings.period
    self.filings = filings
    self.period = period
    self.paper = paper.filter { $0.period == period }
  }

  func roster() -> [RosterEntry] {
    var files: [String: [Int]] = [:]
    for file in filings.files.indices
    where filings.files[file].period.period == period
      && filings.files[file].standing != .excluded
    {
      if let code = filings.files[file].office.officeCode { files[code, default: []].append(file) }
    }
    return filings.plan.offices.map { entry($0, inOrder(files[$0.office.code] ?? [])) }
  }

  private func entry(_ planned: PlannedOffice, _ files: [Int]) -> RosterEntry {
    let code = planned.office.code
    let tables = files.filter { filings.files[$0].content == .table }
    let paper = paper.filter { $0.officeCode == code }
    let onPaper = paper.first { $0.content == .table }
    let isNil =
      tables.isEmpty && onPaper == nil && files.contains { filings.files[$0].isNilStatement }
    return RosterEntry(
      officeCode: code,
      state: isNil ? .nil : state(tables, onPaper: onPaper, officeCode: code),
      isDue: filings.isDue(period: period, officeCode: code),
      daysLate: (tables.first.map { filings.files[$0].received.moment } ?? onPaper?.receivedAt)
        .map { daysLate($0, officeCode: code) } ?? 0,
      table: tables.isEmpty && onPaper == nil && !isNil ? .missing : .received,
      workReport: material(.workReport, files, paper, isOwed: planned.owesWorkReport),
      analysis: material(.analysis, files, paper, isOwed: planned.owesAnalysis), files: files,
      paper: paper)
  }

  private func state(
    _ tables: [Int], onPaper: PaperFiling?, officeCode: String
  ) -> RosterEntry.State {
    guard let first = tables.first else {
      guard let onPaper else { return .missing }
      return daysLate(onPaper.receivedAt, officeCode: officeCode) > 0 ? .late : .received
    }
    if tables.allSatisfy({ filings.files[$0].isNilReport }) { return .nil }
    guard daysLate(filings.files[first].received.moment, officeCode: officeCode) > 0 else {
      return .received
    }
    return filings.isArrivalProven(first) ? .late : .unconfirmed
  }

  private func daysLate(_ received: Moment, officeCode: String) -> Int {
    filings.plan.daysLate(received, ofPeriod: period, officeCode: officeCode)
  }

  private func material(
    _ content: SubmittedFile.Content, _ files: [Int], _ paper: [PaperFiling], isOwed: Bool
  ) -> RosterEntry.Material {
    if files.contains(where: { filings.files[$0].content == content })
      || paper.contains(where: { $0.content == content })
    {
      return .received
    }
    return isOwed ? .missing : .notRequired
  }

  private func inOrder(_ files: [Int]) -> [Int] {
    files.sorted { left, right in
      let one = filings.files[left]
      let other = filings.files[right]
      return (one.received.moment, one.path, left) < (other.received.moment, other.path, right)
    }
  }
}

extension SubmittedFile {
  /// A document whose name says that there is nothing to report.
  fileprivate var isNilStatement: Bool {
    content != .table
      && NilStatement.isNamed(path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// A table was read, and no row is in it.
  fileprivate var isNilReport: Bool {
    failure == nil && !sheets.isEmpty && sheets.allSatisfy { $0.records.isEmpty }
  }
}
