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

  /// Rows that are a 复检 by their 备注, or because Intake marked them, and not by 检验类别.
  ///
  /// Intake knows one file; here the first row may be of another office or period. The first row
  /// itself may speak of the 复检 too, and a cumulative report repeats it after the 复检 came: what
  /// counts is which of the two numbers was reported first.
  private static func followUps(_ filings: YearFilings, keys: [Int]) -> [Int] {
    let candidates = filings.rows.indices.filter { row in
      let record = filings.record(ofRow: row)
      return record.isRetest || filings.remarksNameRetest(record)
    }
    guard !candidates.isEmpty else { return [] }
    let samples = ReportedSamples(filings, keys: keys)
    return candidates.filter { row in
      let record = filings.record(ofRow: row)
      let isNamed = filings.remarksNameRetest(record)
      switch samples.order(ofRow: row) {
      case .alone: return record.isRetest
      case .first: return record.isRetest && !isNamed
      case .later: return record.isRetest || record.key.basis != .product
      }
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

/// Which report numbers there are for one sample, and which of them came first.
private struct ReportedSamples {
  enum Order {
    /// No other number is reported for the row's sample.
    case alone
    case first
    case later
  }

  private struct Numbers {
    let first: Int
    var isShared = false
  }

  private let filings: YearFilings
  private let keys: [Int]
  private var firstRows: [Int: Int] = [:]
  private var samples: [[String]: Numbers] = [:]

  init(_ filings: YearFilings, keys: [Int]) {
    self.filings = filings
    self.keys = keys
    for row in filings.rows.indices {
      if firstRows[keys[row]] == nil { firstRows[keys[row]] = row }
      let record = filings.record(ofRow: row)
      guard record.key.basis == .report else { continue }
      let sample = filings.fields.sample(record)
      if let numbers = samples[sample] {
        if numbers.first != keys[row] { samples[sample]?.isShared = true }
      } else {
        samples[sample] = Numbers(first: keys[row])
      }
    }
  }

  func order(ofRow row: Int) -> Order {
    guard let numbers = samples[filings.fields.sample(filings.record(ofRow: row))] else {
      return .alone
    }
    if numbers.first == keys[row] { return numbers.isShared ? .first : .alone }
    guard let one = firstRows[numbers.first], let other = firstRows[keys[row]] else {
      return .alone
    }
    return one < other ? .later : .first
  }
}

extension YearFilings {
  private static let denials: Set<Character> = ["未", "不", "无", "弃"]

  fileprivate func statesRetest(_ record: InspectionRecord) -> Bool {
    guard let kind = fields.value(record, fields.inspectionKind), kind.isUsable else {
      return false
    }
    return kind.text.contains("复检")
  }

  /// 未复检, 不申请复检 and 放弃复检 name none.
  fileprivate func remarksNameRetest(_ record: InspectionRecord) -> Bool {
    guard let remarks = fields.value(record, fields.remarks), remarks.isUsable,
      let range = remarks.text.firstRange(of: "复检")
    else { return false }
    return !remarks.text[..<range.lowerBound].suffix(3).contains(where: Self.denials.contains)
  }
}
