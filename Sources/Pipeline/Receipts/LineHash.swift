internal import Reporting

/// SHA-256 over lines of texts, each with its length before it, so that no two lists of lines give
/// the same bytes.
internal struct LineHash: ~Copyable {
  private let hasher = SHA256Hasher()

  internal init() {}

  internal func add(_ texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: "\(text.utf8.count):".utf8)
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    hasher.update(bytes.span)
  }

  internal consuming func hex() -> String { hasher.hex() }
}
