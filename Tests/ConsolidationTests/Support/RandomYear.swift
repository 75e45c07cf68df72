import InspectionModel

/// A year of files drawn from one seed: few keys, so that everything collides with everything.
struct RandomYear {
  private var state: UInt64
  private(set) var files: [FileDraft] = []

  init(seed: UInt64) {
    state = seed
    files = (0..<below(9)).map { _ in file() }
  }

  /// SplitMix64.
  /// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func file() -> FileDraft {
    let office = pick(["A", "A", "B", "C", "I", "I", nil])
    let rows = (0..<below(13)).map { _ in row() }
    return FileDraft(
      office, 1 + below(3), received: "2025-0\(1 + below(9))-1\(below(10))", rows
    ).with { file in
      file.ignored = below(3)
      if below(6) == 0 { file.standing = .superseded(by: 0) }
    }
  }

  private mutating func row() -> Draft {
    let sample = "R\(below(4))"
    var draft = Draft("R\(below(8))").sample(of: sample)
    draft = draft.item(pick([1, 7, 13, 17, nil]), pick(["复合肥", "皮鞋"]))
    draft = draft.verdict(pick(Verdict.allCases + [.passed, .failed]))
    if below(8) == 0 { draft = draft.cell(.reportNumber, "") }
    if below(3) == 0 { draft = draft.stated(pick(TaskSource.allCases)) }
    if below(3) == 0 { draft = draft.county(pick(["A", "B", "C"])) }
    if below(7) == 0 { draft = draft.retest() }
    if below(7) == 0 { draft = draft.cell(.remarks, "复检") }
    return below(8) == 0 ? draft.withheld() : draft
  }
}
