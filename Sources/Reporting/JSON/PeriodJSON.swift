import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// `planProgress` and `roster` of `report.json`.
internal struct PeriodJSON {
  internal let plan: AnnualPlan
  internal let result: ConsolidatedResult

  internal func writeProgress(to json: inout JSONWriter) {
    let progress = result.progress
    json.member(
      "planProgress",
      object: { json in
        json.lines("items", of: progress.items) { json, item in
          json.object { write(item, to: &$0) }
        }
        json.lines("offices", of: progress.offices) { json, share in
          json.object { write(share, to: &$0) }
        }
        json.member(
          "totals",
          object: { json in
            json.member("planned", progress.planned)
            json.member("sampled", progress.sampled)
            json.member("tested", progress.tested)
            json.member("expected", plan.expectedBatches(byPeriod: result.period))
          })
        json.member("elapsedPerMille", Int((progress.elapsedShare * 1_000).rounded()))
      })
  }

  private func write(_ item: PlanProgress.Item, to json: inout JSONWriter) {
    json.member("number", item.number)
    json.member("product", item.product)
    json.member("implementer", item.implementer.rawValue)
    json.member("planned", item.planned)
    json.member("floor", item.isFloor)
    json.member("sampled", item.sampled)
    json.member("tested", item.tested)
    json.member("due", item.due.description)
    json.member("state", item.state.rawValue)
    json.member("missing", item.missing)
    json.member("failed", item.failed)
    json.member("withheld", item.withheld)
    json.member("withheldFailed", item.withheldFailed)
  }

  private func write(_ share: PlanProgress.OfficeShare, to json: inout JSONWriter) {
    json.member("office", plan.office(code: share.officeCode)?.office.name)
    json.member("required", share.required)
    json.member("sampled", share.sampled)
    json.member("tested", share.tested)
    json.member("state", share.state.rawValue)
    json.member("missing", share.missing)
    json.member("failed", share.failed)
    json.member("withheld", share.withheld)
    json.member("withheldFailed", share.withheldFailed)
  }

  internal func writeRoster(to json: inout JSONWriter) {
    json.lines("roster", of: result.roster) { json, entry in
      json.object { json in
        json.member("office", plan.office(code: entry.officeCode)?.office.name)
        json.member("officeCode", entry.officeCode)
        json.member("state", entry.state.rawValue)
        json.member("due", entry.isDue)
        json.member("daysLate", entry.daysLate)
        json.member(
          "materials",
          object: { json in
            json.member("table", word(entry.table))
            json.member("workReport", word(entry.workReport))
            json.member("analysis", word(entry.analysis))
          })
      }
    }
  }

  /// `daysLeft` is negative after the deadline.
  internal func writeReminders(to json: inout JSONWriter) {
    json.lines("reminders", of: result.reminders) { json, reminder in
      json.object { json in
        json.member("office", plan.office(code: reminder.officeCode)?.office.name)
        json.member("officeCode", reminder.officeCode)
        json.member("stage", reminder.stage.rawValue)
        json.member("deadline", reminder.deadline.description)
        json.member("daysLeft", reminder.daysLeft)
        json.list("missing", of: reminder.missing) { $0.string($1.rawValue) }
      }
    }
  }

  /// `nil` for what the plan does not ask for.
  private func word(_ material: RosterEntry.Material) -> String? {
    material == .notRequired ? nil : material.rawValue
  }
}
