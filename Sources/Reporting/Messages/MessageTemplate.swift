import InspectionModel
import Mustache

/// One sentence or two with places for names, compiled.
///
/// A name that is not given prints nothing, silently: so ``init(_:of:)`` refuses what the rule's
/// findings do not carry.
struct MessageTemplate: Sendable {
  private enum Content {
    /// Without a name in it: nearly every remedy.
    case constant(String)
    case template(MustacheTemplate)
  }

  private let content: Content

  /// - Throws: ``TemplateMistake`` for a name that findings of the rule lack, or may lack where it is
  ///   used, and for unbalanced tags.
  init(_ text: String, of names: MessageNames) throws(TemplateMistake) {
    try names.check(text)
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      content = .constant(text)
      return
    }
    do {
      content = .template(try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text))
    } catch {
      throw .malformed
    }
  }

  func filled(with values: [String: String]) -> String {
    switch content {
    case .constant(let text): text
    case .template(let template): template.render(values)
    }
  }
}
