extension PlanReader {
  /// Words that the file doesn't name are those of an autonomous prefecture.
  internal mutating func readTerms() -> PlanTerms {
    var terms = PlanTerms.prefecture
    guard var mapping = root.mapping("terms", required: false, &mistakes) else { return terms }
    let places: [(String, WritableKeyPath<PlanTerms, String>)] = [
      ("bureau", \.bureau), ("level", \.level), ("area", \.area), ("source", \.source),
      ("bureaus", \.bureaus), ("locality", \.locality), ("localSource", \.localSource),
    ]
    for (key, path) in places {
      if let text = mapping.text(key, required: false, &mistakes) { terms[keyPath: path] = text }
    }
    mapping.finish(&mistakes)
    return terms
  }
}
