import SheetModel
import Testing

/// A number under a format code, and the text that a source which is not us says Excel shows.
struct DisplayCase: Sendable, CustomTestStringConvertible {
  var code: String
  var number: Double
  var text: String

  init(_ code: String, _ number: Double, _ text: String) {
    self.code = code
    self.number = number
    self.text = text
  }

  /// Several numbers under one code.
  static func under(_ code: String, _ pairs: [(Double, String)]) -> [DisplayCase] {
    pairs.map { DisplayCase(code, $0.0, $0.1) }
  }

  /// One number under several codes.
  static func of(_ number: Double, _ pairs: [(String, String)]) -> [DisplayCase] {
    pairs.map { DisplayCase($0.0, number, $0.1) }
  }

  var testDescription: String { "\(code)  \(number)" }
}
