import SheetModel
import SheetReading
import Testing

@Suite("单元格里的图片")
struct RichValuesTests {
  private static let future =
    "<metadataTypes><metadataType name='OTHER'/><metadataType name='XLRICHVALUE'/></metadataTypes>"
    + "<futureMetadata name='OTHER'><bk><rvb i='0'/></bk></futureMetadata>"
    + "<futureMetadata name='XLRICHVALUE'><bk><extLst><ext><rvb i='1'/></ext></extLst></bk>"
    + "<bk><extLst><ext><rvb i='0'/></ext></extLst></bk>"
    + "<bk><extLst><ext><rvb i='2'/></ext></extLst></bk></futureMetadata>"
  private static let blocks = [(2, 0), (2, 1), (2, 2), (1, 0), (2, 9), (9, 0)]
    .map { "<bk><rc t='\($0.0)' v='\($0.1)'/></bk>" }.joined()

  /// Cells B1 to G1 with `vm` 1 to 6, and one without.
  private func fixture() -> WorkbookFixture {
    let cells = (1...6).map { "<c t='e' vm='\($0)'><v>#VALUE!</v></c>" }.joined()
    var fixture = WorkbookFixture(
      rows: "<row r='1'><c r='A1'><v>1</v></c>\(cells)<c t='e'><v>#VALUE!</v></c></row>")
    fixture.set(
      "xl/_rels/workbook.xml.rels",
      WorkbookFixture.relationships([
        ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "sheetMetadata", "metadata.xml"),
        ("c", "rdRichValue", "richData/v.xml"), ("d", "rdRichValueStructure", "richData/s.xml"),
      ]).replacing("Id=\"a\"", with: "Id=\"rId1\""))
    fixture.set(
      "xl/metadata.xml",
      "<metadata>\(Self.future)<valueMetadata>\(Self.blocks)</valueMetadata></metadata>")
    fixture.set(
      "xl/richData/v.xml", "<rvData><rv s='1'><v>0</v></rv><rv s='0'/><rv s='2'/></rvData>")
    fixture.set(
      "xl/richData/s.xml",
      "<rvStructures><s t='_localImage'/><s t='_webimage'/><s t='_error'/></rvStructures>")
    return fixture
  }

  @Test("图片不是错误值：按空读取并说明；别的富值照旧是错误值")
  func tellsPicturesFromErrors() throws {
    let found = try grid(fixture())
    #expect(
      lines(found)
        == ["A1:1", "D1!#VALUE!", "E1!#VALUE!", "F1!#VALUE!", "G1!#VALUE!", "H1!#VALUE!"])
    #expect(
      found.notes == [
        ReadingNote(.pictureInCell, at: CellReference("B1")),
        ReadingNote(.pictureInCell, at: CellReference("C1")),
      ])
  }

  @Test(
    "富值的部件缺失或损坏时，单元格是错误值，表照样读",
    arguments: ["xl/metadata.xml", "xl/richData/v.xml", "xl/richData/s.xml"])
  func readsOnWithoutTheParts(name: String) throws {
    var missing = fixture()
    missing.remove(name)
    var damaged = fixture()
    damaged.set(name, "<a><b")
    for fixture in [missing, damaged] {
      let found = try grid(fixture)
      #expect(lines(found).count == 8)
      #expect(found.notes.isEmpty)
    }
  }
}
