internal import InspectionModel
internal import SheetModel

/// 通讯录: the offices that file, and the bureau that consolidates.
///
/// - Input: a column of names; codes, materials, minimums, other ways to write a name, persons and
///   telephones where the table has them.
/// - Errors: every mistake, each with its cell.
internal struct ContactList {
  internal struct Entry {
    internal var name: String
    internal var kind: Kind
    internal var code: String?
    /// The office's other names.
    internal var aliases: [String]
    /// `nil` where the table has no such column, or nothing in it.
    internal var materials: [String]?
    internal var minimum: Int?
    internal var section: String?
    internal var person: String?
    internal var telephone: String?
  }

  internal enum Kind: Hashable {
    case coordinator
    /// The county's name: 双柏县.
    case county(String)
    case institute
  }

  /// Ways in which the name of a county's bureau ends, the official one first.
  internal static let bureauEndings = ["市场监督管理局", "市场监管局", "市监局"]
  private static let instituteWords = ["院", "所", "中心", "公司", "检验", "检测", "站"]

  private static let columns = [
    TextTable.Column(
      name: "单位名称", synonyms: ["单位", "报送单位", "单位全称", "名称"], isRequired: true),
    TextTable.Column(
      name: "行政区划代码", synonyms: ["区划代码", "代码", "单位代码", "编码"], isRequired: false),
    TextTable.Column(name: "别名", synonyms: ["其他写法", "简称", "曾用名"], isRequired: false),
    TextTable.Column(
      name: "报送材料", synonyms: ["材料", "应报材料", "随表材料"], isRequired: false),
    TextTable.Column(
      name: "批次", synonyms: ["任务批次", "最低批次", "全年批次"], isRequired: false),
    TextTable.Column(name: "科室", synonyms: ["处室", "部门", "股室"], isRequired: false),
    TextTable.Column(name: "联系人", synonyms: ["姓名", "填报人"], isRequired: false),
    TextTable.Column(
      name: "电话", synonyms: ["联系电话", "手机", "手机号码", "办公电话"], isRequired: false),
  ]

  internal private(set) var entries: [Entry] = []

  /// - Parameters:
  ///   - grids: The workbook's sheets.
  ///   - area: The prefecture's name, which may stand before a county's.
  /// - Throws: ``DraftError``.
  internal init(_ grids: [SheetGrid], area: String) throws(DraftError) {
    let table = try TextTable.find(Self.columns, in: grids)
    var mistakes: [DraftMistake] = []
    for row in table.rows {
      guard let cell = row.cell(0), !cell.text.isEmpty else { continue }
      func refuse(_ reason: DraftMistake.Reason, _ column: Int) {
        let place = row.cell(column)?.reference ?? cell.reference
        mistakes.append(DraftMistake(sheet: table.sheet, cell: place, reason: reason))
      }
      let name = cell.text.filter { !$0.isWhitespace }
      guard let kind = Self.kind(of: name, area: area) else {
        refuse(.unknownOffice(name), 0)
        continue
      }
      if entries.contains(where: { $0.name == name }) { refuse(.repeatedOffice(name), 0) }
      func text(_ column: Int) -> String? {
        row.cell(column).flatMap { $0.text.isEmpty ? nil : $0.text }
      }
      let materials = text(3).map(Self.words)
      let known = ["工作情况", "分析报告"]
      if let materials, !materials.allSatisfy(known.contains) {
        refuse(.unknownMaterial(text(3) ?? ""), 3)
      }
      let minimum = text(4).flatMap { BatchWords($0)?.count }
      if let count = text(4), minimum == nil { refuse(.notACount(count), 4) }
      entries.append(
        Entry(
          name: name, kind: kind, code: text(1), aliases: text(2).map(Self.words) ?? [],
          materials: materials, minimum: minimum, section: text(5), person: text(6),
          telephone: text(7)))
    }
    if entries.isEmpty, mistakes.isEmpty {
      mistakes.append(DraftMistake(sheet: table.sheet, cell: nil, reason: .noRows))
    }
    if !mistakes.isEmpty { throw DraftError(mistakes: mistakes) }
  }

  private static func words(_ text: String) -> [String] {
    text.split { " 、，,；;\n".contains($0) }.map(String.init)
  }

  private static func kind(of name: String, area: String) -> Kind? {
    for ending in bureauEndings where name.hasSuffix(ending) {
      var county = String(name.dropLast(ending.count))
      if county == area { return .coordinator }
      if !area.isEmpty, county.hasPrefix(area) { county = String(county.dropFirst(area.count)) }
      return county.isEmpty ? nil : .county(county)
    }
    if instituteWords.contains(where: name.contains) { return .institute }
    return nil
  }
}
