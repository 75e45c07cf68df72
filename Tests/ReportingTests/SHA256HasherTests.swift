import Reporting
import Testing

@Suite("SHA-256")
struct SHA256HasherTests {
  @Test(
    "与标准给出的结果一致",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func agreesWithTheStandard(_ text: String, _ expected: String) {
    #expect(SHA256Hasher.hex(of: Array(text.utf8)) == expected)
  }

  @Test("分段送入与一次送入相同")
  func windowsDoNotMatter() {
    let bytes = [UInt8](repeating: 7, count: 200_000)
    let hasher = SHA256Hasher()
    for window in [0..<1, 1..<131_073, 131_073..<200_000] {
      hasher.update(bytes.span.extracting(window))
    }
    #expect(hasher.hex() == SHA256Hasher.hex(of: bytes))
  }

  @Test("文件按内容计算，打不开的没有结果", arguments: [("/dev/null", true), ("/nowhere/at/all", false)])
  func hashesFiles(_ path: String, _ isReadable: Bool) {
    #expect(
      SHA256Hasher.hex(ofFile: path) == (isReadable ? SHA256Hasher.hex(of: []) : nil))
  }
}
