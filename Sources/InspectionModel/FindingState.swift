/// How a finding stands to the office's previous version.
package enum FindingState: String, Codable, Hashable, Sendable, CaseIterable {
  /// The previous version did not have it, or there is none.
  case new
  /// The previous version had it, too.
  case open
  /// The previous version had it, this one has not.
  case fixed
  /// The office says why the value is right, and it is still the same.
  case explained
  /// The coordinator accepts it.
  case consented

  /// Whether somebody still has to do something.
  package var isOpen: Bool { self == .new || self == .open }
}
