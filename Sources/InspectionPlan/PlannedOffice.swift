package import InspectionModel

/// An office that must file, with its aliases and its own minimum of batches.
package struct PlannedOffice: Hashable, Sendable {
  package var office: Office
  /// Folder and short name: 楚雄市.
  package var shortName: String
  /// Other ways to write it, matched whole and never fuzzily.
  package var aliases: [String]
  /// Batches of the catch-all item due at the last report; `nil` where the plan asks for none.
  package var minimum: Int?
  /// Materials due with every report besides the table.
  package var owesWorkReport: Bool
  package var owesAnalysis: Bool
  /// Where answers are mailed to, one message each; none where the plan names none.
  package var emails: [String]

  package init(
    office: Office, shortName: String, aliases: [String], minimum: Int?, owesWorkReport: Bool,
    owesAnalysis: Bool, emails: [String] = []
  ) {
    self.office = office
    self.shortName = shortName
    self.aliases = aliases
    self.minimum = minimum
    self.owesWorkReport = owesWorkReport
    self.owesAnalysis = owesAnalysis
    self.emails = emails
  }

  /// Every way to write it, the official one first.
  package var names: [String] { [office.name, shortName] + aliases }
}
