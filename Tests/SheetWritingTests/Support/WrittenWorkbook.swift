import SheetModel
import SheetPackage
import SheetReading
import SheetWriting

/// A workbook that was written and read back.
struct WrittenWorkbook {
  static let properties = WorkbookProperties(
    title: "标题", author: "楚雄州市场监督管理局", created: 1_744_473_599)
  static let plain = CellFormat(fontName: "仿宋_GB2312", fontSize: 10)

  var proofs: [WrittenSheet]
  var grids: [SheetGrid]
  var bytes: [UInt8]

  /// Fills a workbook, writes it, and reads it with the project's own reader.
  init(_ fill: (inout WorkbookWriter, CellFormatIndex) throws -> Void) throws {
    let place = TemporaryWorkbook()
    var writer = try WorkbookWriter(path: place.path, properties: Self.properties)
    let format = try writer.format(Self.plain)
    try fill(&writer, format)
    proofs = try writer.finish()
    bytes = place.bytes
    var file = try SpreadsheetFile(path: place.path)
    var grids: [SheetGrid] = []
    for index in file.sheets.indices { grids.append(try file.grid(ofSheet: index)) }
    self.grids = grids
  }

  /// One sheet 「表」 of one row with these values in columns A, B, ….
  init(row values: [SheetCell.Value]) throws {
    try self.init { writer, format in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: [20]))
      try writer.appendRow(0, values.enumerated().map { SheetCell(column: $0, $1, format) })
    }
  }

  /// A part of the package as text.
  func part(_ name: String) throws -> String {
    let archive = try ZipArchive(bytes: bytes)
    guard let entry = archive.entries.first(where: { $0.name == name }) else { return "" }
    return String(decoding: try archive.bytes(of: entry), as: UTF8.self)
  }
}
