import InspectionModel
import InspectionPlan

/// Makes the batches of the year so far, in the order of 附件4.
///
/// - Order: 州抽, 县抽, 国抽, 省抽; within each by item and county in the plan's order, unknown ones
///   last, then by key; of equal keys a 复检 comes after its first row.
struct BatchAssembly {
  private let filings: YearFilings
  private let sources: SourceResolution

  init(_ filings: YearFilings, sources: SourceResolution) {
    self.filings = filings
    self.sources = sources
  }

  func batches(_ united: [UnitedBatch]) -> [ConsolidatedBatch] {
    let verdicts = finalVerdicts(united)
    let batches = united.indices.map { index in
      batch(united[index], follows: united[index].follows.map { united[$0] }, verdicts[index])
    }
    return sorted(batches)
  }

  private func batch(
    _ united: UnitedBatch, follows first: UnitedBatch?, _ verdict: Verdict?
  ) -> ConsolidatedBatch {
    let row = filings.rows[united.standing]
    let credit = sources.credit(united, following: first)
    let record = filings.record(row.reference)
    return ConsolidatedBatch(
      reference: row.reference,
      officeCode: filings.files[row.reference.file].office.officeCode ?? "",
      source: credit.source, isSourceAssumed: credit.isSourceAssumed,
      itemNumber: credit.itemNumber, countyCode: credit.countyCode,
      firstPeriod: united.firstPeriod,
      merged: united.merged.map { filings.rows[$0].reference },
      isCounted: credit.source.isCounted && !united.isRetest && record.verdict?.isSampled != false,
      creditedOfficeCode: credit.officeCode, isRetest: united.isRetest,
      follows: first.map { filings.rows[$0.standing].reference }, finalVerdict: verdict)
  }

  /// The last tested 复检 of a batch decides; without one its own row does.
  private func finalVerdicts(_ united: [UnitedBatch]) -> [Verdict?] {
    var verdicts = united.map { filings.record(ofRow: $0.standing).verdict }
    var deciding: [Int: Int] = [:]
    for batch in united where batch.isRetest {
      guard let first = batch.follows, united[first].isSampled(filings),
        let verdict = filings.record(ofRow: batch.standing).verdict, verdict.isTested,
        deciding[first, default: -1] < batch.standing
      else { continue }
      deciding[first] = batch.standing
      verdicts[first] = verdict
    }
    return verdicts
  }
}

extension UnitedBatch {
  fileprivate func isSampled(_ filings: YearFilings) -> Bool {
    filings.record(ofRow: standing).verdict?.isSampled != false
  }
}

// MARK: - Order of 附件4

extension BatchAssembly {
  private struct SortKey {
    let source: Int
    let item: Int
    let county: Int
    let key: [String]
  }

  private func sorted(_ batches: [ConsolidatedBatch]) -> [ConsolidatedBatch] {
    let items = ranks(filings.plan.items.map(\.number))
    let counties = ranks(filings.plan.counties.map(\.code))
    let keys = batches.map { batch in
      let record = filings.record(batch.reference)
      let item = batch.itemNumber ?? record.itemNumber
      return SortKey(
        source: Self.rank(batch.source), item: item.flatMap { items[$0] } ?? items.count,
        county: batch.countyCode.flatMap { counties[$0] } ?? counties.count,
        key: record.key.parts)
    }
    let order = batches.indices.sorted { left, right in
      let one = keys[left]
      let other = keys[right]
      let isLevel =
        (one.source, one.item, one.county) == (other.source, other.item, other.county)
      guard isLevel else {
        return (one.source, one.item, one.county) < (other.source, other.item, other.county)
      }
      guard one.key == other.key else { return one.key.lexicographicallyPrecedes(other.key) }
      let isRetest = batches[left].isRetest
      return isRetest == batches[right].isRetest
        ? batches[left].reference < batches[right].reference : !isRetest
    }
    return order.map { batches[$0] }
  }

  private func ranks<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func rank(_ source: TaskSource) -> Int {
    switch source {
    case .prefecture: 0
    case .county: 1
    case .national: 2
    case .provincial: 3
    }
  }
}
