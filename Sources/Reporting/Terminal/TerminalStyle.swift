/// Colours for a terminal, or none: words and symbols say the same without them.
package struct TerminalStyle: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case error, verify, done, soft, strong
  }

  package var hasColour: Bool

  package init(hasColour: Bool) {
    self.hasColour = hasColour
  }

  /// - Source: ECMA-48, 8.3.117, select graphic rendition.
  package func text(_ text: String, _ tone: Tone) -> String {
    guard hasColour else { return text }
    let code =
      switch tone {
      case .error: "31"
      case .verify: "33"
      case .done: "32"
      case .soft: "2"
      case .strong: "1"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
