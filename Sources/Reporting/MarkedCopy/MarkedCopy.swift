internal import InspectionModel
package import SheetModel
package import SheetWriting

/// The marks and the sheet 校验结果 that go into the copy of a file for the office that sent it.
package struct MarkedCopy: Sendable {
  /// By sheet, in the order of the findings.
  package let marks: [SheetMarks]
  package let sheet: AppendedSheet

  /// A shade off those that spreadsheet programs offer, so that an office's own fills stay.
  internal static let red = CellFormat.Color(0xFFC8CF)
  internal static let amber = CellFormat.Color(0xFFE59B)
  private static let mostComments = 2_000

  /// - Parameters:
  ///   - checked: What was found.
  ///   - file: Index of the file.
  ///   - findings: Those that the office is told of.
  ///   - due: The day by which an answer is expected.
  ///   - note: A sentence more for the head of the sheet.
  ///   - renamed: What sheets are called in the copy, where it isn't their name.
  package init(
    _ checked: CheckedFiles, file: Int, findings: MarkedFindings, due: CalendarDate,
    note: String? = nil, renamed: [String: String] = [:]
  ) {
    var sheets: [String] = []
    var bySheet: [String: [CellMark]] = [:]
    var commentCount = 0
    for index in findings.listed {
      let severity = checked.severities[index]
      guard severity == .error || severity == .verify, let place = checked.findings[index].place,
        let sheet = place.sheet
      else { continue }
      let fill = severity == .error ? Self.red : Self.amber
      var marks = place.related.map { CellMark(cell: $0, fill: fill, comment: nil) }
      if let cell = place.cell {
        commentCount += 1
        let comment = commentCount <= Self.mostComments ? Self.comment(checked, index) : nil
        marks.insert(CellMark(cell: cell, fill: fill, comment: comment), at: 0)
      }
      guard !marks.isEmpty else { continue }
      if bySheet[sheet] == nil { sheets.append(sheet) }
      bySheet[sheet, default: []] += marks
    }
    marks = sheets.map { SheetMarks(sheet: renamed[$0] ?? $0, marks: bySheet[$0] ?? []) }
    sheet =
      ResultSheetDraft(
        checked, file: file, findings: findings, due: due, note: note, renamed: renamed
      ).sheet
  }

  /// How the marks of an earlier copy are known.
  package static let style = MarkStyle(
    fills: [red, amber],
    commentBeginnings: [Severity.error, .verify].map { beginning(of: $0) })

  private static func beginning(of severity: Severity) -> String { "【校验：\(severity.word)】" }

  private static func comment(_ checked: CheckedFiles, _ index: Int) -> String {
    let text = checked.texts[index]
    return "\(beginning(of: checked.severities[index]))\(text.message)\n怎样改：\(text.fix)"
  }
}
