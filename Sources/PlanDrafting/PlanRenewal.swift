/// Carries a year's plan file into the next year: titles and dates move, offices, aliases, columns,
/// rules and settings stay word for word, and adjustments, which were that year's, go.
package enum PlanRenewal {
  /// Moves a plan file.
  ///
  /// - Parameters:
  ///   - text: A plan file without mistakes.
  ///   - year: Its year.
  /// - Returns: The next year's text; `nil` for a file whose top-level keys don't begin their lines.
  package static func text(_ text: String, year: Int) -> String? {
    guard let sections = PlanSections(text) else { return nil }
    let change = YearChange(from: year, to: year + 1)
    let moved = sections.sections.map { section -> String in
      switch section.key {
      case "year": sections.comments(above: "year") + "year: \(year + 1)\n"
      case "title", "workbookTitle": change.title(section.text)
      case "periods", "items": change.dates(in: section.text)
      // The next notice has a number of its own.
      case "basis": ""
      case "adjustments": sections.comments(above: "adjustments") + "adjustments: []\n"
      default: section.text
      }
    }
    return "# 由 \(year) 年的计划延续而来：计划项、批次和日期照搬，请对照 \(year + 1) 年的通知核对，或用 huizong plan import 重新起草。\n"
      + moved.joined()
  }
}
