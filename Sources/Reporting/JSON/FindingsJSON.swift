import InspectionModel
import InspectionPlan
import SheetModel

/// The list `findings` of `report.json`, in the order of the run; after them what was mended.
internal struct FindingsJSON {
  internal let checked: CheckedFiles

  internal func write(to json: inout JSONWriter) {
    let count = checked.findings.count
    json.lines("findings", of: 0..<(count + checked.mended.count)) { json, index in
      json.object { json in
        if index < count {
          write(index, to: &json)
        } else {
          write(checked.mended[index - count], to: &json)
        }
      }
    }
  }

  private func write(_ index: Int, to json: inout JSONWriter) {
    let finding = checked.findings[index]
    let text = checked.texts[index]
    json.member("rule", finding.rule.rawValue)
    json.member("slug", finding.rule.slug)
    json.member("severity", checked.severities[index].rawValue)
    json.member("withholds", checked.withholds[index])
    if let later = checked.severitiesAfterTrial[index] {
      json.member("trial", true)
      json.member("severityAfterTrial", later.rawValue)
    }
    if finding.isForCoordinatorOnly { json.member("coordinatorOnly", true) }
    json.member("office", checked.officeName(finding.officeCode))
    json.member("file", finding.file.map { checked.files[$0].path })
    if let place = finding.place, place.sheet != nil { write(place, to: &json) }
    if let value = finding.value { write(value, to: &json) }
    json.member("message", text.message)
    json.member("fix", text.fix)
    json.member("fingerprint", checked.subjects[index].fingerprint)
    json.member("valueHash", checked.subjects[index].valueHash)
    json.member("state", checked.states[index].rawValue)
  }

  private func write(_ mended: MendedFinding, to json: inout JSONWriter) {
    json.member("rule", mended.rule.rawValue)
    json.member("slug", mended.rule.slug)
    json.member("severity", mended.severity.rawValue)
    json.member("withholds", false)
    json.member("office", checked.officeName(mended.officeCode))
    json.member("file", mended.path)
    if mended.sheet != nil {
      json.member(
        "at",
        object: { json in
          json.member("sheet", mended.sheet)
          json.member("cell", cell(of: mended))
          json.member("row", mended.row)
          json.member("column", mended.column)
          json.member("header", mended.header)
          json.member("field", mended.field)
          json.member("key", mended.key)
        })
    }
    json.member("message", mended.message)
    json.member("fix", mended.fix)
    json.member("fingerprint", mended.fingerprint)
    json.member("valueHash", mended.valueHash)
    json.member("state", FindingState.fixed.rawValue)
  }

  private func cell(of mended: MendedFinding) -> String? {
    guard let column = mended.column, let row = mended.row else { return nil }
    return "\(column)\(row)"
  }

  private func write(_ place: Place, to json: inout JSONWriter) {
    json.member(
      "at",
      object: { json in
        json.member("sheet", place.sheet)
        json.member("cell", place.cell?.description)
        json.member("row", place.row.map { $0 + 1 })
        json.member("column", place.column.map { CellReference.letters(column: $0) })
        json.member("header", place.header)
        json.member("field", place.field?.rawValue)
        json.member("key", place.key)
        json.list("related", of: place.related) { $0.string($1.description) }
      })
  }

  private func write(_ value: ObservedValue, to json: inout JSONWriter) {
    json.member(
      "value",
      object: { json in
        json.member("raw", value.raw)
        json.member("shown", value.shown)
        json.member("type", value.kind.rawValue)
      })
  }
}
