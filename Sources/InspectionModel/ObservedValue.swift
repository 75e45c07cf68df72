/// What was read at a finding's place.
package struct ObservedValue: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case blank, text, number, date, boolean, error, uncalculated
  }

  /// As stored.
  package var raw: String
  /// As a person sees it.
  package var shown: String
  package var kind: Kind

  package init(raw: String, shown: String, kind: Kind) {
    self.raw = raw
    self.shown = shown
    self.kind = kind
  }
}
