import SheetPackage
import Testing

@Suite("辨认文件种类")
struct FormatSnifferTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var format: FileFormat

    init(_ name: String, _ bytes: [UInt8], _ format: FileFormat) {
      testDescription = name
      self.bytes = bytes
      self.format = format
    }

    init(_ name: String, _ text: String, _ format: FileFormat) {
      self.init(name, Array(text.utf8), format)
    }
  }

  @Test(
    "按内容，不按名字",
    arguments: [
      Case("空文件", "", .empty), Case("文本", "序号,产品\n1,鞋", .text),
      Case("GBK 文本", [0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0x31], .text),
      Case("UTF-16 文本", [0xFF, 0xFE, 0x41, 0, 0x2C, 0], .text), Case("小于号开头的文本", "<5,>5\n", .text),
      Case("RAR", "Rar!\u{1A}\u{7}", .rar),
      Case("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
      Case("PDF", "%PDF-1.7\n", .pdf), Case("RTF", "{\\rtf1", .richText),
      Case("图片", [0xFF, 0xD8, 0xFF, 0xE0], .picture), Case("gzip", [0x1F, 0x8B, 8, 0], .gzip),
      Case("网页", "\u{FEFF} <!DOCTYPE html><html>", .html), Case("裸表格网页", "<table><tr>", .html),
      Case("带 XML 声明的网页", "<?xml version=\"1.0\"?><html xmlns=\"x\">", .html),
      Case(
        "XML 表格",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        .spreadsheetML2003),
      Case("别的 XML", "<?xml version=\"1.0\"?><a/>", .otherXML),
      Case("邮件", "Received: x\r\nFrom: a@b\r\nMIME-Version: 1.0\r\n\r\n", .mail),
      Case(
        "单个文件网页",
        "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", .webArchive),
      Case("二进制", (0..<4_000).map { UInt8($0 * 37 & 0xFF) }, .unknown),
      Case("全是零", [UInt8](repeating: 0, count: 4_096), .unknown),
      Case("压缩包", [0x50, 0x4B, 3, 4], .zip),
      Case(".xls", CompoundFixture.bytes(names: ["Workbook"]), .binaryWorkbook97),
      Case("更旧的 .xls", CompoundFixture.bytes(names: ["Book"]), .binaryWorkbook97),
      Case(
        "加密的 .xlsx", CompoundFixture.bytes(names: ["EncryptionInfo", "EncryptedPackage"]),
        .encrypted),
      Case(".doc", CompoundFixture.bytes(names: ["WordDocument"]), .wordDocument97),
      Case("别的 CFB", CompoundFixture.bytes(names: ["x"]), .compoundOther),
      Case("坏的 CFB", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .damagedCompound),
    ])
  func tellsFormats(_ example: Case) {
    #expect(FormatSniffer.format(of: example.bytes) == example.format)
  }

  @Test(
    "压缩容器按里面的名字",
    arguments: [
      ([("[Content_Types].xml", ""), ("xl/workbook.xml", "")], FileFormat.workbook),
      ([("_rels/.rels", "")], .workbook),
      ([("[Content_Types].xml", ""), ("xl/workbook.bin", "")], .binaryWorkbook12),
      ([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], .openDocumentSheet),
      ([("mimetype", "application/vnd.oasis.opendocument.text")], .openDocumentOther),
      ([("[Content_Types].xml", ""), ("word/document.xml", "")], .wordDocument),
      ([("[Content_Types].xml", ""), ("ppt/presentation.xml", "")], .presentation),
      ([("OFD.xml", "")], .openDocumentFixed), ([("Index/Document.iwa", "")], .numbers),
      ([("一.xlsx", "")], .zip), ([], .zip),
    ])
  func looksIntoArchives(parts: [(String, String)], format: FileFormat) throws {
    let archive = try ZipArchive(bytes: ZipFixture(parts).bytes())
    #expect(FormatSniffer.format(of: archive) == format)
  }

  @Test("每一种都有自己的名字")
  func namesEveryFormat() {
    #expect(Set(FileFormat.allCases.map(\.label)).count == FileFormat.allCases.count)
  }
}
