import SheetModel
import SheetReading
import Testing

@Suite("样式决定的日期和显示")
struct CellFormatsTests {
  private func lines(
    _ styles: String, _ values: [(style: String, value: String)], workbook: String = ""
  ) throws -> [String] {
    let cells = values.map { "<c \($0.style)><v>\($0.value)</v></c>" }.joined()
    let fixture = WorkbookFixture(rows: "<row>\(cells)</row>", styles: styles, workbook: workbook)
    return try SheetReadingTests.lines(grid(fixture))
  }

  @Test("内置的、自定义的、重新定义的格式，缺的和越界的样式算常规")
  func findsFormats() throws {
    let styles = WorkbookFixture.styles(
      [0, 14, 31, 57, 176, 50, 46, 999],
      defining: [176: "yyyy&quot;年&quot;m&quot;月&quot;", 50: "0.0&quot; d&quot;"])
    let found = try lines(
      styles,
      (0...7).map { ("s='\($0)'", "45717") } + [
        ("s=''", "45717"), ("s='99'", "45717"), ("", "45717"),
      ])
    #expect(
      found == [
        "A1:45717", "B1@2025-03-01 00:00:00", "C1@2025-03-01 00:00:00", "D1@2025-03-01 00:00:00",
        "E1@2025-03-01 00:00:00", "F1:45717「45717.0 d」", "G1+45717", "H1:45717", "I1:45717",
        "J1:45717", "K1:45717",
      ])
  }

  @Test("一天以内是时刻，不可能的序列号仍是数字")
  func tellsDaysFromTimes() throws {
    let found = try lines(
      WorkbookFixture.styles([14, 46]),
      [("", "0.5"), ("", "0"), ("", "-1"), ("", "2958466"), ("", "45717.75"), ("s='1'", "1.5")])
    #expect(
      found == [
        "A1@12:00:00", "B1@00:00:00", "C1:-1", "D1:2958466", "E1@2025-03-01 18:00:00", "F1+1.5",
      ])
  }

  @Test("1904 年起算的两种写法", arguments: ["1", "true"])
  func knowsBothEpochs(flag: String) throws {
    let found = try lines(
      WorkbookFixture.styles([14]), [("", "44255")], workbook: "<workbookPr date1904='\(flag)'/>")
    #expect(found == ["A1@2025-03-01 00:00:00"])
  }

  @Test("屏幕上的样子与值不同时给出")
  func givesDisplayedTexts() throws {
    let found = try lines(
      WorkbookFixture.styles([164, 10, 49], defining: [164: "00000"]),
      [("", "123"), ("s='1'", "0.4567"), ("s='2'", "5")])
    #expect(found == ["A1:123「00123」", "B1:0.4567「45.67%」", "C1:5"])
  }

  @Test("样式表里夹着别的内容也认")
  func skipsTheRest() throws {
    let styles = """
      <mc:AlternateContent><mc:Choice><cellXfs><xf numFmtId='0'/></cellXfs></mc:Choice></mc:AlternateContent>\
      <fonts><font/></fonts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>\
      <cellXfs count='9'><xf/><xf numFmtId='14'><alignment/></xf></cellXfs>\
      <dxfs><dxf><numFmt numFmtId='14' formatCode='0'/></dxf></dxfs>
      """
    #expect(
      try lines(styles, [("", "5"), ("s='1'", "45717")]) == ["A1:5", "B1@2025-03-01 00:00:00"])
  }
}
