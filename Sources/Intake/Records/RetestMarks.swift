import InspectionModel

/// Finds the 复检 rows that only their 备注 names.
///
/// A row is one if its 备注 says so and an earlier row reports the same 受检单位, 产品名称, 规格型号
/// and 生产日期/批号 under another report number; 备注 alone may speak of the first test.
struct RetestMarks: Sendable {
  private let fields: RecordFields
  private let keys: RecordKeys
  /// Report numbers by firm, product, model and lot.
  private var numbers: [[String]: Set<String>] = [:]

  private static let denials = [
    "未复检", "未申请复检", "不申请复检", "未提出复检", "无复检", "不复检", "放弃复检", "无需复检",
  ]

  init(fields: RecordFields, keys: RecordKeys) {
    self.fields = fields
    self.keys = keys
  }

  /// Marks the sheets' records, which come after all those that were given before.
  mutating func mark(_ sheets: inout [SubmittedSheet]) {
    for sheet in sheets.indices {
      for row in sheets[sheet].records.indices {
        let record = sheets[sheet].records[row]
        guard let number = record.word(at: fields.reportNumber),
          record.word(at: fields.sampledEntity) != nil,
          record.word(at: fields.productName) != nil
        else { continue }
        let parts = keys.productParts(of: record)
        let folded = ComparisonText.folded(number)
        if !record.isRetest, namesRetest(record),
          numbers[parts]?.contains(where: { $0 != folded }) == true
        {
          sheets[sheet].records[row].isRetest = true
        }
        numbers[parts, default: []].insert(folded)
      }
    }
  }

  private func namesRetest(_ record: InspectionRecord) -> Bool {
    guard let remark = record.word(at: fields.remarks), remark.containsExactly("复检") else {
      return false
    }
    return !Self.denials.contains(where: remark.containsExactly)
  }
}
