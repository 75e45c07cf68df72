import InspectionModel
import InspectionPlan
import SheetModel

/// The list `findings` of `report.json`, in the order of the run.
internal struct FindingsJSON {
  internal let checked: CheckedFiles

  internal func write(to json: inout JSONWriter) {
    var fingerprint = Fingerprint(plan: checked.plan, files: checked.files)
    let fingerprints = checked.findings.map { fingerprint.next($0) }
    json.lines("findings", of: checked.findings.indices) { json, index in
      json.object { write(index, fingerprint: fingerprints[index], to: &$0) }
    }
  }

  private func write(_ index: Int, fingerprint: String, to json: inout JSONWriter) {
    let finding = checked.findings[index]
    let text = checked.texts[index]
    json.member("rule", finding.rule.rawValue)
    json.member("slug", finding.rule.slug)
    json.member("severity", checked.severities[index].rawValue)
    json.member("withholds", checked.withholds[index])
    if finding.isForCoordinatorOnly { json.member("coordinatorOnly", true) }
    json.member("office", checked.officeName(finding.officeCode))
    json.member("file", finding.file.map { checked.files[$0].path })
    if let place = finding.place, place.sheet != nil { write(place, to: &json) }
    if let value = finding.value { write(value, to: &json) }
    json.member("message", text.message)
    json.member("fix", text.fix)
    json.member("fingerprint", fingerprint)
    if let value = finding.value {
      json.member("valueHash", SHA256Hasher.hex(of: Array(value.raw.utf8)))
    }
    json.member("state", "new")
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
