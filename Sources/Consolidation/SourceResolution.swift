import InspectionModel
import InspectionPlan

/// What a batch counts for: source, plan item, county, and the office whose minimum it adds to.
struct BatchCredit: Hashable {
  var source: TaskSource
  var isSourceAssumed: Bool
  /// `nil` where it counts for no item: 国抽, 省抽, and 州抽 of an unknown product.
  var itemNumber: Int?
  var countyCode: String?
  var officeCode: String?
}

/// Decides the source of every batch and what it counts for (`design.md`, section 7).
///
/// A source that any row of the batch states outranks what is assumed for the others, the standing
/// row's first; so a county's row without 任务来源 becomes 州抽 where the institute reports the same
/// key as 州抽. 州抽 counts by item; 县抽 for the counties' own item that its product belongs to
/// (row 13), else for the catch-all item (row 17). A county's 县抽 counts for the filer, an
/// institute's for the row's county.
struct SourceResolution {
  private let filings: YearFilings
  private let catchAll: Int?
  /// Numbers of the items that counties implement by name.
  private let countyItems: Set<Int>
  private let counties: Set<String>
  /// By code of the county.
  private let bureaus: [String: Office]

  init(_ filings: YearFilings) {
    self.filings = filings
    catchAll = filings.plan.items.first { $0.isCatchAll }?.number
    countyItems = Set(
      filings.plan.items.filter { $0.implementer == .counties && !$0.isCatchAll }.map(\.number))
    counties = Set(filings.plan.counties.map(\.code))
    var bureaus: [String: Office] = [:]
    for planned in filings.plan.offices where planned.office.kind == .county {
      if let county = planned.office.countyCode, bureaus[county] == nil {
        bureaus[county] = planned.office
      }
    }
    self.bureaus = bureaus
  }

  /// `first` is the batch that a 复检 follows: whoever commissioned that commissioned both.
  func credit(_ batch: UnitedBatch, following first: UnitedBatch?) -> BatchCredit {
    let record = filings.record(ofRow: batch.standing)
    let stated = statedSource(batch)
    let source =
      stated ?? first.map { statedSource($0) ?? filings.record(ofRow: $0.standing).source }
      ?? record.source
    let filers = ([batch.standing] + batch.others).map {
      filings.office(at: filings.rows[$0].office)?.office
    }
    return BatchCredit(
      source: source, isSourceAssumed: stated == nil,
      itemNumber: itemNumber(record, source: source),
      countyCode: countyCode(record, filers: filers),
      officeCode: officeCode(record, source: source, filers: filers))
  }

  private func statedSource(_ batch: UnitedBatch) -> TaskSource? {
    if let stated = filings.record(ofRow: batch.standing).statedSource { return stated }
    return (batch.others + batch.merged.reversed()).lazy
      .compactMap { filings.record(ofRow: $0).statedSource }.first
  }

  /// What a withheld row would count for if it stood.
  func credit(withheld reference: RecordReference) -> BatchCredit {
    let record = filings.record(reference)
    let filers = [filings.office(ofFile: reference.file)?.office]
    return BatchCredit(
      source: record.source, isSourceAssumed: record.statedSource == nil,
      itemNumber: itemNumber(record, source: record.source),
      countyCode: countyCode(record, filers: filers),
      officeCode: officeCode(record, source: record.source, filers: filers))
  }
}

// MARK: - Minimums

extension SourceResolution {
  /// The office whose minimum a credit adds to: batches of the counties' named items do so only
  /// where the plan's settings say it.
  func minimumOffice(_ credit: BatchCredit) -> String? {
    countsTowardsMinimum(credit.itemNumber) ? credit.officeCode : nil
  }

  func minimumOffice(_ batch: ConsolidatedBatch) -> String? {
    countsTowardsMinimum(batch.itemNumber) ? batch.creditedOfficeCode : nil
  }

  private func countsTowardsMinimum(_ item: Int?) -> Bool {
    guard let item, countyItems.contains(item) else { return true }
    return filings.plan.settings.namedItemsCountTowardsMinimum
  }
}

// MARK: - Item, county and office

extension SourceResolution {
  private func itemNumber(_ record: InspectionRecord, source: TaskSource) -> Int? {
    switch source {
    case .national, .provincial: nil
    case .prefecture: record.itemNumber
    case .county: countyItem(record) ?? catchAll
    }
  }

  /// An item that the row names decides, the catch-all included; a free text leaves it to 产品名称.
  private func countyItem(_ record: InspectionRecord) -> Int? {
    let number =
      record.itemNumber
      ?? filings.fields.value(record, filings.fields.productName)
      .flatMap { filings.plan.item(forProduct: $0.text)?.number }
    return number.flatMap { countyItems.contains($0) ? $0 : nil }
  }

  private func countyCode(_ record: InspectionRecord, filers: [Office?]) -> String? {
    let code = record.countyCode ?? filers.lazy.compactMap { $0?.countyCode }.first
    return code.flatMap { counties.contains($0) ? $0 : nil }
  }

  private func officeCode(
    _ record: InspectionRecord, source: TaskSource, filers: [Office?]
  ) -> String? {
    guard source == .county else { return nil }
    if let filer = filers[0], filer.kind == .county { return filer.code }
    if let county = record.countyCode, let bureau = bureaus[county] { return bureau.code }
    return filers.lazy.compactMap { $0 }.first { $0.kind == .county }?.code
  }
}
