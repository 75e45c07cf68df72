package import InspectionModel
package import InspectionPlan

/// Which rows the plan's settings keep out of 附件4.
package enum WithheldRows {
  /// - Parameters:
  ///   - findings: Of validation.
  ///   - files: The run's files that the findings refer to.
  ///   - plan: Says by rule and variant whether a finding withholds.
  /// - Returns: The findings' rows; for findings of a sheet or a file, all its rows; for a merged
  ///   cell, every row that it fills.
  package static func references(
    findings: [Finding], files: [SubmittedFile], plan: AnnualPlan
  ) -> Set<RecordReference> {
    var rows: Set<RecordReference> = []
    for finding in findings where plan.setting(of: finding).withholds {
      guard let file = finding.file else { continue }
      if let record = finding.record {
        rows.insert(record)
        rows.formUnion(others(filledBy: finding, record, in: files[file], plan))
      } else {
        rows.formUnion(all(of: finding, in: files[file], at: file, plan))
      }
    }
    return rows
  }

  /// Rows of the finding's sheet, or of all sheets.
  private static func all(
    of finding: Finding, in file: SubmittedFile, at index: Int, _ plan: AnnualPlan
  ) -> [RecordReference] {
    let field = finding.rule == .missingColumn ? finding.place?.field : nil
    let fieldIndex = field.flatMap { plan.layout.index(of: $0) }
    return file.sheets.enumerated().flatMap { number, sheet -> [RecordReference] in
      if let name = finding.place?.sheet, name != sheet.name { return [] }
      // Two tables of one sheet share its name; the one that has the column is not concerned.
      if let fieldIndex, sheet.columns.contains(where: { $0.fieldIndex == fieldIndex }) {
        return []
      }
      return sheet.records.indices.map {
        RecordReference(file: index, sheet: number, record: $0)
      }
    }
  }

  /// Rows that the finding's cell fills beside the finding's own, if it is about that cell alone.
  private static func others(
    filledBy finding: Finding, _ record: RecordReference, in file: SubmittedFile,
    _ plan: AnnualPlan
  ) -> [RecordReference] {
    guard finding.rule.isAboutOneCell, let cell = finding.place?.cell,
      let index = finding.place?.field.flatMap({ plan.layout.index(of: $0) })
    else { return [] }
    // The finding names the first of the rows; a merged area goes downwards without a gap.
    let records = file.sheets[record.sheet].records
    return records.indices.dropFirst(record.record + 1)
      .prefix { records[$0].filledFrom[index]?.first == cell }
      .map { RecordReference(file: record.file, sheet: record.sheet, record: $0) }
  }
}

extension RuleCode {
  /// Whether the cell's own content is wrong, whatever else the row says: areas T and V.
  fileprivate var isAboutOneCell: Bool { rawValue.hasPrefix("T") || rawValue.hasPrefix("V") }
}
