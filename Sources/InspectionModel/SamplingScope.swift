/// 抽样领域, after synonyms.
package enum SamplingScope: String, Hashable, Sendable, CaseIterable {
  case production = "生产"
  case distribution = "流通"
}
