/// A page's stylesheet and script with the security policy that allows them and nothing else.
///
/// Both are named by hash: markup that came in with a cell could neither run nor load anything.
internal struct PageStyle {
  private let stylesheet: String
  private let script: String?
  private let hashes: (style: String, script: String?)

  internal init(_ stylesheet: [UInt8], script: [UInt8]? = nil) {
    self.stylesheet = String(decoding: stylesheet, as: UTF8.self)
    self.script = script.map { String(decoding: $0, as: UTF8.self) }
    hashes = (Self.hash(stylesheet), script.map(Self.hash))
  }

  internal var policy: Markup {
    let scripts: Markup = hashes.script.map { "; script-src 'sha256-\(raw: $0)'" } ?? ""
    return """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(raw: hashes.style)'\(scripts); base-uri 'none'; form-action 'none'">
      """
  }

  internal var element: Markup { "<style>\(raw: stylesheet)</style>" }

  internal var scriptElement: Markup { script.map { "<script>\(raw: $0)</script>" } ?? "" }

  private static func hash(_ bytes: [UInt8]) -> String {
    let hasher = SHA256Hasher()
    hasher.update(bytes.span)
    return base64(hasher.digest())
  }
}

extension Markup.Interpolation {
  /// The program's own text, such as a stylesheet, that is markup as it stands.
  internal mutating func appendInterpolation(raw text: String) { appendLiteral(text) }
}
