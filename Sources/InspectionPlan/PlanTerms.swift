package import InspectionModel

/// What people call the levels of the area: an autonomous prefecture with counties says 州 and 县市,
/// a prefecture-level city says 市 and 区县.
package struct PlanTerms: Hashable, Sendable {
  /// The consolidating bureau among its own: 州局.
  package var bureau: String
  /// What it organises: 州级.
  package var level: String
  /// The whole area: 全州.
  package var area: String
  /// The bureau's own batches in 任务来源: 州抽.
  package var source: String
  /// The bureaus below it: 各县市局.
  package var bureaus: String
  /// A unit below: 县市.
  package var locality: String
  /// Their batches in 任务来源: 县抽.
  package var localSource: String

  package init(
    bureau: String, level: String, area: String, source: String, bureaus: String, locality: String,
    localSource: String
  ) {
    self.bureau = bureau
    self.level = level
    self.area = area
    self.source = source
    self.bureaus = bureaus
    self.locality = locality
    self.localSource = localSource
  }

  /// The words of an autonomous prefecture.
  package static let prefecture = PlanTerms(
    bureau: "州局", level: "州级", area: "全州", source: "州抽", bureaus: "各县市局", locality: "县市",
    localSource: "县抽")

  /// What 任务来源 calls a source.
  package func word(for source: TaskSource) -> String {
    switch source {
    case .national, .provincial: source.rawValue
    case .prefecture: self.source
    case .county: localSource
    }
  }

  /// The source that a word of 任务来源 means, after synonyms.
  package func source(_ word: String) -> TaskSource? {
    TaskSource.allCases.first { self.word(for: $0) == word }
  }
}
