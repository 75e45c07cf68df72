package import InspectionModel

/// A small filing that a rule accepts, or in which it finds one thing.
package struct RuleExample: Hashable, Sendable {
  package var rows: [ExampleRow]
  package var circumstances: [ExampleCircumstance]
  /// Where a failing example's finding stands; `nil` for a finding without a column.
  package var field: RecordField?

  /// - Parameters:
  ///   - rows: One ordinary row if none is given.
  ///   - circumstances: What is out of the ordinary around them.
  ///   - field: The column of a failing example's finding.
  package init(
    _ rows: ExampleRow..., given circumstances: [ExampleCircumstance] = [],
    at field: RecordField? = nil
  ) {
    self.rows = rows.isEmpty ? [[:]] : rows
    self.circumstances = circumstances
    self.field = field
  }

  /// An example in which only the circumstances matter.
  package static func given(
    _ circumstances: ExampleCircumstance..., at field: RecordField? = nil
  ) -> Self {
    Self(given: circumstances, at: field)
  }
}
