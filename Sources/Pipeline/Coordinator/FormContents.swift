internal import InspectionModel
internal import Ledger
internal import Reporting

/// What the new copies of the coordinator's forms are filled with.
internal struct FormContents: Sendable {
  /// By the receipt's identifier.
  internal let entries: [Int: RegisterEntry]
  /// Of the period.
  internal let paper: [PaperFiling]
  internal let opinions: OpinionTexts

  internal init(_ book: ReceiptBook, period: Int) throws(RunError) {
    entries = book.history.entries
    paper = book.history.paper.filter { $0.period == period }
    let recorded = try book.opinions()
    opinions = OpinionTexts(
      explanations: Dictionary(
        recorded.explanations.map { entry in
          (
            FindingPast.Subject(fingerprint: entry.fingerprint, valueHash: entry.valueHash),
            OpinionTexts.Explanation(text: entry.text)
          )
        }, uniquingKeysWith: { _, last in last }),
      consents: Dictionary(
        recorded.consents.map { entry in
          (
            FindingPast.Subject(fingerprint: entry.fingerprint, valueHash: entry.valueHash),
            OpinionTexts.Consent(
              reason: entry.reason, person: entry.person, until: entry.expiresOn)
          )
        }, uniquingKeysWith: { _, last in last }))
  }
}
