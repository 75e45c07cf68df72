package import InspectionModel

/// Names as offices write them, compared after white space, case and width are folded, and never
/// fuzzily.
extension AnnualPlan {
  /// The office that this name, taken whole, means; the area may stand before a county's.
  ///
  /// `nil` for the prefecture's own names and for unknown ones. 楚雄 and 楚雄市场监督管理局 could be
  /// the city or the prefecture, so they are unknown.
  package func office(named text: String) -> PlannedOffice? {
    let name = NameKey(text)
    if let index = names.offices[name] { return offices[index] }
    guard !names.coordinator.contains(name), let rest = withoutArea(name) else { return nil }
    return names.offices[rest].map { offices[$0] }
  }

  /// Offices that a file name or title mentions, in the order of the plan, each once.
  ///
  /// A longer name covers those inside it, the prefecture's included; 楚雄市 is not read out of
  /// 楚雄市场监督管理局, nor a code out of a longer number.
  package func offices(mentionedIn text: String) -> [PlannedOffice] {
    let folded = ComparisonText.folded(text)
    let scalars = Array(folded.unicodeScalars)
    var covered = Array(repeating: false, count: scalars.count)
    var found: Set<Int> = []
    for match in names.officeMentions.matches(in: folded)
    where !covered[match.range].contains(true) && standsAlone(match.range, in: scalars) {
      for index in match.range { covered[index] = true }
      if let target = match.target { found.insert(target) }
    }
    return found.sorted().map { offices[$0] }
  }

  /// Whether this is a name of the coordinating bureau, its section or the whole area.
  package func isCoordinator(_ text: String) -> Bool {
    names.coordinator.contains(NameKey(text))
  }

  /// By name, alias, code or the bureau's name; the area may stand before it.
  package func county(named text: String) -> County? {
    let name = NameKey(text)
    if let index = names.counties[name] { return counties[index] }
    return withoutArea(name).flatMap { names.counties[$0] }.map { counties[$0] }
  }

  /// The item that a cell of 抽查产品品种 names: its number, its product or an alias, taken whole.
  package func item(naming text: String) -> PlanItem? {
    names.items[NameKey(text)].map { items[$0] }
  }

  /// The item whose alias a product's name contains: the longest alias, of equally long ones the
  /// last in the name.
  ///
  /// An alias of one or two characters counts only where no Chinese character follows: 鞋油 is no
  /// shoe, and 汽油机油 no fuel. The catch-all item is never found in this way.
  package func item(forProduct text: String) -> PlanItem? {
    let folded = ComparisonText.folded(text)
    let scalars = Array(folded.unicodeScalars)
    for match in names.products.matches(in: folded) {
      let isCut =
        match.range.count <= 2 && match.range.upperBound < scalars.count
        && scalars[match.range.upperBound].properties.isIdeographic
      if !isCut, let target = match.target { return items[target] }
    }
    return nil
  }

  /// The institute's canonical name.
  package func institute(named text: String) -> String? {
    names.institutes[NameKey(text)]
  }

  /// What a header says; white space, line breaks, `*`, case and width are folded.
  package func field(forHeader text: String) -> HeaderMeaning {
    names.headers[NameKey(folded: ComparisonText.foldedHeader(text))] ?? .unknown
  }

  /// The canonical word of a list for a word as an office wrote it.
  ///
  /// The column is an index into ``columns``, which is its index in the ``layout`` too; `nil` for
  /// words outside its list and for columns without one.
  package func choice(_ text: String, inColumn column: Int) -> String? {
    names.choices[column][NameKey(text)]
  }

  private func withoutArea(_ name: NameKey) -> NameKey? {
    for area in names.areas where name.folded != area && name.folded.hasPrefix(area) {
      return NameKey(folded: String(name.folded.dropFirst(area.count)))
    }
    return nil
  }

  private func standsAlone(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    let last = scalars[range.upperBound - 1]
    if last == "市", after == "场" { return false }
    let isNumber = scalars[range].allSatisfy { ("0"..."9").contains($0) }
    let touches = [before, after].contains { $0.map { ("0"..."9").contains($0) } ?? false }
    return !isNumber || !touches
  }
}
