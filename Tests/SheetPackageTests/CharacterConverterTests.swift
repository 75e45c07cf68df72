import SheetPackage
import Testing

@Suite("代码页转换")
struct CharacterConverterTests {
  /// What one converter makes of one piece after the other; `nil` without a converter.
  private func decode(_ pieces: [[UInt8]], page: Int) -> [CharacterConverter.Decoded]? {
    guard var converter = CharacterConverter(codePage: page) else { return nil }
    var decoded: [CharacterConverter.Decoded] = []
    for piece in pieces { decoded.append(converter.decode(piece.span)) }
    return decoded
  }

  @Test(
    "每个代码页都有转换组件",
    arguments: [
      367, 437, 850, 866, 874, 932, 936, 949, 950, 1_250, 1_251, 1_252, 1_253, 1_254, 1_255, 1_256,
      1_257, 1_258, 1_361, 10_000, 10_001, 10_002, 10_003, 10_007, 10_008, 10_029, 32_768, 32_769,
    ])
  func opensCodePages(page: Int) {
    let text = Array("abc 123".utf8)
    #expect(decode([text], page: page)?.map(\.utf8) == [text])
  }

  @Test("没有的代码页说没有", arguments: [9_999, -1])
  func refusesUnknownPages(page: Int) {
    #expect(decode([], page: page) == nil)
  }

  @Test("一个转换器接着用，前一段的残余不影响后一段")
  func startsAnew() throws {
    let decoded = try #require(decode([[0xBB, 0xE3, 0xD7], [0xD7, 0xDC]], page: 936))
    #expect(decoded.map { String(decoding: $0.utf8, as: UTF8.self) } == ["汇\u{FFFD}", "总"])
    #expect(decoded.map(\.damagedOffsets) == [[2], []])
  }

  @Test("比一次输出还长的文字")
  func decodesLongTexts() throws {
    let bytes = (0..<50_000).flatMap { _ in [0xBB, 0xE3] as [UInt8] }
    let decoded = try #require(decode([bytes], page: 936))
    #expect(decoded.map(\.utf8.count) == [150_000] && decoded.map(\.damageCount) == [0])
  }
}
