/// Finds the names that a wrong word may have meant.
struct NearestNames: Sendable {
  private let names: [String]
  /// Below a fifth, what two words share is chance: 电饭煲 and 电动自行车.
  private static let floor = 0.2

  init(_ names: [String]) {
    self.names = names
  }

  /// The likeliest names, best first, ties in the list's order; none that shares too little.
  ///
  /// Shared characters over all characters: edit distances say little about words of two to four
  /// characters.
  func nearest(_ count: Int, to text: String) -> [String] {
    let characters = Set(text)
    let scored = names.enumerated().map { index, name -> (score: Double, index: Int) in
      let other = Set(name)
      let all = characters.union(other).count
      return (all == 0 ? 0 : Double(characters.intersection(other).count) / Double(all), index)
    }
    let best = scored.filter { $0.score >= Self.floor }
      .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
    return best.prefix(count).map { names[$0.index] }
  }
}
