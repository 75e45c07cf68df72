import InspectionModel

/// Tells 复检 rows from first ones, and finds the batch that each follows.
///
/// A row is a 复检 where 检验类别 says so, or where 备注 names it and an earlier row of equal
/// 受检单位, 产品名称, 规格型号 and 生产日期/批号 has another report number. What one row of a key
/// says holds for the key's rows of other offices and periods too; only within one office's filing
/// do a first row and a 复检 under one number stay apart.
///
/// - Complexity: O(rows); nothing is compared where no row speaks of a 复检.
struct RetestRecognition {
  private let filings: YearFilings
  /// By row.
  let flags: [Bool]
  /// No row is a 复检.
  let isEmpty: Bool

  /// `keys` numbers the rows' keys from 0.
  init(_ filings: YearFilings, keys: [Int]) {
    self.filings = filings
    var flags = filings.rows.map { filings.statesRetest(filings.record($0.reference)) }
    for row in Self.followUps(filings, keys: keys) { flags[row] = true }
    isEmpty = !flags.contains(true)
    self.flags = isEmpty ? flags : Self.spread(flags, filings, keys: keys)
  }

  /// Fills ``UnitedBatch/follows``: the first batch that is no 复检 and has an equal sample.
  func linked(_ batches: [UnitedBatch]) -> [UnitedBatch] {
    var firsts: [[String]: Int] = [:]
    for (index, batch) in batches.enumerated() where !batch.isRetest {
      for row in [batch.standing] + batch.merged {
        let sample = sample(row)
        if firsts[sample] == nil { firsts[sample] = index }
      }
    }
    var linked = batches
    for index in linked.indices where linked[index].isRetest {
      let rows = [linked[index].standing] + linked[index].merged
      linked[index].follows = rows.lazy.compactMap { firsts[sample($0)] }.first
    }
    return linked
  }

  private func sample(_ row: Int) -> [String] { filings.fields.sample(filings.record(ofRow: row)) }

  /// Rows whose 备注 names a 复检 and that have an earlier row with another number.
  private static func followUps(_ filings: YearFilings, keys: [Int]) -> [Int] {
    let candidates = filings.rows.indices.filter {
      filings.remarksNameRetest(filings.record(ofRow: $0))
    }
    guard !candidates.isEmpty else { return [] }
    var firstRow: [Int: Int] = [:]
    var firstOfSample: [[String]: Int] = [:]
    for row in filings.rows.indices {
      if firstRow[keys[row]] == nil { firstRow[keys[row]] = row }
      let record = filings.record(ofRow: row)
      guard record.key.basis == .report else { continue }
      let sample = filings.fields.sample(record)
      if firstOfSample[sample] == nil { firstOfSample[sample] = keys[row] }
    }
    return candidates.filter { row in
      let record = filings.record(ofRow: row)
      guard record.key.basis != .product,
        let first = firstOfSample[filings.fields.sample(record)], first != keys[row],
        let one = firstRow[first], let other = firstRow[keys[row]]
      else { return false }
      return one < other
    }
  }

  /// Gives the flag to all rows of a flagged key, unless one filing holds both kinds of it.
  private static func spread(_ flags: [Bool], _ filings: YearFilings, keys: [Int]) -> [Bool] {
    var flagged: [Int: Set<[Int]>] = [:]
    for row in flags.indices where flags[row] {
      flagged[keys[row], default: []].insert([filings.rows[row].office, filings.rows[row].period])
    }
    var mixed: Set<Int> = []
    for row in flags.indices where !flags[row] {
      let filing = [filings.rows[row].office, filings.rows[row].period]
      if flagged[keys[row]]?.contains(filing) == true { mixed.insert(keys[row]) }
    }
    return flags.indices.map { row in
      flags[row] || (flagged[keys[row]] != nil && !mixed.contains(keys[row]))
    }
  }
}

extension YearFilings {
  /// 检验类别 says 复检, or Intake knew it from something other than 备注.
  fileprivate func statesRetest(_ record: InspectionRecord) -> Bool {
    if let kind = fields.value(record, fields.inspectionKind), kind.isUsable,
      kind.text.contains("复检")
    {
      return true
    }
    return record.isRetest && !remarksNameRetest(record)
  }

  fileprivate func remarksNameRetest(_ record: InspectionRecord) -> Bool {
    guard let remarks = fields.value(record, fields.remarks), remarks.state != .blank else {
      return false
    }
    return remarks.text.contains("复检")
  }
}
