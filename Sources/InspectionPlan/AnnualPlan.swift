package import InspectionModel

/// The year's plan as its file says: items, offices, calendar, columns, rule settings.
///
/// A value without I/O; ``PlanFile`` reads it. Every list keeps the file's order.
package struct AnnualPlan: Sendable {
  package var year: Int
  /// 楚雄州2025年重点工业产品质量监督抽查计划.
  package var title: String
  /// 楚雄州2025年产品质量监督抽查受检产品及检验结果汇总表: the title of 附件4.
  package var workbookTitle: String
  /// Who consolidates: 楚雄州市场监督管理局 and 质量科, with telephone.
  package var coordinator: Coordinator { didSet { index() } }
  package var items: [PlanItem] { didSet { index() } }
  package var offices: [PlannedOffice] { didSet { index() } }
  package var counties: [County] { didSet { index() } }
  /// Institutes that test but don't file: canonical name and aliases, for 承检机构.
  package var otherInstitutes: [NamedAliases] { didSet { index() } }
  package var periods: [ReportingPeriod]
  package var adjustments: [PlanAdjustment]
  package var columns: [PlanColumn] {
    didSet {
      layout = RecordLayout(columns.map(\.field))
      index()
    }
  }
  /// Headers such as 企业名称 or 检验结果 that could be several fields.
  package var bareHeaders: [BareHeader] { didSet { index() } }
  package var rules: [RuleCode: RuleSetting]
  /// Document and clause that a rule rests on, where the plan names them.
  package var basis: [RuleCode: String]
  package var settings: PlanSettings
  /// What the plan says of itself in prose, to be held against its own numbers.
  package var statements: PlanStatements
  /// What people call the levels of the area.
  package var terms: PlanTerms
  package private(set) var layout: RecordLayout
  /// Lookup tables over the lists above, made anew whenever one of them changes.
  internal private(set) var names = PlanNames()

  package init(
    year: Int, title: String, workbookTitle: String, coordinator: Coordinator, items: [PlanItem],
    offices: [PlannedOffice], counties: [County], otherInstitutes: [NamedAliases],
    periods: [ReportingPeriod], adjustments: [PlanAdjustment], columns: [PlanColumn],
    bareHeaders: [BareHeader], rules: [RuleCode: RuleSetting], settings: PlanSettings,
    statements: PlanStatements, terms: PlanTerms = .prefecture, basis: [RuleCode: String] = [:]
  ) {
    self.year = year
    self.title = title
    self.workbookTitle = workbookTitle
    self.coordinator = coordinator
    self.items = items
    self.offices = offices
    self.counties = counties
    self.otherInstitutes = otherInstitutes
    self.periods = periods
    self.adjustments = adjustments
    self.columns = columns
    self.bareHeaders = bareHeaders
    self.rules = rules
    self.basis = basis
    self.settings = settings
    self.statements = statements
    self.terms = terms
    layout = RecordLayout(columns.map(\.field))
    index()
  }

  private mutating func index() { names = PlanNames(self) }
}
