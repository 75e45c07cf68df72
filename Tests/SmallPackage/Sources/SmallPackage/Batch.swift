import SheetReading

/// One row of the sheet; the keys are the headers of its columns.
struct Batch: Decodable {
  enum Verdict: String, Decodable {
    case passed = "合格"
    case failed = "不合格"
  }

  enum CodingKeys: String, CodingKey {
    case product = "产品名称"
    case count = "数量"
    case sampled = "抽样日期"
    case report = "检验报告编号"
    case verdict = "检验结论"
    case remarks = "备注"
  }

  var product: String
  var count: Int
  var sampled: CalendarDate
  /// `00123` is a number with a format in one row and a text in the next.
  var report: DisplayedText
  var verdict: Verdict
  var remarks: String?
}
