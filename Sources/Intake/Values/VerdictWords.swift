import InspectionModel
import InspectionPlan

/// Reads 检验结论: the plan's words, and the sentences that people write instead.
///
/// Sentences that mean a pass come before everything that holds 不合格: 未发现不合格 is a pass
/// (`domain.md`, section 1.3). What is neither in the list nor one of these shapes is no verdict.
struct VerdictWords: Sendable {
  struct Reading: Equatable {
    var verdict: Verdict
    /// What fails, where the verdict itself says so: 标签不合格.
    var failedItems: String?
  }

  private let plan: AnnualPlan
  private let columnIndex: Int?

  private static let subjects = [
    "经检验", "经抽样检验", "本次检验", "该批次", "该样品", "样品", "产品", "综合判定", "判定", "所检项目", "所检验项目",
    "检验项目", "抽检项目", "均", "全部", "都", "为",
  ]
  private static let passes = ["未发现不合格", "未检出不合格", "未见不合格", "无不合格", "没有不合格"]
  private static let failures = ["不合格", "不符合"]
  /// A longer text before 不合格 is a sentence, which a person has to read.
  private static let itemLength = 12

  /// - Input: `columnIndex`: of 检验结论 in the plan's columns; `nil` where there is none.
  init(plan: AnnualPlan, columnIndex: Int?) {
    self.plan = plan
    self.columnIndex = columnIndex
  }

  /// - Input: `text`: trimmed.
  func reading(_ text: String) -> Reading? {
    var folded = ComparisonText.folded(text)
    while let end = folded.last, "。.；;！!".contains(end) { folded.removeLast() }
    if let verdict = listed(folded) { return withItems(verdict, of: text, folded) }
    if Self.passes.contains(where: folded.containsExactly) { return Reading(verdict: .passed) }
    let rest = withoutSubjects(folded)
    if let verdict = listed(rest) { return withItems(verdict, of: text, rest) }
    if rest.hasPrefix("符合"), !rest.contains("不") { return Reading(verdict: .passed) }
    return namesItems(rest) ? Reading(verdict: .failed, failedItems: text) : nil
  }

  private func listed(_ folded: String) -> Verdict? {
    columnIndex.flatMap { plan.choice(folded, inColumn: $0) }.flatMap(Verdict.init(rawValue:))
  }

  /// 标签不合格 stands in the list and names its item all the same.
  private func withItems(_ verdict: Verdict, of text: String, _ folded: String) -> Reading {
    let namesItem = verdict == .failed && namesItems(withoutSubjects(folded))
    return Reading(verdict: verdict, failedItems: namesItem ? text : nil)
  }

  private func withoutSubjects(_ folded: String) -> String {
    var rest = folded
    while let subject = Self.subjects.first(where: { rest.hasPrefix($0) && rest != $0 }) {
      rest.removeFirst(subject.count)
      while let first = rest.first, "，,、：:".contains(first) { rest.removeFirst() }
    }
    return rest
  }

  /// 标签不合格, 外观不合格, 不合格（标签）, 不合格：标签.
  private func namesItems(_ folded: String) -> Bool {
    for failure in Self.failures {
      let item: String
      if folded.hasSuffix(failure) {
        item = String(folded.dropLast(failure.count))
      } else if folded.hasPrefix(failure), let mark = folded.dropFirst(failure.count).first,
        "(:：".contains(mark)
      {
        item = String(folded.dropFirst(failure.count + 1))
      } else {
        continue
      }
      let isItem =
        !item.isEmpty && item.count <= Self.itemLength
        && !item.contains { "未无没非合格疑待不是否或".contains($0) }
      if isItem { return true }
    }
    return false
  }
}
