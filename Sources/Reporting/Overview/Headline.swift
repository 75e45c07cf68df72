import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// The verdict of a period in one line, with the mark and the tone that go with it.
package struct Headline: Hashable, Sendable {
  package enum Tone: String, Hashable, Sendable {
    case error, verify, done
  }

  package var tone: Tone
  package var symbol: String
  package var text: String

  package init(_ report: PeriodReport) {
    let totals = report.checked.totals
    let roster = report.result.roster
    let absent = roster.filter { $0.state == .missing }
    let overdue = absent.filter(\.isDue)
    if totals.error > 0 {
      self.init(.error, "✗", "尚未办结：有 \(grouped(totals.error)) 处请更正")
    } else if !overdue.isEmpty {
      self.init(
        .verify, "!", "尚未收齐：\(overdue.count == roster.count ? "各单位都" : "\(overdue.count) 家")未报")
    } else if totals.verify + totals.followUp > 0 {
      let parts = [("请核实", totals.verify, "处"), ("督办", totals.followUp, "项")].filter { $0.1 > 0 }
      let text = parts.map { "\($0.0) \(grouped($0.1)) \($0.2)" }.joined(separator: "，")
      self.init(.verify, "?", "没有请更正的问题，还有\(text)")
    } else if !absent.isEmpty {
      self.init(.done, "✓", "目前没有未了事项；未到期限，还有 \(absent.count) 家未报")
    } else {
      self.init(.done, "✓", "已办结：没有未了事项")
    }
  }

  private init(_ tone: Tone, _ symbol: String, _ text: String) {
    self.tone = tone
    self.symbol = symbol
    self.text = text
  }
}

extension PeriodReport {
  /// How many offices of the roster have filed, and who has not.
  package var filingSentence: String {
    let offices = offices
    let absent = offices.filter { $0.entry.state == .missing }
    let filed = "应报 \(offices.count) 家，已报 \(offices.count - absent.count) 家"
    guard !absent.isEmpty else { return "\(filed)，全部报齐" }
    return "\(filed)；未报：\(absent.map(\.name).joined(separator: "、"))"
  }

  /// What is said where there is no step to take.
  package var nothingToDo: String {
    let absent = result.roster.count { $0.state == .missing }
    guard absent > 0 else { return "没有要办的事，附件4 可以上报。" }
    return "目前没有要办的事；还有 \(absent) 家未到期未报，报齐以前请不要上报附件4。"
  }

  /// 序时进度, as `28.05%`.
  package var elapsed: String {
    percent(
      Int((result.progress.elapsedShare * 1_000_000).rounded()), of: 1_000_000,
      decimals: plan.settings.rateDecimals) ?? ""
  }

  /// Batches drawn against the plan.
  package var progressSentence: String {
    let progress = result.progress
    let share = percent(
      progress.sampled, of: progress.planned, decimals: plan.settings.rateDecimals)
    return "已抽 \(grouped(progress.sampled)) / \(grouped(progress.planned)) 批"
      + (share.map { "（\($0)）" } ?? "") + "，序时进度 \(elapsed)"
  }

  /// Rows of 附件4, what is kept out of it, and what may stand in it twice.
  package var workbookSentence: String {
    let note = totalsNote.map { "，\($0)" } ?? ""
    return "附件4 列入 \(grouped(result.control.inWorkbook)) 行\(note)"
  }

  /// 另有 n 批暂未列入（其中不合格 m 批）; `nil` where none is.
  package var withheldSentence: String? {
    let failed = result.withheld.count { result.record($0).verdict == .failed }
    return withheldNote(result.withheld.count, failed: failed)
  }

  /// 疑似重复 n 批（未扣除）: open D-107; `nil` where none is.
  package var duplicateSentence: String? {
    let count = checked.findings.indices.count {
      checked.findings[$0].rule == .possibleDuplicate && checked.states[$0].isOpen
    }
    return count > 0 ? "疑似重复 \(grouped(count)) 批（未扣除）" : nil
  }

  /// What goes with every total of the period; `nil` where nothing does.
  package var totalsNote: String? {
    let notes = [withheldSentence, duplicateSentence].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: "，")
  }

  /// 一季度（4月10日报送）.
  package var periodTitle: String {
    guard let period = plan.period(result.period) else { return "第 \(result.period) 期" }
    let deadline = plan.deadline(ofPeriod: result.period, officeCode: nil) ?? period.deadline
    return "\(period.name)（\(deadline.month)月\(deadline.day)日报送）"
  }
}

extension Moment {
  /// `2025-04-12 23:59`.
  package var shown: String { "\(date) \(time.prefix(5))" }
}

/// A share in percent with that many digits after the point, half rounded up; `nil` of nothing.
package func percent(_ part: Int, of whole: Int, decimals: Int = 1) -> String? {
  guard whole > 0 else { return nil }
  let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
  let scaled = (part * 100 * scale * 2 + whole) / (whole * 2)
  guard decimals > 0 else { return "\(scaled)%" }
  let fraction = String(scaled % scale)
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return "\(scaled / scale).\(zeros)\(fraction)%"
}
