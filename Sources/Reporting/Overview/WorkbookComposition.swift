import Consolidation
import InspectionModel
import InspectionPlan

/// What the rows of 附件4 are: each row is one of these, so that they add up to the table.
struct WorkbookComposition: Hashable, Sendable {
  var rows = 0
  /// Batches that count for an item of the plan.
  var planned = 0
  /// Batches of 州抽 that fit no item.
  var unplanned = 0
  /// 国抽 and 省抽.
  var uncounted = 0
  /// 拒检 and 未抽到样.
  var notSampled = 0
  var retests = 0

  init(_ batches: [ConsolidatedBatch]) {
    for batch in batches {
      rows += 1
      if !batch.source.isCounted {
        uncounted += 1
      } else if batch.isRetest {
        retests += 1
      } else if !batch.isCounted {
        notSampled += 1
      } else if batch.itemNumber == nil {
        unplanned += 1
      } else {
        planned += 1
      }
    }
  }

  /// 附件4 103 行＝计入任务 97 批＋计划外州抽 1 批＋国抽、省抽 2 行; kinds without a row are left out.
  func sentence(_ terms: PlanTerms) -> String {
    let others = [
      ("计划外\(terms.source)", unplanned, "批"), ("国抽、省抽", uncounted, "行"),
      ("拒检、未抽到样", notSampled, "行"),
      ("复检", retests, "行"),
    ]
    let parts = others.filter { $0.1 > 0 }.map { "＋\($0.0) \(grouped($0.1)) \($0.2)" }
    return "附件4 \(grouped(rows)) 行＝计入任务 \(grouped(planned)) 批\(parts.joined())"
  }
}
