import InspectionModel
import InspectionPlan
import SheetModel

/// P-101 to P-104: what is short of the plan, what exceeds it, and where it disagrees with itself.
///
/// Details of P-103: `subject` (what kind of disagreement) and `sentence`; of the others: `planned`, `sampled`, `missing` or `over`; for items `item` (its number) and `product`,
/// `due`; for offices `office`.
struct PlanFindings {
  private let filings: YearFilings

  init(_ filings: YearFilings) {
    self.filings = filings
  }

  /// `absent` are the offices with L-102: their own total is short because nothing came.
  func findings(_ progress: PlanProgress, absent: Set<String>) -> [Finding] {
    progress.items.compactMap(item)
      + progress.offices.filter { !absent.contains($0.officeCode) }.compactMap(office)
      + contradictions()
  }

  private func contradictions() -> [Finding] {
    filings.plan.contradictions().map { contradiction in
      Finding(
        .planContradiction,
        details: [
          "subject": ([contradiction.kind.rawValue] + contradiction.items.map { String($0) })
            .joined(separator: " "),
          "sentence": contradiction.sentence,
        ], isForCoordinatorOnly: true)
    }
  }

  /// The catch-all is the sum of the offices' minimums, so P-102 says who is short.
  private func item(_ item: PlanProgress.Item) -> Finding? {
    var details = [
      "item": String(item.number), "product": item.product, "planned": String(item.planned),
      "sampled": String(item.sampled), "due": item.due.description,
    ]
    if item.state == .short, filings.plan.item(number: item.number)?.isCatchAll != true {
      details["missing"] = String(item.missing)
      return Finding(.itemShort, details: details, isForCoordinatorOnly: true)
    }
    if !item.isFloor, item.sampled > item.planned {
      details["over"] = String(item.sampled - item.planned)
      return Finding(.overPlan, details: details)
    }
    return nil
  }

  private func office(_ share: PlanProgress.OfficeShare) -> Finding? {
    guard share.state == .short else { return nil }
    return Finding(
      .officeShort, officeCode: share.officeCode,
      details: [
        "office": filings.plan.office(code: share.officeCode)?.office.name ?? "",
        "planned": String(share.required), "sampled": String(share.sampled),
        "missing": String(share.missing),
      ])
  }
}
