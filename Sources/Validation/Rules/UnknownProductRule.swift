package import InspectionModel
package import InspectionPlan
import SheetModel

/// A batch of the prefecture's own programme belongs to an item of the plan.
///
/// Once per wording and sheet, at its first cell: an office that writes 农药化肥 does so in all its
/// rows, and one answer mends them. Where the plan lets 抽查产品品种 be empty, 产品名称 is asked.
package struct UnknownProductRule: SheetRule {
  package static let description = RuleDescription(
    .unknownProduct, "本级抽查批次的抽查产品品种应在计划表里",
    passing: [
      RuleExample([.source: "州抽", .planItem: "农资"]),
      RuleExample([.source: "县抽", .planItem: "自行车头盔"]),
    ],
    failing: [
      RuleExample([.source: "州抽", .planItem: "农机"], at: .planItem),
      RuleExample(
        [.source: "州抽", .planItem: "农机"],
        [.source: "州抽", .planItem: "农机", .reportNumber: "CX-02"], at: .planItem),
    ])

  private struct Group {
    var first: CheckedRecord
    var fieldIndex: Int
    var others: [CellReference] = []
  }

  private let planItem: Int?
  private let productName: Int?
  /// Whether 产品名称 is asked instead of an empty 抽查产品品种.
  private let mayBeEmpty: Bool
  private let items: NearestNames

  package init(plan: AnnualPlan) {
    planItem = plan.layout.index(of: .planItem)
    productName = plan.layout.index(of: .productName)
    mayBeEmpty = !(plan.column(.planItem)?.isRequired ?? false)
    items = NearestNames(plan.items.filter { !$0.isCatchAll }.map(\.product))
  }

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    var order: [String] = []
    var groups: [String: Group] = [:]
    for (index, record) in sheet.sheet.records.enumerated()
    where record.source == .prefecture && record.itemNumber == nil {
      let row = sheet.record(index)
      guard let fieldIndex = askedField(of: row) else { continue }
      let text = record.values[fieldIndex].text
      if groups[text] == nil {
        order.append(text)
        groups[text] = Group(first: row, fieldIndex: fieldIndex)
      } else {
        groups[text]?.others.append(row.cell(fieldIndex))
      }
    }
    for text in order {
      if let group = groups[text] { report(finding(text, group)) }
    }
  }

  private func askedField(of row: CheckedRecord) -> Int? {
    if let planItem, row.value(planItem)?.isUsable == true { return planItem }
    if mayBeEmpty, let productName, row.value(planItem).map({ $0.state == .blank }) ?? true,
      row.value(productName)?.isUsable == true
    {
      return productName
    }
    return nil
  }

  private func finding(_ text: String, _ group: Group) -> Finding {
    var details = ["count": String(group.others.count + 1)]
    let names = suggestions(text, group.first)
    if !names.isEmpty { details["nearest"] = names.map { "「\($0)」" }.joined(separator: "、") }
    var finding = group.first.finding(.unknownProduct, at: group.fieldIndex, details: details)
    finding.place?.related = group.others
    return finding
  }

  /// The item that a product in the text, or 产品名称, belongs to, then those of similar name.
  private func suggestions(_ text: String, _ row: CheckedRecord) -> [String] {
    let plan = row.sheet.file.plan
    let product = row.value(productName).flatMap { $0.isUsable ? $0.text : nil }
    let items = [text, product].compactMap { $0.flatMap { plan.item(forProduct: $0)?.product } }
    var names: [String] = []
    for name in items + self.items.nearest(3, to: text) where !names.contains(name) {
      names.append(name)
    }
    return Array(names.prefix(3))
  }
}
