import InspectionModel
import InspectionPlan
import SheetModel

/// The list `submissions` of `report.json`: one entry a file, in the order of the run.
internal struct SubmissionsJSON {
  internal let checked: CheckedFiles
  /// Whether the files were filed: only then they have a receipt and can be late.
  internal let isFiled: Bool

  internal func write(to json: inout JSONWriter) {
    json.lines("submissions", of: checked.files.indices) { json, index in
      json.object { write(index, to: &$0) }
    }
  }

  private func write(_ index: Int, to json: inout JSONWriter) {
    let file = checked.files[index]
    let code = file.office.officeCode
    json.member("office", checked.officeName(code))
    json.member("officeCode", code)
    json.member("file", file.path)
    json.member("content", file.content.rawValue)
    json.member("sha256", file.sha256.isEmpty ? nil : file.sha256)
    json.member("version", file.version)
    json.member("receivedAt", file.received.moment.description)
    if isFiled {
      let timeliness = Timeliness(file, plan: checked.plan)
      json.member("timeliness", timeliness.kind.rawValue)
      json.member("daysLate", timeliness.daysLate)
    }
    json.member("status", checked.status(ofFile: index).rawValue)
    if isFiled {
      json.member("period", file.period.period)
      json.member("periodBasis", file.period.basis.rawValue)
      json.member("receipt", checked.plan.receipt(of: file))
    }
    guard file.content == .table else { return }
    writeSheets(of: index, to: &json)
    write(file.notes, to: &json)
    write(checked.totalsByFile[index], to: &json)
  }

  private func writeSheets(of index: Int, to json: inout JSONWriter) {
    let sheets = checked.files[index].sheets
    json.list("sheets", of: sheets.indices) { json, position in
      let sheet = sheets[position]
      let account = checked.account(file: index, sheet: position)
      json.object { json in
        json.member("name", sheet.name)
        json.member("range", sheet.range.description)
        json.member("headerRow", sheet.headerRow + 1)
        json.member(
          "rows",
          object: { json in
            json.member("read", account.read)
            json.member("accepted", account.accepted)
            json.member("rejected", account.rejected)
            json.member("ignored", account.ignored)
          })
        json.list("ignored", of: sheet.ignored) { json, ignored in
          json.object { json in
            json.member("row", ignored.row + 1)
            json.member("reason", ignored.reason.rawValue)
          }
        }
        write(sheet.notes, to: &json)
      }
    }
  }

  /// What the reader met and mended; absent where it met nothing.
  private func write(_ notes: [ReadingNote], to json: inout JSONWriter) {
    guard !notes.isEmpty else { return }
    json.list("notes", of: notes) { json, note in
      json.object { json in
        json.member("kind", note.kind.rawValue)
        json.member("cell", note.place?.description)
        json.member("detail", note.detail.isEmpty ? nil : note.detail)
      }
    }
  }

  private func write(_ totals: SeverityTotals, to json: inout JSONWriter) {
    json.member(
      "totals",
      object: { json in
        for severity in [Severity.error, .verify, .followUp, .notice] {
          json.member(severity.rawValue, totals[severity])
        }
      })
  }
}
