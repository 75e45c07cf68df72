import InspectionModel
import InspectionPlan
import Testing
import Validation

/// One cause gives one finding, whatever depends on the cell.
@Suite("一个原因只有一条问题")
struct CascadeTests {
  private let plan: AnnualPlan
  private let validator: Validator

  init() throws {
    plan = try ShippedPlan.result.get()
    validator = Validator(plan: plan)
  }

  /// A row that is right as it stands, with what rules read together.
  struct Situation: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var row: ExampleRow
    var circumstances: [ExampleCircumstance] = []
    /// What the row does not owe.
    var exempt: Set<RecordField> = []
  }

  static let visitExempt: Set<RecordField> = [
    .model, .productionDateOrLot, .scope, .producer, .samplingDate, .reportNumber, .institute,
  ]

  static let situations = [
    Situation(testDescription: "县抽合格", row: [:]),
    Situation(
      testDescription: "州抽合格", row: [.source: "州抽", .planItem: "农资"], circumstances: [.institute]),
    Situation(
      testDescription: "不合格", row: [.verdict: "不合格", .failedItems: "总养分"]),
    Situation(
      testDescription: "待出报告", row: [.verdict: "待出报告", .reportNumber: ""],
      exempt: [.reportNumber]),
    Situation(
      testDescription: "拒检", row: [.verdict: "拒检", .reportNumber: ""], exempt: visitExempt),
  ]

  static let states: [FieldValue.State] = [
    .blank, .placeholder, .notADate, .ambiguousDate, .digitsLost, .uncalculated, .errorCell,
    .damaged, .notInList,
  ]

  /// What the table of findings says of one cell of a row that is right otherwise.
  private func expected(
    _ column: PlanColumn, _ state: FieldValue.State, in situation: Situation
  ) -> RuleCode? {
    let isFailed = situation.testDescription == "不合格"
    let isNamed = PlaceholderRule.fields.contains(column.field)
    let isOwed =
      (column.need == .core || column.need == .required)
      && !situation.exempt.contains(column.field)
    switch state {
    case .blank, .placeholder:
      if isFailed, column.field == .failedItems { return .failureWithoutItems }
      if isFailed, column.field == .producerPlace { return .placeMissing }
      guard isOwed else { return nil }
      if state == .blank { return .requiredValue }
      return isNamed ? .placeholder : column.allowsPlaceholder ? nil : .requiredValue
    case .notADate: return .notADate
    case .ambiguousDate: return .ambiguousDate
    case .digitsLost: return .digitsLost
    case .uncalculated: return .uncalculatedFormula
    case .errorCell: return .errorCell
    case .damaged: return .damagedText
    case .notInList: return .notInList
    case .value: return nil
    }
  }

  private func findings(
    _ faults: [(field: RecordField, state: FieldValue.State)], in situation: Situation
  ) -> [Finding] {
    var row = situation.row
    for fault in faults {
      row = row.setting(fault.field, to: .read(fault.state.sampleText, fault.state))
    }
    let other: ExampleRow = [.reportNumber: "CX-09", .sampledEntity: "楚雄另一家店", .model: "1L"]
    let third: ExampleRow = [
      .reportNumber: "CX-10", .sampledEntity: "楚雄第三家店", .model: "2L", .productName: "农药",
    ]
    let example = RuleExample(
      other, row, third, given: situation.circumstances)
    return validator.findings(in: ExampleFiling(example, plan: plan).files)
  }

  @Test("每一列的每一种毛病，只在该处有一条问题", arguments: situations)
  func oneFaultOneFinding(_ situation: Situation) {
    for column in plan.columns {
      for state in Self.states {
        let found = findings([(column.field, state)], in: situation)
        let code = expected(column, state, in: situation)
        #expect(
          found.map(\.rule) == (code.map { [$0] } ?? []), "\(column.header) \(state.rawValue)")
        #expect(found.allSatisfy { $0.place?.field == column.field && $0.record?.record == 1 })
      }
    }
  }

  @Test("两处毛病就是两条问题，除非一处决定另一处", arguments: situations)
  func twoFaultsTwoFindings(_ situation: Situation) {
    let columns = plan.columns.filter { $0.isOfficial && $0.field != .verdict }
    for (index, one) in columns.enumerated() {
      for other in columns[(index + 1)...] {
        for state in [FieldValue.State.blank, .placeholder, .errorCell] {
          let found = findings([(one.field, state), (other.field, state)], in: situation)
          let codes = [one, other].compactMap { expected($0, state, in: situation) }
          #expect(
            found.map(\.rule).sorted() == codes.sorted(),
            "\(one.header)、\(other.header) \(state.rawValue)")
        }
      }
    }
  }

  @Test("看不出检验结论时，不再问检验报告编号和不合格项目", arguments: states)
  func unreadableVerdictSilencesWhatItDecides(_ state: FieldValue.State) {
    let found = findings(
      [(.verdict, state), (.reportNumber, .blank), (.failedItems, .blank)],
      in: Self.situations[2])
    #expect(found.map(\.place?.field) == [.verdict])
  }

  @Test("缺列只报一次，不逐行报", arguments: situations)
  func missingColumnIsOneFinding(_ situation: Situation) {
    for column in plan.columns {
      var situation = situation
      situation.circumstances.append(.withoutColumn(column.field))
      if column.field == .source { continue }
      let isDue =
        column.need == .core || column.need == .required
        || situation.testDescription == "不合格" && column.need == .conditional
      let found = findings([], in: situation)
      #expect(found.map(\.rule) == (isDue ? [.missingColumn] : []), "\(column.header)")
      #expect(found.allSatisfy { $0.record == nil && $0.place?.cell == nil })
    }
  }

  @Test("年度不对的文件，日期先后和抽查时间不再逐行问")
  func wrongYearSilencesDates() {
    let row: ExampleRow = [.source: "州抽", .planItem: "农资", .samplingDate: "2024-03-12"]
    let next: ExampleRow = [
      .source: "州抽", .planItem: "农资", .samplingDate: "2024-03-13", .reportNumber: "CX-02",
    ]
    let example = RuleExample(row, next, given: [.institute])
    let found = validator.findings(in: ExampleFiling(example, plan: plan).files)
    #expect(found.map(\.rule) == [.wrongYear])
  }

  @Test("文件放错单位时，不再逐行问外县市")
  func conflictingOfficeSilencesOtherCounty() {
    let example = RuleExample(
      [.county: "禄丰市"], [.county: "双柏县", .reportNumber: "CX-02"],
      given: [.namedAs("禄丰市市场监督管理局")])
    let found = validator.findings(in: ExampleFiling(example, plan: plan).files)
    #expect(found.map(\.rule) == [.conflictingOffice, .otherCounty])
    #expect(found.last?.record?.record == 1)
  }
}

extension FieldValue.State {
  /// What a cell in this state may hold.
  fileprivate var sampleText: String {
    switch self {
    case .blank: ""
    case .value: "值"
    case .placeholder: "/"
    case .notADate: "2025.1"
    case .ambiguousDate: "25-3-12"
    case .digitsLost: "202503120000123000"
    case .uncalculated: ""
    case .errorCell: "#REF!"
    case .damaged: "锟斤拷"
    case .notInList: "别的词"
    }
  }
}

extension ExampleRow {
  fileprivate func setting(_ field: RecordField, to value: ExampleValue) -> ExampleRow {
    var row = self
    row.cells.removeAll { $0.field == field }
    row.cells.append(Cell(field: field, value: value))
    return row
  }
}
