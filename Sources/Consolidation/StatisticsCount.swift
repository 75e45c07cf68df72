import InspectionModel
import InspectionPlan

/// Counts the year's batches by verdict: in sum, by county and by item.
struct StatisticsCount {
  fileprivate struct Group {
    var counts = BatchStatistics.Counts()
    var firms: Set<String> = []
  }

  private let filings: YearFilings
  private var total = Group()
  private var counties: [String?: Group] = [:]
  private var items: [Int?: Group] = [:]
  private var uncounted = 0
  private var assumed = 0

  /// `batches` are those of the year so far, whatever 附件4 holds.
  init(_ filings: YearFilings, batches: [ConsolidatedBatch]) {
    self.filings = filings
    let firm =
      switch filings.plan.settings.firmCount {
      case .sampledEntity: filings.fields.sampledEntity
      case .producer: filings.fields.producer
      }
    for batch in batches {
      if batch.isSourceAssumed { assumed += 1 }
      guard batch.source.isCounted else {
        uncounted += 1
        continue
      }
      guard !batch.isRetest else { continue }
      let name = filings.fields.folded(filings.record(batch.reference), firm)
      total.add(batch, firm: name)
      counties[batch.countyCode, default: Group()].add(batch, firm: name)
      items[batch.itemNumber, default: Group()].add(batch, firm: name)
    }
  }

  func statistics(_ withheld: WithheldTally) -> BatchStatistics {
    var byCounty = filings.plan.counties.map { county in
      BatchStatistics.CountyCounts(
        countyCode: county.code,
        counts: counts(counties[county.code], withheld.counties[county.code]))
    }
    if counties[nil] != nil || withheld.counties[nil] != nil {
      byCounty.append(
        BatchStatistics.CountyCounts(
          countyCode: nil, counts: counts(counties[nil], withheld.counties[nil])))
    }
    var byItem = filings.plan.items.map { item in
      BatchStatistics.ItemCounts(
        itemNumber: item.number, counts: counts(items[item.number], withheld.items[item.number]))
    }
    if let unknown = items[nil] {
      byItem.append(BatchStatistics.ItemCounts(itemNumber: nil, counts: counts(unknown, nil)))
    }
    return BatchStatistics(
      counties: byCounty, total: counts(total, withheld.total), uncounted: uncounted,
      assumedSources: assumed, items: byItem)
  }

  private func counts(
    _ group: Group?, _ kept: WithheldTally.Count?
  ) -> BatchStatistics.Counts {
    var counts = group?.counts ?? BatchStatistics.Counts()
    counts.firms = group?.firms.count ?? 0
    counts.withheld = kept?.rows ?? 0
    counts.withheldFailed = kept?.failed ?? 0
    return counts
  }
}

extension StatisticsCount.Group {
  /// A batch without a known verdict was sampled and has no result: it counts as 待出报告.
  fileprivate mutating func add(_ batch: ConsolidatedBatch, firm: String) {
    switch batch.finalVerdict {
    case .passed: counts.passed += 1
    case .failed: counts.failed += 1
    case .pending, nil: counts.pending += 1
    case .notJudged: counts.notJudged += 1
    case .refused, .notSampled: counts.notSampled += 1
    }
    if batch.isCounted, !firm.isEmpty { firms.insert(firm) }
  }
}
