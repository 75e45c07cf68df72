import CCrypto
import Glibc

/// Owns one `EVP_MD_CTX *` and frees it exactly once.
///
/// - Memory: the context, and one window of 64 KiB while a file is hashed.
/// - Source: FIPS 180-4; `EVP_DigestInit(3)` of OpenSSL 3.
@safe
package struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
    unsafe self.context = context
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  package func update(_ bytes: Span<UInt8>) {
    _ = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes of the digest; the hasher is gone afterwards.
  package consuming func digest() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    return digest
  }

  /// The digest in lower-case hex.
  package consuming func hex() -> String { Self.hex(digest()) }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hex(_ digest: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(digest.count * 2)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SHA256Hasher {
  package static func hex(of bytes: [UInt8]) -> String {
    let hasher = SHA256Hasher()
    hasher.update(bytes.span)
    return hasher.hex()
  }

  /// Hashes a file window by window; `nil` where it can't be opened or read to its end.
  package static func hex(ofFile path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let hasher = SHA256Hasher()
    var window = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe window.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        guard errno == EINTR else { return nil }
        continue
      }
      guard count > 0 else { return hasher.hex() }
      hasher.update(window.span.extracting(0..<count))
    }
  }
}
