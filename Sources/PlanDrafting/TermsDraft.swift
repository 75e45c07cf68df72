internal import InspectionModel
internal import InspectionPlan

/// What the levels of another area are called, by its own name and the words of 附件1: 青溪市 says 市局
/// and 市抽 where 楚雄州 says 州局 and 州抽.
internal struct TermsDraft {
  private let base: PlanTerms
  /// 州, and what stands in its place: 市.
  private let oldLevel: String
  private let newLevel: String
  private let locality: String

  internal init(_ annex: AnnexTable, base: AnnualPlan) {
    self.base = base.terms
    oldLevel = Self.level(of: base.coordinator.area)
    newLevel = annex.area.isEmpty ? oldLevel : Self.level(of: annex.area)
    let words = annex.items.lazy.filter { $0.implementer == .counties }.compactMap { item in
      ComparisonText.folded(item.printedImplementer)
        .firstMatch(of: /各(.{1,4}?)(?:级)?(?:市场监|局)/).map { String($0.output.1) }
    }
    locality = words.first ?? base.terms.locality
  }

  internal var text: String {
    let words: [(String, String)] = [
      ("bureau", level(base.bureau)), ("level", level(base.level)), ("area", level(base.area)),
      ("source", level(base.source)),
      ("bureaus", base.bureaus.replacing(base.locality, with: locality)), ("locality", locality),
      ("localSource", base.localSource),
    ]
    return "terms: {\(words.map { "\($0.0): \(YAMLText.scalar($0.1))" }.joined(separator: ", "))}\n"
  }

  /// The columns with the word for the area's own batches, and the ways to write it, in its terms.
  internal func columns(_ text: String) -> String {
    guard oldLevel != newLevel else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0 == " " }.hasPrefix(base.source + ":") ? level(String(line)) : String(line)
    }
    return lines.joined(separator: "\n")
  }

  private func level(_ word: String) -> String { word.replacing(oldLevel, with: newLevel) }

  private static func level(of area: String) -> String {
    area.hasSuffix("地区") ? "地区" : String(area.suffix(1))
  }
}
