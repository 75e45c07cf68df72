/// Why a file yields no table; one of the F rules says it to people.
package struct FileFailure: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// F-101.
    case unreadable
    /// F-102.
    case passwordProtected
    /// F-103, with what the file is: `.ods`, `网页（HTML）`, ….
    case unsupported(format: String)
    /// F-104.
    case noTable
    /// F-108, with the limit that was passed.
    case limitExceeded(limit: String)
  }

  package var kind: Kind
  /// The reader's own code and sentence, for the report: `XLS-003`, 「……」.
  package var code: String
  package var sentence: String

  package init(_ kind: Kind, code: String = "", sentence: String = "") {
    self.kind = kind
    self.code = code
    self.sentence = sentence
  }
}
