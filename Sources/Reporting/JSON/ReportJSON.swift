import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// Writes `report.json` and the answer of `check --json`.
///
/// - Output: the contract of `design.md`, section 5, in its order of keys, UTF-8. A key without a
///   value is absent. Rows count from one, as the sheets do.
/// - Submissions: one entry a file, of all periods up to this one (`period` says which); 工作情况 and
///   分析报告 are entries with `content` and without `sheets` and `totals`.
/// - `check`: nothing is filed, so `receipt`, `timeliness` and `daysLate` have no value either.
/// - Additions to the contract: `trial`, `severityAfterTrial` (rules on trial), `content`, `period`, `periodBasis`, `notes`, `inbox`, `coordinatorOnly`, `valueHash` (SHA-256 of the
///   raw value), `failed`, `withheld`, `withheldFailed`, `elapsedPerMille`, `expected`
///   (batches of named items due by now), `reminders`, `opinions` (what was explained and settled in the
///   year), `sinceFinalized` (what differs from the last finalized 附件4).
package struct ReportJSON {
  private let checked: CheckedFiles
  private let result: ConsolidatedResult?
  private let inboxNotes: [InboxNote]
  private let opinions: [OpinionRecord]
  private let finalized: FinalizedComparison?

  package init(_ report: PeriodReport) {
    opinions = report.opinions
    finalized = report.sinceFinalized
    checked = report.checked
    result = report.result
    inboxNotes = report.inboxNotes
  }

  package init(_ checked: CheckedFiles) {
    self.checked = checked
    result = nil
    inboxNotes = []
    opinions = []
    finalized = nil
  }

  /// The document.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "huizong-report/1")
      json.member("plan", checked.plan.title)
      if let result {
        json.member("period", result.period)
        let deadline = checked.plan.deadline(ofPeriod: result.period, officeCode: nil)
        json.member("deadline", deadline?.description)
      }
      json.member("asOf", checked.asOf.description)
      SubmissionsJSON(checked: checked, isFiled: result != nil).write(to: &json)
      FindingsJSON(checked: checked).write(to: &json)
      if let result {
        let period = PeriodJSON(plan: checked.plan, result: result)
        period.writeProgress(to: &json)
        period.writeRoster(to: &json)
        period.writeReminders(to: &json)
      }
      write(result?.control ?? checked.control, to: &json)
      if result != nil {
        writeInbox(to: &json)
        writeOpinions(to: &json)
        if let finalized { write(finalized, to: &json) }
      }
    }
    return json.finish()
  }

  private func write(_ finalized: FinalizedComparison, to json: inout JSONWriter) {
    json.member(
      "sinceFinalized",
      object: { json in
        json.member("period", finalized.period)
        json.member("finalizedAt", finalized.finalizedAt.description)
        json.member("batches", finalized.batchCount)
        json.lines("differences", of: finalized.differences) { json, difference in
          json.object { json in
            json.member("kind", difference.kind.rawValue)
            json.member("key", difference.key)
            json.member("office", checked.officeName(difference.officeCode))
            json.member("position", difference.position)
            json.list("changes", of: difference.changes) { json, change in
              json.object { json in
                json.member("field", change.field.rawValue)
                json.member("before", change.before)
                json.member("now", change.now)
              }
            }
          }
        }
      })
  }

  private func writeOpinions(to json: inout JSONWriter) {
    json.lines("opinions", of: opinions) { json, opinion in
      json.object { json in
        json.member("kind", opinion.kind.rawValue)
        json.member("office", checked.officeName(opinion.officeCode))
        json.member("rule", opinion.rule?.rawValue)
        json.member("fingerprint", opinion.finding?.fingerprint)
        json.member("matter", opinion.matter)
        json.member("text", opinion.text)
        json.member("person", opinion.person)
        json.member("source", opinion.source)
        json.member("recordedAt", opinion.recordedAt.description)
        json.member("until", opinion.until)
        json.member("withdrawn", opinion.isWithdrawn)
        json.member("holds", opinion.holds)
      }
    }
  }

  private func writeInbox(to json: inout JSONWriter) {
    json.lines("inbox", of: inboxNotes) { json, note in
      json.object { json in
        json.member("file", note.file)
        json.member("message", note.sentence)
      }
    }
  }

  private func write(_ control: ControlTotals, to json: inout JSONWriter) {
    json.member(
      "control",
      object: { json in
        json.member("rowsRead", control.rowsRead)
        json.member("accepted", control.accepted)
        json.member("rejected", control.rejected)
        json.member("ignored", control.ignored)
        json.member("merged", control.merged)
        json.member("earlier", control.earlier)
        json.member("inWorkbook", control.inWorkbook)
      })
  }
}

extension CheckedFiles {
  /// The row accounting of files that are not filed: only pasted rows (D-106) are merged.
  internal var control: ControlTotals {
    var control = ControlTotals()
    for file in files.indices where files[file].standing == .current {
      let account = account(file: file)
      control.rowsRead += account.read
      control.accepted += account.accepted
      control.rejected += account.rejected
      control.ignored += account.ignored
    }
    control.merged = findings.count { finding in
      finding.rule == .repeatedRow && finding.record.map { !withheld.contains($0) } ?? true
    }
    control.inWorkbook = control.accepted - control.merged
    return control
  }
}
