/// The names that a message template of one rule may use.
///
/// A contract between those who make findings and the message catalogue: a template that asks for
/// anything else would print nothing there, so the catalogue refuses it, and tests hold every
/// rule to its names.
package struct MessageNames: Hashable, Sendable {
  /// Taken from the finding's office, place and value; a detail of the same name overrules it.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// The name of the office whose finding it is.
    case office
    /// The sheet's name.
    case sheet
    /// The column's header as printed.
    case header
    /// The cell's content as a person sees it.
    case value
    /// The record's key as people see it.
    case key
  }

  package var place: Set<Place>
  /// In ``Finding/details`` of every finding of the rule.
  package var always: Set<String>
  /// In some: a template may only use them inside a section of that name.
  package var sometimes: Set<String>

  package init(
    _ place: Set<Place> = [], always: Set<String> = [], sometimes: Set<String> = []
  ) {
    self.place = place
    self.always = always
    self.sometimes = sometimes
  }

  /// Those that every finding of the rule has, sorted; ``ofPlan`` aside.
  package var certain: [String] { always.union(place.map(\.rawValue)).sorted() }

  /// Names of the plan, usable in every template: `year`, `section` (质量科), `telephone`,
  /// and what the area's levels are called: `ownSource` (州抽), `localSource` (县抽), `locality` (县市).
  package static let ofPlan: Set<String> = [
    "year", "section", "telephone", "ownSource", "localSource", "locality",
  ]
}
