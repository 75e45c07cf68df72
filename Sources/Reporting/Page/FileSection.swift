import Consolidation
import InspectionModel
import InspectionPlan

/// Every file of the run with what became of it, so that none is forgotten in silence.
internal struct FileSection {
  internal let report: PeriodReport

  internal var rows: Markup {
    report.result.files.indices.markup { index in
      let file = report.result.files[index]
      let office = file.office.officeCode.flatMap { report.plan.office(code: $0)?.shortName }
      return """
        <tr><td data-label="文件">\(file.path)</td>\
        <td data-label="单位">\(office ?? "不明")</td>\
        <td data-label="期次" class="moment">\(period(of: file))</td>\
        <td data-label="收到" class="moment">\(file.received.moment.shown)<small>\(timeliness(of: file))</small></td>\
        <td data-label="结果">\(outcome(of: index))</td></tr>

        """
    }
  }

  /// A file that came in a later period says so.
  private func period(of file: SubmittedFile) -> Markup {
    let name = report.plan.period(file.period.period)?.name ?? "–"
    return file.period.basis == .owed ? "\(name)<small>尚欠这一期，按补报计入</small>" : "\(name)"
  }

  private func timeliness(of file: SubmittedFile) -> String {
    let timeliness = Timeliness(file, plan: report.plan)
    switch timeliness.kind {
    case .onTime: return ""
    case .late: return "迟 \(timeliness.daysLate) 天"
    case .unconfirmed: return "过期限 \(timeliness.daysLate) 天，收到日期待登记"
    }
  }

  private func outcome(of index: Int) -> Markup {
    let file = report.result.files[index]
    switch file.content {
    case .workReport: return Tag(tone: .done, symbol: "✓", word: "工作情况，已收").markup
    case .analysis: return Tag(tone: .done, symbol: "✓", word: "分析报告，已收").markup
    case .table: break
    }
    let version: Markup = file.version > 1 ? "第 \(file.version) 次 " : ""
    let account = report.checked.account(file: index)
    let rows: Markup =
      file.sheets.isEmpty
      ? ""
      : """
      <small>读到 \(account.read) 行，接收 \(account.accepted)，暂未列入 \(account.rejected)，\
      跳过 \(account.ignored)</small>
      """
    return "\(version)\(Tag(report.checked.status(ofFile: index)).markup)\(rows)"
  }
}
