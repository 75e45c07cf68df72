/// A piece of HTML in which only literals are markup: whatever is interpolated is escaped.
///
/// So no cell, file name or header can become a tag, wherever a page is put together.
///
/// - Escaping: `& < > " '`; control characters other than line breaks become U+FFFD, since HTML has
///   no way to write them, and so do marks that turn the direction of writing.
package struct Markup: ExpressibleByStringInterpolation, Sendable {
  package private(set) var html: String

  package init() { html = "" }

  package init(stringLiteral value: String) { html = value }

  package init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  package static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }

  package static func += (left: inout Markup, right: Markup) { left.html += right.html }

  /// Collects the literals as they are and everything else escaped.
  package struct Interpolation: StringInterpolationProtocol {
    package private(set) var html = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) { html += literal }

    package mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    package mutating func appendInterpolation(_ text: String) {
      Markup.escape(text, into: &html)
    }

    /// With thousands apart.
    package mutating func appendInterpolation(_ number: Int) { html += grouped(number) }
  }
}

extension Markup {
  private static func escape(_ text: String, into html: inout String) {
    guard text.utf8.contains(where: isSpecial) else {
      html += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        html += "\u{FFFD}"
      default: html.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    // 0xC2 and 0xE2 begin C1 controls and the marks that turn the direction of writing.
    case 0..<0x20, 0x7F, 0xC2, 0xE2, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

extension Sequence {
  /// The pieces of all elements, one after the other.
  package func markup(_ piece: (Element) -> Markup) -> Markup {
    reduce(into: Markup()) { $0 += piece($1) }
  }
}
