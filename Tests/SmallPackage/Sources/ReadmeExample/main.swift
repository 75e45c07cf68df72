import SheetReading

var file = try SpreadsheetFile(path: "样例.xlsx")
var rows = try file.rows(ofSheet: 0)
while let row = try rows.next() {
  print(row.number, row["B"], row.text("C"))
}

struct Batch: Decodable {
  enum CodingKeys: String, CodingKey {
    case product = "产品名称"
    case sampled = "抽样日期"
    case report = "检验报告编号"
  }
  var product: String
  var sampled: CalendarDate
  var report: DisplayedText
}

var table = try file.table(ofSheet: 0, withHeaders: ["产品名称", "数量"])
while let batch = try table.next(as: Batch.self) {
  print(batch.product, batch.sampled, batch.report)
}
