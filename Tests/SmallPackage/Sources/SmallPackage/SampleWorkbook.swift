import SheetReading
import SheetWriting

/// Writes a small workbook: a title, a header, and rows with dates and formats.
func writeSampleWorkbook(path: String) throws {
  var writer = try WorkbookWriter(
    path: path, properties: WorkbookProperties(title: "样例", author: "样例", created: 1_735_689_600))
  let font = CellFormat(fontName: "宋体", fontSize: 11)
  let plain = try writer.format(font)
  let day = try writer.format(font.with { $0.numberFormat = "yyyy\"年\"m\"月\"d\"日\"" })
  let report = try writer.format(font.with { $0.numberFormat = "00000" })
  let share = try writer.format(font.with { $0.numberFormat = "0.0%" })

  try writer.beginSheet(SheetName("汇总表"), SheetLayout(columnWidths: []))
  try writer.appendRow(0, [SheetCell(column: 0, .text("抽查结果"), plain, columnSpan: 7)])
  let headers = ["产品名称", "数量", "抽样日期", "检验报告编号", "检验结论", "占比", "备注"]
  try writer.appendRow(
    1, headers.enumerated().map { SheetCell(column: $0.offset, .text($0.element), plain) })
  for (offset, product) in ["电线电缆", "皮鞋", "复合肥料"].enumerated() {
    guard let sampled = CalendarDate(year: 2025, month: 3, day: 1 + offset) else { continue }
    var cells = [
      SheetCell(column: 0, .text(product), plain),
      SheetCell(column: 1, .number(Double(10 * (offset + 1))), plain),
      SheetCell(column: 2, .date(sampled), day),
      SheetCell(column: 3, offset == 2 ? .text("W-7") : .number(Double(123 + offset)), report),
      SheetCell(column: 4, .text(offset == 1 ? "不合格" : "合格"), plain),
      SheetCell(column: 5, .number(0.125 * Double(offset + 1)), share),
    ]
    if offset == 1 { cells.append(SheetCell(column: 6, .text("已复检"), plain)) }
    try writer.appendRow(2 + offset, cells)
  }
  _ = try writer.finish()
}
