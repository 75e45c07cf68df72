import InspectionModel

/// Tells which rows of a file its later version holds no more.
///
/// A row is held where a row of the later version has the same key. As correcting a report number or a
/// firm changes the key, it is also held by a row of the same 受检单位, 产品名称, 规格型号 and
/// 生产日期/批号, and by one whose key is new, in the same row of the sheet, with the same 受检单位 or
/// 检验报告编号.
struct VersionRows {
  private struct Place: Hashable {
    var sheet: String
    var row: Int
  }

  private let fields: FieldIndices
  private var keys: Set<RecordKey> = []
  private var samples: Set<[String]> = []
  private var byPlace: [Place: InspectionRecord] = [:]

  /// - Parameters:
  ///   - later: The version that took the place.
  ///   - fields: Of the plan's layout.
  init(_ later: SubmittedFile, fields: FieldIndices) {
    self.fields = fields
    for sheet in later.sheets {
      for record in sheet.records {
        keys.insert(record.key)
        samples.insert(fields.sample(record))
        byPlace[Place(sheet: sheet.name, row: record.row)] = record
      }
    }
  }

  /// Rows of the earlier version that are held no more, in its order.
  func missing(from earlier: SubmittedFile, at file: Int) -> [RecordReference] {
    let before = Set(earlier.sheets.flatMap { $0.records.map(\.key) })
    return earlier.references(at: file).filter { reference in
      let sheet = earlier.sheets[reference.sheet]
      let record = sheet.records[reference.record]
      if keys.contains(record.key) { return false }
      let sample = fields.sample(record)
      if sample.contains(where: { !$0.isEmpty }), samples.contains(sample) { return false }
      guard let same = byPlace[Place(sheet: sheet.name, row: record.row)],
        !before.contains(same.key)
      else { return true }
      return ![fields.sampledEntity, fields.reportNumber].contains { index in
        let text = fields.folded(record, index)
        return !text.isEmpty && text == fields.folded(same, index)
      }
    }
  }
}
