/// What was said about findings so far, for the forms.
package struct OpinionTexts: Sendable {
  package struct Explanation: Hashable, Sendable {
    package var text: String

    package init(text: String) {
      self.text = text
    }
  }

  package struct Consent: Hashable, Sendable {
    package var reason: String
    package var person: String?
    /// `YYYY-MM-DD`.
    package var until: String?

    package init(reason: String, person: String?, until: String?) {
      self.reason = reason
      self.person = person
      self.until = until
    }
  }

  package var explanations: [FindingPast.Subject: Explanation]
  package var consents: [FindingPast.Subject: Consent]

  package init(
    explanations: [FindingPast.Subject: Explanation] = [:],
    consents: [FindingPast.Subject: Consent] = [:]
  ) {
    self.explanations = explanations
    self.consents = consents
  }
}
