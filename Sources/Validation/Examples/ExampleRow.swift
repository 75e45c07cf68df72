package import InspectionModel

/// A row of an example: what differs from a row that no rule objects to.
package struct ExampleRow: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Cell: Hashable, Sendable {
    package var field: RecordField
    package var value: ExampleValue

    package init(field: RecordField, value: ExampleValue) {
      self.field = field
      self.value = value
    }
  }

  /// In the order written.
  package var cells: [Cell]

  package init(dictionaryLiteral elements: (RecordField, ExampleValue)...) {
    cells = elements.map { Cell(field: $0.0, value: $0.1) }
  }
}
