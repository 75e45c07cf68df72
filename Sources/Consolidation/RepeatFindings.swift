import InspectionModel
import InspectionPlan
import Ledger
import SheetModel

/// D-105: one organiser had a producer's product sampled again too soon.
///
/// 标称生产企业, 产品名称, 商标 and 规格型号 agree, none is blank (商标 and 规格型号 may be `/`), both were
/// commissioned by the same bureau, and the later 抽样日期 lies less than `months` after the earlier
/// one, the year before included. No repeat: several samples of one visit (same day, same 受检单位),
/// a sample after a failed one (跟踪抽查), a 复检, what was never sampled, products of an item with
/// `mayRepeat`, and what D-107 takes for the same batch.
///
/// At 抽样日期 of the later row, against the visit before; variant `distribution` for 流通. Details:
/// `other` (key of the earlier row), `date`, `months`; where it stands (`office`, `file`, `sheet`,
/// `row`), or `earlier`.
///
/// - Source: 产品质量监督抽查管理暂行办法 (总局令第18号), 第八条.
/// - Complexity: O(batches); each sampled product is hashed once.
struct RepeatFindings {
  private struct Sampling {
    let date: CalendarDate
    let firm: String
    let isFailed: Bool
    /// `nil` for a batch of the year before.
    let batch: ConsolidatedBatch?
    let earlier: EarlierSample?

    /// Earlier years first, then in the order of the files.
    static func isInOrder(_ one: Sampling, _ other: Sampling) -> Bool {
      guard one.date == other.date, let left = one.batch, let right = other.batch else {
        return one.date < other.date
      }
      return left.reference < right.reference
    }
  }

  private let filings: YearFilings
  private let earlier: [EarlierSample]
  private let placement: CellPlacement
  private let months: Int

  init(_ filings: YearFilings, earlier: [EarlierSample]) {
    self.filings = filings
    self.earlier = earlier
    placement = CellPlacement(filings)
    months = filings.plan.threshold("months", of: .repeatSampling)
  }

  /// `suspected` are rows that D-107 takes for another one's batch.
  func findings(
    _ batches: [ConsolidatedBatch], suspected: Set<RecordReference>
  ) -> [Finding] {
    var firsts: [[String]: Int] = [:]
    firsts.reserveCapacity(batches.count)
    /// By the first index of the product; indices count the earlier samples, then the batches.
    var repeated: [Int: [Int]] = [:]
    func note(_ product: [String]?, _ index: Int) {
      guard let product else { return }
      guard let first = firsts[product] else {
        firsts[product] = index
        return
      }
      repeated[first, default: [first]].append(index)
    }
    for index in earlier.indices { note(product(earlier[index]), index) }
    for index in batches.indices where !suspected.contains(batches[index].reference) {
      note(product(batches[index]), earlier.count + index)
    }
    return repeated.keys.sorted().flatMap { first -> [Finding] in
      let samplings = (repeated[first] ?? []).compactMap { index in
        index < earlier.count
          ? sampling(earlier[index]) : sampling(batches[index - earlier.count])
      }
      return findings(samplings.sorted(by: Sampling.isInOrder))
    }
  }

  /// Of one product, in order; samples of one visit count as one.
  private func findings(_ samplings: [Sampling]) -> [Finding] {
    var findings: [Finding] = []
    var visit: [Sampling] = []
    var previous: [Sampling] = []
    for sampling in samplings {
      if let last = visit.last, last.date != sampling.date || last.firm != sampling.firm {
        previous = visit
        visit = []
      }
      visit.append(sampling)
      guard visit.count == 1, let batch = sampling.batch, let before = previous.last,
        sampling.date < before.date.advanced(byMonths: months),
        !previous.contains(where: \.isFailed), !mayRepeat(batch)
      else { continue }
      findings.append(finding(batch, after: before))
    }
    return findings
  }

  private func finding(_ batch: ConsolidatedBatch, after before: Sampling) -> Finding {
    var details = ["date": before.date.description, "months": String(months)]
    if let batch = before.batch {
      details.merge(placement.other(batch.reference)) { own, _ in own }
    } else if let sample = before.earlier {
      details["earlier"] = String(sample.year)
      details["other"] = sample.shown
    }
    let scope = filings.record(batch.reference).scope
    return placement.finding(
      .repeatSampling, variant: scope == .distribution ? "distribution" : nil, batch.reference,
      .samplingDate, details: details)
  }

  private func mayRepeat(_ batch: ConsolidatedBatch) -> Bool {
    if batch.itemNumber.flatMap({ filings.plan.item(number: $0) })?.mayRepeat == true {
      return true
    }
    let product = filings.fields.value(
      filings.record(batch.reference), filings.fields.productName)
    return product.flatMap { filings.plan.item(forProduct: $0.text) }?.mayRepeat == true
  }
}

// MARK: - What is compared

extension RepeatFindings {
  /// Organiser and product; `nil` where the row doesn't say enough, or was not sampled.
  private func product(_ batch: ConsolidatedBatch) -> [String]? {
    let record = filings.record(batch.reference)
    let fields = filings.fields
    guard !batch.isRetest, record.verdict?.isSampled != false, record.samplingDate != nil,
      fields.isFilled(record, fields.trademark), fields.isFilled(record, fields.model)
    else { return nil }
    return product(
      source: batch.source, office: batch.creditedOfficeCode,
      [fields.producer, fields.productName, fields.trademark, fields.model].map {
        fields.folded(record, $0)
      })
  }

  private func product(_ sample: EarlierSample) -> [String]? {
    TaskSource(rawValue: sample.source).flatMap {
      product(
        source: $0, office: sample.office,
        [sample.producer, sample.productName, sample.trademark, sample.model])
    }
  }

  /// `texts` are producer, product, trade mark and model; only the counties organise one by one.
  private func product(source: TaskSource, office: String?, _ texts: [String]) -> [String]? {
    guard !texts[0].isEmpty, !texts[1].isEmpty else { return nil }
    return [source.rawValue, source == .county ? office ?? "" : ""] + texts
  }

  private func sampling(_ batch: ConsolidatedBatch) -> Sampling? {
    let record = filings.record(batch.reference)
    return record.samplingDate.map {
      Sampling(
        date: $0, firm: filings.fields.folded(record, filings.fields.sampledEntity),
        isFailed: batch.finalVerdict == .failed, batch: batch, earlier: nil)
    }
  }

  private func sampling(_ sample: EarlierSample) -> Sampling? {
    CalendarDate(iso: sample.samplingDate).map {
      Sampling(
        date: $0, firm: sample.sampledEntity,
        isFailed: sample.verdict == Verdict.failed.rawValue, batch: nil, earlier: sample)
    }
  }
}
