import Yams

/// Collects the mistakes of one plan file while it is walked.
internal struct PlanMistakes {
  private(set) var all: [PlanMistake] = []
  /// Aliased nodes are shared, so a small file can unfold into a huge one; a plan has some 2,000.
  private var remainingNodes = 200_000

  internal mutating func add(
    _ reason: PlanMistake.Reason, at mark: Mark?, path: String, key: String
  ) {
    all.append(
      PlanMistake(
        line: mark?.line ?? 0, column: mark?.column ?? 0, path: path, key: key, reason: reason))
  }

  /// Whether so many more nodes may be visited; says so once where they may not.
  internal mutating func admit(_ count: Int) -> Bool {
    guard remainingNodes >= 0 else { return false }
    remainingNodes -= count
    guard remainingNodes < 0 else { return true }
    add(.tooLarge, at: nil, path: "", key: "")
    return false
  }

  /// By place; those of one place in the order found.
  internal var sorted: [PlanMistake] {
    all.enumerated().sorted { one, other in
      (one.element.line, one.element.column, one.offset)
        < (other.element.line, other.element.column, other.offset)
    }.map(\.element)
  }
}
