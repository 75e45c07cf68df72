package import InspectionModel

/// What is known of findings from before this run: what earlier versions had, what offices said and
/// the coordinator accepted.
package struct FindingPast: Sendable {
  /// A finding whose value is still the one that somebody spoke about.
  package struct Subject: Hashable, Sendable {
    package var fingerprint: String
    /// `nil` where the finding has no value.
    package var valueHash: String?

    package init(fingerprint: String, valueHash: String?) {
      self.fingerprint = fingerprint
      self.valueHash = valueHash
    }
  }

  /// Findings of the versions that a file took the place of, by the file's index; files without an
  /// earlier version are absent.
  package var earlier: [Int: [MendedFinding]]
  package var explained: Set<Subject>
  package var consented: Set<Subject>

  package init(
    earlier: [Int: [MendedFinding]] = [:], explained: Set<Subject> = [],
    consented: Set<Subject> = []
  ) {
    self.earlier = earlier
    self.explained = explained
    self.consented = consented
  }

  /// How a finding stands; an explanation is no answer to what must be corrected.
  internal func state(
    of subject: Subject, severity: Severity, earlier known: Set<String>
  ) -> FindingState {
    if consented.contains(subject) { return .consented }
    if severity == .verify || severity == .followUp, explained.contains(subject) {
      return .explained
    }
    return known.contains(subject.fingerprint) ? .open : .new
  }
}
