/// 检验结论, after synonyms.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case passed = "合格"
  case failed = "不合格"
  /// Sampled, not tested yet.
  case pending = "待出报告"
  case refused = "拒检"
  case notSampled = "未抽到样"
  /// Tested, without a judgement.
  case notJudged = "不判定"

  /// Whether the row is a batch: a sample was taken.
  package var isSampled: Bool { self != .refused && self != .notSampled }

  /// Whether a result is there.
  package var isTested: Bool { self == .passed || self == .failed || self == .notJudged }
}
