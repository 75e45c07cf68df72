internal import InspectionModel
package import InspectionPlan
package import SheetModel

/// Drafts a year's plan file from 附件1 as printed, and from 通讯录 where there is one.
///
/// What the tables don't say comes from a base plan, last year's or the shipped one: columns, rules
/// and settings word for word, the product names of items of the same name, county codes and other
/// ways to write an office, and the reporting dates with their year changed. The draft's comments
/// say so, for whoever has to check it.
package struct PlanDraft: Sendable {
  private let base: AnnualPlan
  private let sections: PlanSections

  /// `nil` for a file whose top-level keys don't begin their lines.
  ///
  /// - Parameters:
  ///   - base: A plan file without mistakes.
  ///   - plan: What it says.
  package init?(base: [UInt8], plan: AnnualPlan) {
    guard let sections = PlanSections(String(decoding: base, as: UTF8.self)) else { return nil }
    self.base = plan
    self.sections = sections
  }

  /// Drafts the plan file.
  ///
  /// - Parameters:
  ///   - annex: Sheets of the workbook that holds 附件1.
  ///   - contacts: Sheets of the workbook that holds 通讯录.
  ///   - year: Overrules the title's.
  /// - Returns: Its text.
  /// - Throws: ``DraftError`` with every mistake of one table.
  package func text(
    annex: [SheetGrid], contacts: [SheetGrid]?, year: Int?
  ) throws(DraftError) -> String {
    let annex = try AnnexTable(annex, year: year)
    let isSameArea = annex.area.isEmpty || annex.area == base.coordinator.area
    let area = annex.area.isEmpty ? base.coordinator.area : annex.area
    let offices: OfficeDraft
    if let contacts {
      offices = OfficeDraft(
        try ContactList(contacts, area: area), area: area, base: base, isSameArea: isSameArea)
    } else if isSameArea {
      offices = OfficeDraft(base)
    } else {
      throw DraftError(mistakes: [
        DraftMistake(sheet: "通讯录", cell: nil, reason: .noOffices(area: area))
      ])
    }
    // What nobody asked to change stays word for word, keys that this draft knows nothing of included.
    let keepsPeople = contacts == nil
    let keepsOffices = keepsPeople && offices.keepsMinimums(annex.items)
    let terms = TermsDraft(annex, base: base)
    let change = YearChange(from: base.year, to: annex.year)
    let kept = { (key: String) -> String in
      let text = sections.text(of: key) ?? ""
      return isSameArea ? text : text.replacing(base.coordinator.area, with: area)
    }
    return [
      head(of: annex),
      "year: \(annex.year)\n",
      "title: \(YAMLText.scalar(annex.title))\n",
      "workbookTitle: \(YAMLText.scalar(workbookTitle(area: area, change: change)))\n",
      keepsPeople
        ? kept("coordinator")
        : "\n# 汇总单位。它的名称不是报送单位，也不与任何报送单位矛盾。\n" + offices.coordinatorText,
      isSameArea ? kept("terms") : sections.comments(above: "terms") + terms.text,
      statements(of: annex),
      "\n# 附件1 没有写报送日期，按\(baseName)的月日填写，请对照通知核对。\n"
        + change.dates(in: withoutComments("periods")),
      sections.comments(above: "adjustments") + "adjustments: []\n",
      sections.comments(above: "items") + "items:\n"
        + annex.items.map { ItemDraft($0, base: base).text }.joined(),
      keepsPeople ? kept("counties") : "\n" + offices.countiesText,
      isSameArea || sections.text(of: "bureauEndings") != nil ? kept("bureauEndings") : "",
      keepsOffices
        ? kept("offices") : sections.comments(above: "offices") + offices.officesText(annex.items),
      isSameArea ? kept("otherInstitutes") : "\notherInstitutes: []\n",
      terms.columns(kept("columns")), kept("bareHeaders"), kept("rules"), kept("settings"),
    ].joined()
  }

  private var baseName: String { "「\(base.title)」" }

  private func head(of annex: AnnexTable) -> String {
    """
    # \(annex.title)：由附件1 起草，请对照印发件逐项核对，再用 huizong plan lint 检查。
    # 附件1 和通讯录没有写的，照抄\(baseName)：附件4 的列、规则、做法、产品别名。
    # 一组名称写在一行里，用空格分开；名称本身含空格时写成列表：[名称一, "名 称 二"]。

    """
  }

  /// Another area's, or this one's, in the plan's year.
  private func workbookTitle(area: String, change: YearChange) -> String {
    change.title(base.workbookTitle).replacing(base.coordinator.area, with: area)
  }

  private func statements(of annex: AnnexTable) -> String {
    let sums = [
      annex.total.map { "total: \($0)" }, annex.ownTotal.map { "prefectureTotal: \($0)" },
    ]
    .compactMap(\.self)
    guard !sums.isEmpty else { return "" }
    return "\n# 合计行写明的数字，用来与各行核对。\nstatements: {\(sums.joined(separator: ", "))}\n"
  }

  private func withoutComments(_ key: String) -> String {
    let comments = sections.comments(above: key)
    return String((sections.text(of: key) ?? "").dropFirst(comments.count))
  }
}
