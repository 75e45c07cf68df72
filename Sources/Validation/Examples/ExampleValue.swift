package import InspectionModel

/// A cell of an example.
///
/// A literal is read as an office's cell would be: `""` is blank, `"/"` an empty marker, all else a
/// value. Cells that cannot be read as their column asks say so: `.read("2025.1", .notADate)`.
package struct ExampleValue: Hashable, Sendable, ExpressibleByStringLiteral {
  package var value: FieldValue
  /// What the cell showed, where the value says it otherwise.
  package var original: String?

  package init(stringLiteral text: String) {
    let state: FieldValue.State =
      switch text {
      case "": .blank
      case "/": .placeholder
      default: .value
      }
    value = FieldValue(text, state)
  }

  private init(_ value: FieldValue, original: String? = nil) {
    self.value = value
    self.original = original
  }

  package static func read(_ text: String, _ state: FieldValue.State) -> Self {
    Self(FieldValue(text, state))
  }

  package static func typed(_ original: String, readAs text: String) -> Self {
    Self(FieldValue(text), original: original)
  }

  /// As the office typed it.
  package var shown: String { original ?? value.text }
}
