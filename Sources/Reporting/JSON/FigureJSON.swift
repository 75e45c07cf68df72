import Consolidation
import InspectionModel

/// The figures of a period that are finalized with it: totals, and each item and office as
/// `planProgress` of `report.json` has them.
package struct FigureJSON {
  private let report: PeriodReport

  package init(_ report: PeriodReport) {
    self.report = report
  }

  /// One JSON object, without a line break at its end.
  package var text: String {
    var json = JSONWriter()
    json.object { json in
      json.member("batches", report.result.batches.count)
      json.member("withheld", report.result.withheld.count)
      PeriodJSON(plan: report.plan, result: report.result).writeProgress(to: &json)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
