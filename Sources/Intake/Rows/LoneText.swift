import InspectionModel
import InspectionPlan
import SheetModel

/// The only text of a row: a heading, a note, a seal, or a batch with everything else forgotten.
///
/// What it is depends on whether batches follow.
struct LoneText: Equatable {
  /// It stands where headings stand: merged across, in 序号, outside the table, or as `1、农资`.
  var isHeading: Bool
  /// It reads as a sentence.
  var isSentence: Bool
  /// A seal, a date, an office's name: what stands under a table.
  var isClosing: Bool

  /// Longer texts are sentences.
  private static let headingLength = 30

  init(_ cell: SheetGrid.Cell, isWide: Bool, isOutside: Bool, plan: AnnualPlan) {
    let text = CellText.shown(cell)
    let folded = ComparisonText.folded(text)
    let isNumbered = RowLabels.isNumberedHeading(text)
    isHeading = isWide || isOutside || isNumbered
    isSentence =
      folded.unicodeScalars.count > Self.headingLength || (folded.hasPrefix("(") && !isNumbered)
      || folded.contains { "。；;".contains($0) }
    isClosing =
      Self.isDate(cell, folded) || !LabelledText(text).entries.isEmpty
      || ["盖章", "公章", "签章", "签字"].contains(where: folded.containsExactly)
      || plan.office(named: text) != nil || plan.isCoordinator(text)
  }

  /// In doubt the row is a record, which is said by the `nil`.
  func reason(isAfterLastRecord: Bool) -> IgnoredRow.Reason? {
    if isClosing, isAfterLastRecord || isHeading { return .signature }
    if isAfterLastRecord { return isHeading || isSentence ? .note : nil }
    return isHeading ? (isSentence ? .note : .category) : nil
  }

  /// `2025年4月8日`, `年  月  日`, a date cell.
  private static func isDate(_ cell: SheetGrid.Cell, _ folded: String) -> Bool {
    if case .date = cell.value { return true }
    if DateText(folded) != .none { return true }
    let rest = folded.filter { !$0.isNumber && $0 != "_" }
    return rest == "年月日" || rest == "日期:年月日"
  }
}
