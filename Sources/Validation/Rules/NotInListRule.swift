package import InspectionModel
package import InspectionPlan

/// A column with a list holds one of its words, or a synonym.
package struct NotInListRule: CellStateRule {
  package static let description = RuleDescription(
    .notInList, "限定取值的列应填规定的词",
    passing: [RuleExample([.scope: "生产"]), RuleExample([.verdict: "不判定"])],
    failing: [
      RuleExample([.scope: .read("仓库", .notInList)], at: .scope),
      RuleExample([.verdict: .read("良好", .notInList)], at: .verdict),
      RuleExample([.county: .read("楚雄", .notInList)], at: .county),
    ])
  package static let state = FieldValue.State.notInList

  private let choices: [[String]]

  package init(plan: AnnualPlan) {
    choices = plan.columns.map { column in
      column.field == .county && column.choices.isEmpty
        ? plan.counties.map(\.name) : column.choices.map(\.name)
    }
  }

  package func details(for value: FieldValue, at fieldIndex: Int) -> [String: String] {
    let names = choices[fieldIndex]
    // Up to twelve words can be taken in at a glance; of more, the likeliest are shown.
    guard names.count > 12 else {
      return names.isEmpty ? [:] : ["list": names.joined(separator: "、")]
    }
    let nearest = NearestNames(names).nearest(3, to: value.text)
    return ["nearest": nearest.joined(separator: "、")]
  }
}
