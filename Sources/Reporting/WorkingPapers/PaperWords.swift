import Consolidation
import InspectionModel
import InspectionPlan

/// Chinese words of 工作底稿 for what code calls by cases.
enum PaperWords {
  /// 已报, 迟报, …; `isDue` tells 未报 from 未到期.
  static func state(_ entry: RosterEntry) -> String {
    switch entry.state {
    case .received: "已报"
    case .late: "迟报"
    case .unconfirmed: "收到日期待登记"
    case .missing: entry.isDue ? "未报" : "未到期"
    case .nil: "零报告"
    }
  }

  static func material(_ material: RosterEntry.Material, isDue: Bool) -> String {
    switch material {
    case .received: "已收"
    case .missing: isDue ? "未收" : "未到期"
    case .notRequired: "—"
    }
  }

  static let complete = "齐全"

  /// 齐全, 缺工作情况, 尚未到期.
  static func materials(_ entry: RosterEntry) -> String {
    let missing = [
      ("汇总表", entry.table), ("工作情况", entry.workReport), ("分析报告", entry.analysis),
    ]
    .filter { $0.1 == .missing }.map(\.0)
    if missing.isEmpty { return complete }
    let names = missing.joined(separator: "、")
    return entry.isDue ? "缺\(names)" : "未到期，待收\(names)"
  }

  static func state(_ state: PlanProgress.State) -> String {
    switch state {
    case .met: "已完成"
    case .short: "未完成"
    case .open: "未到期"
    }
  }

  static func implementer(_ implementer: PlanItem.Implementer, _ terms: PlanTerms) -> String {
    switch implementer {
    case .prefecture: terms.bureau
    case .counties: terms.bureaus
    }
  }

  static func content(_ content: SubmittedFile.Content) -> String {
    switch content {
    case .table: "汇总表"
    case .workReport: "工作情况"
    case .analysis: "分析报告"
    }
  }

  /// What became of a file, where it is not simply read and current.
  static func standing(_ file: SubmittedFile) -> String {
    switch file.standing {
    case .superseded: "已由新的一次代替"
    case .identical: "与另一件相同，不重复计数"
    case .excluded: "质量科已撤下，不计入"
    case .current where file.failure != nil: "读不出"
    case .current:
      switch file.period.basis {
      case .owed: "有效（尚欠这一期，按补报计入）"
      case .register: "有效（按登记属于这一期）"
      case .folder, .received: "有效"
      }
    }
  }

  static func receivedBasis(_ received: ReceivedTime) -> String {
    switch received.basis {
    case .register: received.evidence.map { "登记（\($0)）" } ?? "登记"
    case .ledger: "台账首次收到"
    case .changeTime: "文件放入时间"
    }
  }

  /// 12, 12（不合格 1）; blank where none.
  static func withheld(_ count: Int, failed: Int) -> PaperCell {
    if count == 0 { return .blank }
    return failed == 0 ? .number(count) : .text("\(count)（不合格 \(failed)）")
  }

  static func minutes(_ moment: Moment) -> String { "\(moment.date) \(moment.time.prefix(5))" }
}
