import Consolidation
import InspectionModel
import InspectionPlan
import Ledger
import SheetModel
import Testing

@Suite("D-105：不到六个月又抽同一产品")
struct RepeatFindingsTests {
  private static let product = Draft("R1").cell(.trademark, "栖禾").scope(.production)

  /// The same product, sampled elsewhere.
  private static func again(_ number: String, _ date: String) -> Draft {
    Draft(number).cell(.trademark, "栖禾").scope(.production).cell(.samplingDate, date)
  }

  private func findings(
    _ files: [FileDraft], period: Int = 1, plan: AnnualPlan = TinyPlan.make(),
    earlier: [EarlierSample] = []
  ) -> [Finding] {
    Consolidator(plan: plan, yearBefore: YearBefore(samples: earlier)).consolidate(
      files: files.enumerated().map { $1.file(at: $0, plan: plan) }, validation: [],
      withheld: [], period: period, asOf: Moment(secondsSince1970: 0)
    ).findings.filter { $0.rule == .repeatSampling }
  }

  /// Key and date of each finding, for files of the institute.
  private func dates(_ rows: Draft..., earlier: [EarlierSample] = []) -> [String] {
    findings([FileDraft("I", rows)], earlier: earlier).map {
      "\($0.place?.key ?? "") \($0.details["date"] ?? "")"
    }
  }

  @Test("问题在后抽的一行的抽样日期，带上先抽的行；流通领域另算一种")
  func tellsTheFirst() {
    let other = Self.again("R2", "2025-08-31")
    let files = [FileDraft("I", [Self.product]), FileDraft("I", 3, [other])]
    var expected = Finding(
      .repeatSampling, officeCode: "I", file: 1,
      place: Place(
        sheet: "汇总表", row: 3, column: 7, header: "抽样日期", field: .samplingDate, key: "R2"),
      value: ObservedValue(raw: "2025-08-31", shown: "2025-08-31", kind: .text),
      record: RecordReference(file: 1, sheet: 0, record: 0),
      details: [
        "other": "R1", "date": "2025-03-01", "months": "6", "office": "检测院", "file": "收件箱/0",
        "sheet": "汇总表", "row": "4",
      ])
    #expect(findings(files, period: 3) == [expected])
    expected.variant = "distribution"
    let sold = [files[0], FileDraft("I", 3, [other.scope(.distribution)])]
    #expect(findings(sold, period: 3) == [expected])
  }

  @Test("满六个月的不算；月份由计划定；跨月末按当月最后一天")
  func counts() {
    #expect(dates(Self.product, Self.again("R2", "2025-09-01")) == [])
    #expect(
      dates(Self.again("R1", "2025-08-31"), Self.again("R2", "2026-02-27")) == ["R2 2025-08-31"])
    #expect(dates(Self.again("R1", "2025-08-31"), Self.again("R2", "2026-02-28")) == [])
    let plan = TinyPlan.make {
      $0.rules[.repeatSampling] = RuleSetting(severity: .verify)
      $0.rules[.repeatSampling]?.thresholds = ["months": 1]
    }
    let rows = [Self.product, Self.again("R2", "2025-04-01")]
    #expect(findings([FileDraft("I", rows)], plan: plan) == [])
  }

  @Test("只和上一次比；同一天在同一单位抽的几批是一次")
  func comparesVisits() {
    #expect(
      dates(
        Self.product, Self.again("R2", "2025-05-01"), Self.again("R3", "2025-10-01"),
        Self.again("R4", "2025-05-01").cell(.sampledEntity, "单位R2")) == [
          "R2 2025-03-01", "R3 2025-05-01",
        ])
    #expect(dates(Self.product, Self.again("R2", "2025-03-01")) == ["R2 2025-03-01"])
    let visit = Self.again("R2", "2025-03-01").cell(.sampledEntity, "单位R1")
    #expect(dates(Self.product, visit) == [])
  }

  @Test("上一次不合格的，再抽是跟踪抽查；复检合格了的不是")
  func followsFailure() {
    let again = Self.again("R2", "2025-05-01")
    #expect(dates(Self.product.failed(), again) == [])
    let passed = Self.again("R3", "2025-03-01").sample(of: "R1").retest()
    #expect(dates(Self.product.failed(), passed, again) == ["R2 2025-03-01"])
  }

  @Test("有一项不同或没填的、没抽到的、汽柴油不算；商标和规格型号都是「/」的算")
  func leavesOut() {
    let again = Self.again("R2", "2025-05-01")
    for field in [RecordField.producer, .productName, .trademark, .model] {
      #expect(dates(Self.product, again.cell(field, "另一")) == [], "\(field)")
      #expect(dates(Self.product.cell(field, ""), again.cell(field, "")) == [], "\(field)")
    }
    #expect(
      dates(
        Self.product.placeholder(.trademark).placeholder(.model),
        again.placeholder(.trademark).placeholder(.model)) == ["R2 2025-03-01"])
    #expect(dates(Self.product, again.verdict(.refused)) == [])
    #expect(dates(Self.product, again.cell(.samplingDate, "")) == [])
    #expect(dates(Self.product.item(7, "柴油"), again.item(7, "柴油")) == [])
  }

  @Test("不同级、不同县组织的不算；州院替一个县抽的算那个县的")
  func comparesOrganisers() {
    let again = Self.again("R2", "2025-05-01")
    #expect(findings([FileDraft("A", [Self.product]), FileDraft("B", [again])]) == [])
    #expect(findings([FileDraft("A", [Self.product]), FileDraft("I", [again])]) == [])
    let forCounty = again.stated(.county).county("A")
    #expect(
      findings([FileDraft("A", [Self.product]), FileDraft("I", [forCounty])]).map(\.officeCode) == [
        "I"
      ])
  }

  @Test("D-107 认为像同一批的，不再说重复抽查")
  func leavesSuspected() {
    #expect(dates(Self.product, Self.again("R2", "2025-03-01").sample(of: "R1")) == [])
  }

  @Test("上一年最后六个月抽的也算")
  func looksBack() {
    func earlier(_ date: String, _ verdict: String = "合格", source: String = "州抽") -> EarlierSample {
      EarlierSample(
        year: 2024, office: "I", source: source, scope: "生产", producer: "厂", productName: "复合肥",
        trademark: "栖禾", model: "50kg", sampledEntity: "单位", samplingDate: date,
        verdict: verdict, shown: "旧1")
    }
    let found = findings([FileDraft("I", [Self.product])], earlier: [earlier("2024-09-02")])
    #expect(
      found.map(\.details) == [
        ["other": "旧1", "earlier": "2024", "date": "2024-09-02", "months": "6"]
      ])
    #expect(dates(Self.product, earlier: [earlier("2024-09-01")]) == [])
    #expect(dates(Self.product, earlier: [earlier("2024-12-01", "不合格")]) == [])
    #expect(dates(Self.product, earlier: [earlier("2024-12-01", source: "省抽")]) == [])
  }
}
