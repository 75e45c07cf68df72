/// Which field stands at which index of a record's values: the plan's columns, in its order.
package struct RecordLayout: Hashable, Sendable {
  package let fields: [RecordField]
  private let indices: [RecordField: Int]

  /// - Precondition: no field twice.
  package init(_ fields: [RecordField]) {
    self.fields = fields
    indices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
  }

  /// `nil` where the plan has no such column.
  ///
  /// Look it up once per batch, not once per row.
  package func index(of field: RecordField) -> Int? { indices[field] }
}
