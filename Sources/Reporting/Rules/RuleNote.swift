package import InspectionModel
import Yams

/// What the manual knows of a rule beside its settings and its words.
///
/// Rules on what one office sends describe themselves where they are written; this adds what they rest
/// on, and everything of the rules that need several files, the plan or the calendar.
package struct RuleNote: Decodable, Hashable, Sendable {
  /// Laws and standards with the clause; the notice's own clauses are the plan's.
  package var basis: [String]?
  /// What is asked, in one clause.
  package var checks: String?
  package var passing: String?
  package var failing: String?
  /// Values for the names in the rule's sentences.
  package var sample: [String: String]?

  package init() {}

  /// The notes that ship in the binary, by rule.
  package static func shipped() throws -> [RuleCode: RuleNote] {
    let text = String(decoding: PackageResources.rules_yaml, as: UTF8.self)
    let notes = try YAMLDecoder().decode([String: RuleNote].self, from: text)
    return Dictionary(
      uniqueKeysWithValues: notes.compactMap { name, note in
        RuleCode(rawValue: name).map { ($0, note) }
      })
  }
}
