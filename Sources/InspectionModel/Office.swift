/// A county bureau or institute that files: 报送单位.
package struct Office: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case county
    case institute
  }

  /// GB/T 2260 for a county bureau, the plan's own code for an institute.
  package var code: String
  package var name: String
  package var kind: Kind
  /// The code of the county that a county bureau stands for; `nil` for institutes.
  package var countyCode: String?

  package init(code: String, name: String, kind: Kind, countyCode: String? = nil) {
    self.code = code
    self.name = name
    self.kind = kind
    self.countyCode = countyCode
  }
}
