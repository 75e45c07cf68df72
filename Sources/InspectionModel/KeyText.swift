/// A record's key as the ledger keeps it: folded parts joined by U+001F, which folding removes
/// from texts.
package enum KeyText {
  package static func of(_ key: RecordKey) -> String { key.parts.joined(separator: "\u{1F}") }

  package static func parts(_ text: String) -> [String] {
    text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }
}
