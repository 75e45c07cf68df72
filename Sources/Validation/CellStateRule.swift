package import InspectionModel

/// A rule that objects to every cell which intake understood in one way.
package protocol CellStateRule: RecordRule {
  static var state: FieldValue.State { get }

  /// The case of the rule for a column of the plan.
  func variant(at fieldIndex: Int) -> String?
  func details(for value: FieldValue, at fieldIndex: Int) -> [String: String]
}

extension CellStateRule {
  package func variant(at fieldIndex: Int) -> String? { nil }

  package func details(for value: FieldValue, at fieldIndex: Int) -> [String: String] { [:] }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    let values = record.record.values
    for index in values.indices where values[index].state == Self.state {
      report(
        record.finding(
          Self.description.code, variant: variant(at: index), at: index,
          details: details(for: values[index], at: index)))
    }
  }
}
