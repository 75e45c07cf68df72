import SheetModel
import SheetPackage
import Testing

@Suite("容器错误")
struct PackageErrorTests {
  private static let all: [PackageError] = [
    .cannotOpen(libzipCode: 5), .truncated, .damagedPart(name: "a"), .truncatedPart(name: "a"),
    .wrongChecksum(name: "a"), .encryptedPart(name: "a"), .unsupportedMethod(name: "a", method: 1),
    .noSuchPart(name: "a"), .tooManyEntries(count: 2, limit: 1), .tooLarge(name: "a", limit: 1),
    .suspiciousRatio(name: "a", limit: 1), .sectorLoop(stream: "a"),
    .cutStream(name: "a", byteOffset: 1),
  ]

  @Test("代码依次为 ZIP-001 起，句子以句号结束")
  func hasCodesAndSentences() {
    #expect(
      Self.all.map(\.code) == (1...13).map { $0 < 10 ? "ZIP-00\($0)" : "ZIP-0\($0)" })
    #expect(Self.all.allSatisfy { $0.message.hasSuffix("。") })
  }

  @Test("部件名来自文件，最多显示 40 个字符，控制字符不显示")
  func shortensNames() {
    let name = "\n" + String(repeating: "长", count: 60)
    let message = PackageError.damagedPart(name: name).message
    #expect(message.contains("「·" + String(repeating: "长", count: 38) + "…」"))
  }
}
