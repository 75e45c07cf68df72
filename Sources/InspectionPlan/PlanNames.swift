import InspectionModel

/// The plan's names, folded for comparison, and where each leads.
///
/// Where a name that was not checked by ``PlanFile`` leads to two places, the first one holds.
internal struct PlanNames: Sendable {
  /// Indices into the plan's lists.
  private(set) var offices: [NameKey: Int] = [:]
  private(set) var counties: [NameKey: Int] = [:]
  private(set) var items: [NameKey: Int] = [:]
  private(set) var institutes: [NameKey: String] = [:]
  private(set) var coordinator: Set<NameKey> = []
  /// Written before a county's name: 楚雄州永仁县; longest first.
  private(set) var areas: [String] = []
  private(set) var headers: [NameKey: HeaderMeaning] = [:]
  /// By column of the plan: canonical words by folded word.
  private(set) var choices: [[NameKey: String]] = []
  private(set) var products = NameFinder()
  private(set) var officeMentions = NameFinder()

  internal init() {}

  internal init(_ plan: AnnualPlan) {
    addOffices(of: plan)
    addItems(of: plan)
    addColumns(of: plan)
  }
}

extension PlanNames {
  private mutating func addOffices(of plan: AnnualPlan) {
    coordinator = Set(NameKey.all(plan.coordinator.names))
    areas = ([plan.coordinator.area] + plan.coordinator.areaAliases).map(ComparisonText.folded)
      .filter { !$0.isEmpty }.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    for (index, county) in plan.counties.enumerated() {
      for name in [county.name, county.code] + county.aliases {
        counties.addFirst(NameKey(name), index)
      }
    }
    for (index, office) in plan.offices.enumerated() {
      for name in NameKey.all(office.names) {
        offices.addFirst(name, index)
        officeMentions.add(name.folded, leadingTo: index)
        if office.office.kind == .institute { institutes.addFirst(name, office.office.name) }
      }
      guard let code = office.office.countyCode,
        let county = plan.counties.firstIndex(where: { $0.code == code })
      else { continue }
      for name in NameKey.all(office.names) { counties.addFirst(name, county) }
    }
    for institute in plan.otherInstitutes {
      for name in [institute.name] + institute.aliases {
        institutes.addFirst(NameKey(name), institute.name)
      }
    }
    for name in coordinator { officeMentions.add(name.folded, leadingTo: nil) }
  }

  private mutating func addItems(of plan: AnnualPlan) {
    for (index, item) in plan.items.enumerated() {
      items.addFirst(NameKey(folded: "\(item.number)"), index)
      for name in NameKey.all([item.product, item.printedProduct] + item.aliases) {
        items.addFirst(name, index)
        if !item.isCatchAll { products.add(name.folded, leadingTo: index) }
      }
    }
  }

  private mutating func addColumns(of plan: AnnualPlan) {
    for column in plan.columns {
      for header in [column.header] + column.synonyms {
        headers.addFirst(NameKey(folded: ComparisonText.foldedHeader(header)), .field(column.field))
      }
      var words: [NameKey: String] = [:]
      for choice in column.choices {
        for word in [choice.name] + choice.aliases {
          words.addFirst(NameKey(word), choice.name)
        }
      }
      choices.append(words)
    }
    for bare in plan.bareHeaders {
      headers.addFirst(
        NameKey(folded: ComparisonText.foldedHeader(bare.header)), .bare(bare.candidates))
    }
  }
}

extension Dictionary {
  fileprivate mutating func addFirst(_ key: Key, _ value: Value) {
    if self[key] == nil { self[key] = value }
  }
}
