import InspectionModel
import InspectionPlan

/// The lists of the plan's choice columns, with every way to write each word.
struct ChoiceWords: Sendable {
  private let plan: AnnualPlan
  private let verdictIndex: Int?
  private let countyIndex: Int?
  private let sourceIndex: Int?
  let verdicts: VerdictWords

  init(_ plan: AnnualPlan) {
    self.plan = plan
    verdictIndex = plan.layout.index(of: .verdict)
    countyIndex = plan.layout.index(of: .county)
    sourceIndex = plan.layout.index(of: .source)
    verdicts = VerdictWords(plan: plan, columnIndex: verdictIndex)
  }

  func hasList(at index: Int) -> Bool {
    index == countyIndex || plan.columns[index].kind == .choice
  }

  /// Whether a word outside the list is an error (V-102): a source that is no source is assumed like
  /// a blank one (H-105), and 检验类别 is told from 复检 only.
  func isClosed(at index: Int) -> Bool {
    hasList(at: index) && index != sourceIndex && plan.columns[index].field != .inspectionKind
  }

  /// The word of the column's list that `text` means; `nil` where it means none.
  ///
  /// - Input: `text`: trimmed.
  ///   `index`: index into the plan's columns.
  func canonical(_ text: String, at index: Int) -> String? {
    if index == countyIndex { return plan.county(named: text)?.name }
    if index == verdictIndex { return verdicts.reading(text)?.verdict.rawValue }
    if let word = plan.choice(text, inColumn: index) { return word }
    return index == sourceIndex ? sourceOfBureau(text).map(plan.terms.word) : nil
  }

  /// 实施单位 names a bureau instead of a level.
  private func sourceOfBureau(_ text: String) -> TaskSource? {
    if plan.isCoordinator(text) { return .prefecture }
    return plan.office(named: text)?.office.kind == .county ? .county : nil
  }
}
