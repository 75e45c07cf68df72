import InspectionModel
import InspectionPlan
import SheetModel

/// A row in the making: what Intake would make of a row with these cells.
struct Draft: Sendable {
  private var cells: [RecordField: FieldValue] = [:]
  private var verdict: Verdict?
  private var item: Int?
  private var stated: TaskSource?
  private var scope: SamplingScope?
  private var isRetest = false
  private var isCountyInferred = true
  private(set) var isWithheld = false

  /// 合格, of plan item 1, at a firm and of a lot of its own.
  init(_ number: String) {
    cells[.reportNumber] = FieldValue(number)
    cells[.institute] = FieldValue("检测院")
    cells[.sampledEntity] = FieldValue("单位\(number)")
    cells[.productionDateOrLot] = FieldValue("批\(number)")
    cells[.productName] = FieldValue("复合肥")
    cells[.model] = FieldValue("50kg")
    cells[.producer] = FieldValue("厂")
    cells[.samplingDate] = FieldValue("2025-03-01")
    self = item(1).verdict(.passed)
  }

  func item(_ number: Int?, _ product: String = "复合肥") -> Draft {
    with {
      $0.item = number
      $0.cells[.planItem] = number.map { FieldValue(String($0)) } ?? FieldValue("其他")
      $0.cells[.productName] = FieldValue(product)
    }
  }

  func verdict(_ verdict: Verdict?, _ items: String = "") -> Draft {
    with {
      $0.verdict = verdict
      $0.cells[.verdict] = verdict.map { FieldValue($0.rawValue) } ?? FieldValue("？", .notInList)
      $0.cells[.failedItems] = items.isEmpty ? .blank : FieldValue(items)
    }
  }

  func failed(_ items: String = "总养分") -> Draft { verdict(.failed, items) }

  /// No report number yet.
  func pending() -> Draft { verdict(.pending).cell(.reportNumber, "") }

  func scope(_ scope: SamplingScope) -> Draft { with { $0.scope = scope } }

  func stated(_ source: TaskSource) -> Draft {
    with {
      $0.stated = source
      $0.cells[.source] = FieldValue(source.rawValue)
    }
  }

  /// 受检单位所在县市 as written in the row.
  func county(_ code: String) -> Draft {
    with {
      $0.isCountyInferred = false
      $0.cells[.county] = FieldValue(code)
    }
  }

  func cell(_ field: RecordField, _ text: String) -> Draft {
    with { $0.cells[field] = text.isEmpty ? .blank : FieldValue(text) }
  }

  /// `/`: explicitly none.
  func placeholder(_ field: RecordField) -> Draft {
    with { $0.cells[field] = FieldValue("/", .placeholder) }
  }

  /// The sample of another draft: firm, product, model, lot and sampling date.
  func sample(of number: String) -> Draft {
    cell(.sampledEntity, "单位\(number)").cell(.productionDateOrLot, "批\(number)")
  }

  /// 检验类别 says so.
  func retest() -> Draft {
    with {
      $0.isRetest = true
      $0.cells[.inspectionKind] = FieldValue("复检")
    }
  }

  /// Intake took the row for a 复检, by its 备注.
  func marked() -> Draft { with { $0.isRetest = true } }

  /// Kept out by a finding of Validation.
  func withheld() -> Draft { with { $0.isWithheld = true } }

  private func with(_ change: (inout Draft) -> Void) -> Draft {
    var draft = self
    change(&draft)
    return draft
  }
}

// MARK: - The record

extension Draft {
  func record(row: Int, filer: Office?, plan: AnnualPlan) -> InspectionRecord {
    let county = isCountyInferred ? filer?.countyCode : cells[.county]?.text
    return InspectionRecord(
      row: row, values: FieldValues(plan.layout.fields.map { cells[$0] ?? .blank }),
      verdict: verdict,
      scope: scope,
      countyCode: county, isCountyInferred: isCountyInferred && county != nil,
      statedSource: stated, source: stated ?? assumedSource(filer, plan), itemNumber: item,
      samplingDate: cells[.samplingDate].flatMap { TinyPlan.day($0.text) }, isRetest: isRetest,
      key: key)
  }

  /// `design.md`, section 7: a county's row is 县抽, an institute's has its item's implementer.
  private func assumedSource(_ filer: Office?, _ plan: AnnualPlan) -> TaskSource {
    guard filer?.kind == .institute else { return .county }
    let implementer = plan.items.first { $0.number == item }?.implementer
    return implementer == .counties ? .county : .prefecture
  }

  private var key: RecordKey {
    let visit = verdict == .pending || verdict == .refused || verdict == .notSampled
    let number = text(.reportNumber)
    if visit {
      return RecordKey(
        .visit, parts: [text(.sampledEntity), text(.productName), text(.samplingDate)],
        shown: text(.sampledEntity))
    }
    guard number.isEmpty else {
      return RecordKey(.report, parts: [text(.institute), number], shown: number)
    }
    return RecordKey(
      .product,
      parts: [
        text(.sampledEntity), text(.productName), text(.model), text(.productionDateOrLot),
      ], shown: text(.sampledEntity))
  }

  private func text(_ field: RecordField) -> String { cells[field]?.text ?? "" }
}
