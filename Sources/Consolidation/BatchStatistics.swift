/// Counts of batches by verdict, over counted batches of 州抽 and 县抽.
///
/// They cover the year so far, whatever the scope of 附件4; a 复检 changes its batch's verdict and
/// adds nothing.
package struct BatchStatistics: Hashable, Sendable {
  package struct Counts: Hashable, Sendable {
    package var passed = 0
    package var failed = 0
    package var pending = 0
    package var notJudged = 0
    /// 拒检 and 未抽到样: no batch.
    package var notSampled = 0
    /// Distinct firms, by the plan's `firmCount`.
    package var firms = 0
    /// Rows kept out, and those of them that say 不合格.
    package var withheld = 0
    package var withheldFailed = 0

    package init() {}

    package var sampled: Int { passed + failed + pending + notJudged }
    package var tested: Int { passed + failed + notJudged }
    /// 不合格 / (合格 + 不合格); `nil` where neither is there.
    package var failureRate: Double? {
      passed + failed == 0 ? nil : Double(failed) / Double(passed + failed)
    }
  }

  /// The counts of one county.
  package struct CountyCounts: Hashable, Sendable {
    /// `nil` for rows whose county is unknown.
    package var countyCode: String?
    package var counts: Counts

    package init(countyCode: String?, counts: Counts) {
      self.countyCode = countyCode
      self.counts = counts
    }
  }

  /// The counts of one plan item.
  package struct ItemCounts: Hashable, Sendable {
    /// `nil` for batches that count for no item.
    package var itemNumber: Int?
    package var counts: Counts

    package init(itemNumber: Int?, counts: Counts) {
      self.itemNumber = itemNumber
      self.counts = counts
    }
  }

  /// In the plan's order of counties, unknown last.
  package var counties: [CountyCounts]
  package var total: Counts
  /// 国抽 and 省抽 rows, counted for nothing.
  package var uncounted: Int
  /// Batches whose source was assumed.
  package var assumedSources: Int
  /// In the plan's order of items, unknown last.
  package var items: [ItemCounts]

  package init(
    counties: [CountyCounts] = [], total: Counts = Counts(), uncounted: Int = 0,
    assumedSources: Int = 0, items: [ItemCounts] = []
  ) {
    self.counties = counties
    self.total = total
    self.uncounted = uncounted
    self.assumedSources = assumedSources
    self.items = items
  }
}
