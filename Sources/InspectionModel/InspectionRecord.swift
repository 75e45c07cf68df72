package import SheetModel

/// One row of 附件4: a sampled batch as an office reported it, or a refusal.
///
/// Words were brought to the plan's lists (合格, 流通, a county's name); what stood in the cell
/// where that differs is in `originals`.
package struct InspectionRecord: Hashable, Sendable {
  /// Zero-based row in the sheet.
  package var row: Int
  /// Aligned with the plan's ``RecordLayout``.
  package var values: FieldValues
  /// What the cell showed where `values` says it otherwise, by index into `values`.
  package var originals: [Int: String]
  /// The cells that filled each value, by index into `values`, where it isn't one cell in the
  /// mapped column of `row`: merged areas and joined columns.
  package var filledFrom: [Int: [CellReference]]
  /// What cells hold that are no text and that their column could not take, by index into `values`.
  package var storedKinds: [Int: ObservedValue.Kind] = [:]
  package var verdict: Verdict?
  package var scope: SamplingScope?
  /// Code of 受检单位所在县市 as written, or inferred from the filer where `isCountyInferred`.
  package var countyCode: String?
  package var isCountyInferred: Bool
  /// From the column 任务来源; `nil` where it is blank, unreadable or absent.
  package var statedSource: TaskSource?
  /// `statedSource`, else what is assumed for the filer (`design.md`, section 7); another office's
  /// report of the same batch may still overrule an assumption during consolidation.
  package var source: TaskSource
  /// Number of the plan item that 抽查产品品种 names, or, where that is blank, 产品名称 by alias.
  package var itemNumber: Int?
  package var samplingDate: CalendarDate?
  /// Taken from 生产日期/批号 where it begins with a full date.
  package var productionDate: CalendarDate?
  /// The production date may be something else: eight digits that could be a lot number.
  package var isProductionDateDoubtful: Bool
  package var isRetest: Bool
  package var key: RecordKey

  /// Whether the row does not say who commissioned it: blank, or a word that is no source.
  ///
  /// A cell that is broken is another finding's. `index` is that of 任务来源 in the plan's columns,
  /// `nil` where the plan has none.
  package func isSourceMissing(at index: Int?) -> Bool {
    guard statedSource == nil else { return false }
    guard let index else { return true }
    switch values[index].state {
    case .blank, .placeholder, .value, .notInList: return true
    default: return false
    }
  }

  package init(
    row: Int, values: FieldValues, originals: [Int: String] = [:],
    filledFrom: [Int: [CellReference]] = [:], verdict: Verdict? = nil, scope: SamplingScope? = nil,
    countyCode: String? = nil, isCountyInferred: Bool = false, statedSource: TaskSource? = nil,
    source: TaskSource, itemNumber: Int? = nil, samplingDate: CalendarDate? = nil,
    productionDate: CalendarDate? = nil, isProductionDateDoubtful: Bool = false,
    isRetest: Bool = false, key: RecordKey
  ) {
    self.row = row
    self.values = values
    self.originals = originals
    self.filledFrom = filledFrom
    self.verdict = verdict
    self.scope = scope
    self.countyCode = countyCode
    self.isCountyInferred = isCountyInferred
    self.statedSource = statedSource
    self.source = source
    self.itemNumber = itemNumber
    self.samplingDate = samplingDate
    self.productionDate = productionDate
    self.isProductionDateDoubtful = isProductionDateDoubtful
    self.isRetest = isRetest
    self.key = key
  }
}
