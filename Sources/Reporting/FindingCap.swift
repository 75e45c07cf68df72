internal import InspectionModel

/// How many findings a list shows: of very many, only the first of each rule.
internal struct FindingCap {
  /// Up to so many all are shown.
  internal var most: Int
  internal var mostOfOneRule: Int

  /// Those of the findings at `indices` that are shown, in their order.
  internal func listed(_ indices: [Int], of findings: [Finding]) -> [Int] {
    guard indices.count > most else { return indices }
    var counts: [RuleCode: Int] = [:]
    return indices.filter { index in
      counts[findings[index].rule, default: 0] += 1
      return counts[findings[index].rule, default: 0] <= mostOfOneRule
    }
  }
}
