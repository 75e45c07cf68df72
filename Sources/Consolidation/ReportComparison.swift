import InspectionModel
import InspectionPlan

/// Compares what two offices say of one batch: verdict, failed items, firm and product.
///
/// A cell that is blank, an empty marker or unreadable contradicts nothing: it is a finding of its
/// own office already. Failed items are compared as a list, whatever stands between them.
struct ReportComparison {
  private let filings: YearFilings
  /// In the order of the plan's columns.
  private let fields: [(field: RecordField, index: Int)]

  init(_ filings: YearFilings) {
    self.filings = filings
    let compared: [RecordField] = [.productName, .sampledEntity, .verdict, .failedItems]
    fields =
      compared
      .compactMap { field in filings.plan.layout.index(of: field).map { (field, $0) } }
      .sorted { $0.index < $1.index }
  }

  /// Fields that differ, in the order of the plan's columns.
  func differences(_ one: InspectionRecord, _ other: InspectionRecord) -> [RecordField] {
    fields.filter { differs($0.field, $0.index, one, other) }.map(\.field)
  }

  private func differs(
    _ field: RecordField, _ index: Int, _ one: InspectionRecord, _ other: InspectionRecord
  ) -> Bool {
    if field == .verdict {
      guard let one = one.verdict, let other = other.verdict else { return false }
      return one != other
    }
    guard let one = filings.fields.value(one, index), one.isUsable,
      let other = filings.fields.value(other, index), other.isUsable
    else { return false }
    if one.text == other.text { return false }
    return field == .failedItems
      ? Self.list(one.text) != Self.list(other.text)
      : ComparisonText.folded(one.text) != ComparisonText.folded(other.text)
  }

  private static func list(_ text: String) -> [String] {
    text.split { $0.isNewline || "、，,；;".contains($0) }
      .map { ComparisonText.folded(String($0)) }.filter { !$0.isEmpty }.sorted()
  }
}
