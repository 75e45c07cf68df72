package import InspectionModel
package import SheetModel

/// Batches against the plan, by item and by office.
package struct PlanProgress: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case met
    /// Due and not met.
    case short
    /// Not due yet.
    case open
  }

  package struct Item: Hashable, Sendable {
    package var number: Int
    package var product: String
    package var implementer: PlanItem.Implementer
    package var planned: Int
    package var isFloor: Bool
    package var sampled: Int
    package var tested: Int
    package var failed: Int
    package var withheld: Int
    package var withheldFailed: Int
    /// The deadline at which it is due.
    package var due: CalendarDate
    package var state: State
    /// Batches still to come: never negative.
    package var missing: Int
    /// The window runs on after the last report.
    package var isWindowOpen: Bool
    /// Of `tested`, those in no rate.
    package var notJudged: Int

    package init(
      number: Int, product: String, implementer: PlanItem.Implementer, planned: Int,
      isFloor: Bool, sampled: Int, tested: Int, failed: Int, withheld: Int, withheldFailed: Int,
      due: CalendarDate, state: State, missing: Int, isWindowOpen: Bool, notJudged: Int = 0
    ) {
      self.number = number
      self.product = product
      self.implementer = implementer
      self.planned = planned
      self.isFloor = isFloor
      self.sampled = sampled
      self.tested = tested
      self.failed = failed
      self.withheld = withheld
      self.withheldFailed = withheldFailed
      self.due = due
      self.state = state
      self.missing = missing
      self.isWindowOpen = isWindowOpen
      self.notJudged = notJudged
    }
  }

  /// A county bureau's own minimum.
  package struct OfficeShare: Hashable, Sendable {
    package var officeCode: String
    package var required: Int
    package var sampled: Int
    package var tested: Int
    package var failed: Int
    package var withheld: Int
    package var withheldFailed: Int
    package var state: State
    package var missing: Int
    /// Of `tested`, those in no rate.
    package var notJudged: Int

    package init(
      officeCode: String, required: Int, sampled: Int, tested: Int, failed: Int, withheld: Int,
      withheldFailed: Int, state: State, missing: Int, notJudged: Int = 0
    ) {
      self.officeCode = officeCode
      self.required = required
      self.sampled = sampled
      self.tested = tested
      self.failed = failed
      self.withheld = withheld
      self.withheldFailed = withheldFailed
      self.state = state
      self.missing = missing
      self.notJudged = notJudged
    }
  }

  package var items: [Item]
  package var offices: [OfficeShare]
  /// Sum of the plan, and of counted batches over all items.
  package var planned: Int
  package var sampled: Int
  package var tested: Int
  /// 序时进度: days from 1 January to the report's date over days to the last deadline, 0...1.
  package var elapsedShare: Double

  /// 不合格 over all items, and the batches that their rate is over: 合格 and 不合格.
  package var failed: Int { items.reduce(0) { $0 + $1.failed } }
  package var judged: Int { items.reduce(0) { $0 + $1.tested - $1.notJudged } }

  /// What the catch-all item holds beyond the offices' shares: batches of no known county.
  ///
  /// - Parameter number: Of the item that takes all the counties' own batches.
  /// - Returns: `nil` where the shares add up to the item, and where they hold other items as well.
  package func unattributed(catchAll number: Int?) -> OfficeShare? {
    guard let item = items.first(where: { $0.number == number }) else { return nil }
    let share = OfficeShare(
      officeCode: "", required: 0,
      sampled: item.sampled - offices.reduce(0) { $0 + $1.sampled },
      tested: item.tested - offices.reduce(0) { $0 + $1.tested },
      failed: item.failed - offices.reduce(0) { $0 + $1.failed },
      withheld: item.withheld - offices.reduce(0) { $0 + $1.withheld },
      withheldFailed: item.withheldFailed - offices.reduce(0) { $0 + $1.withheldFailed },
      state: .open, missing: 0, notJudged: item.notJudged - offices.reduce(0) { $0 + $1.notJudged })
    return share.sampled + share.withheld > 0 && share.sampled >= 0 ? share : nil
  }

  package init(
    items: [Item], offices: [OfficeShare], planned: Int, sampled: Int, tested: Int,
    elapsedShare: Double
  ) {
    self.items = items
    self.offices = offices
    self.planned = planned
    self.sampled = sampled
    self.tested = tested
    self.elapsedShare = elapsedShare
  }
}
