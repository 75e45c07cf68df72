/// Who files, and what says so.
package struct OfficeEvidence: Hashable, Sendable {
  /// What decided, the strongest first.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case folder
    case statedOffice
    case fileName
    case countyColumn
  }

  /// Code of the office; `nil` where nothing says who files.
  package var officeCode: String?
  package var basis: Basis?
  /// Other offices' names that contradict it, with where they stand.
  package var contradictions: [Contradiction]

  package struct Contradiction: Hashable, Sendable {
    package var officeCode: String
    package var basis: Basis
    /// As written.
    package var text: String

    package init(officeCode: String, basis: Basis, text: String) {
      self.officeCode = officeCode
      self.basis = basis
      self.text = text
    }
  }

  package init(
    officeCode: String?, basis: Basis? = nil, contradictions: [Contradiction] = []
  ) {
    self.officeCode = officeCode
    self.basis = basis
    self.contradictions = contradictions
  }
}
