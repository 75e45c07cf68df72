import InspectionModel
import InspectionPlan

/// 另有 n 批暂未列入（其中不合格 m 批）, by whatever total the rows touch.
struct WithheldTally {
  struct Count: Hashable {
    var rows = 0
    var failed = 0
  }

  private(set) var items: [Int: Count] = [:]
  private(set) var offices: [String: Count] = [:]
  /// `nil` is for rows whose county is unknown.
  private(set) var counties: [String?: Count] = [:]
  private(set) var total = Count()

  /// Rows that would add nothing if they stood are left out: 国抽, 省抽, 复检, 拒检 and 未抽到样.
  init(_ filings: YearFilings, sources: SourceResolution) {
    for reference in filings.withheld {
      let record = filings.record(reference)
      let credit = sources.credit(withheld: reference)
      guard credit.source.isCounted, !record.isRetest, record.verdict?.isSampled != false else {
        continue
      }
      let failed = record.verdict == .failed ? 1 : 0
      if let number = credit.itemNumber { items[number, default: Count()].add(failed) }
      if let code = sources.minimumOffice(credit) { offices[code, default: Count()].add(failed) }
      counties[credit.countyCode, default: Count()].add(failed)
      total.add(failed)
    }
  }
}

extension WithheldTally.Count {
  fileprivate mutating func add(_ failed: Int) {
    rows += 1
    self.failed += failed
  }
}
