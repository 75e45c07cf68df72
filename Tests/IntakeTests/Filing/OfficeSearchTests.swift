import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("谁报的")
struct OfficeSearchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: IncomingFile
    var stated: String
    var counties: [String]
    var office: String?
    var basis: OfficeEvidence.Basis?
    var contradictions: [OfficeEvidence.Contradiction]

    init(
      _ file: IncomingFile, stated: String = "", counties: [String] = [],
      _ office: String?, _ basis: OfficeEvidence.Basis?,
      _ contradictions: [OfficeEvidence.Contradiction] = []
    ) {
      self.file = file
      self.stated = stated
      self.counties = counties
      self.office = office
      self.basis = basis
      self.contradictions = contradictions
    }

    var testDescription: String { "\(file.path) \(stated) \(counties)" }
  }

  private static func other(
    _ code: String, _ basis: OfficeEvidence.Basis, _ text: String
  ) -> OfficeEvidence.Contradiction {
    OfficeEvidence.Contradiction(officeCode: code, basis: basis, text: text)
  }

  @Test(
    "先看文件夹，再看填报单位、文件名、整列县市",
    arguments: [
      Case(IncomingFile("一季度/永仁县/汇总.xlsx", office: "永仁县"), "532327", .folder),
      Case(IncomingFile("永仁县市场监管局/汇总.xlsx"), "532327", .folder),
      Case(IncomingFile("资料/汇总.xlsx", office: "资料"), stated: "永仁县市监局", "532327", .statedOffice),
      Case(IncomingFile("汇总.xlsx"), stated: "永仁县市场监督管理局质量股", "532327", .statedOffice),
      Case(IncomingFile("永仁县2025年一季度.xlsx"), "532327", .fileName),
      Case(IncomingFile("永仁县局.zip/汇总.xlsx", zip: "永仁县局.zip"), "532327", .fileName),
      Case(IncomingFile("汇总.xlsx"), counties: ["永仁县", "永仁"], "532327", .countyColumn),
      Case(IncomingFile("汇总.xlsx"), nil, nil),
      Case(IncomingFile("汇总.xlsx"), counties: ["永仁县", "武定县"], nil, nil),
      Case(IncomingFile("汇总.xlsx"), counties: ["永仁县", ""], nil, nil),
    ])
  func precedence(example: Case) throws { try expect(example) }

  @Test(
    "楚雄市与楚雄州绝不相混",
    arguments: [
      Case(IncomingFile("楚雄市市场监督管理局.xlsx"), "532301", .fileName),
      Case(IncomingFile("楚雄州市场监督管理局.xlsx"), nil, nil),
      Case(IncomingFile("楚雄州楚雄市市场监管局.xlsx"), "532301", .fileName),
      Case(IncomingFile("楚雄市场监督管理局.xlsx"), nil, nil), Case(IncomingFile("楚雄.xlsx"), nil, nil),
      Case(IncomingFile("楚雄州2025年汇总表（楚雄市）.xlsx"), "532301", .fileName),
      Case(IncomingFile("楚雄州检验检测认证院.xlsx"), "JY01", .fileName),
      Case(IncomingFile("楚雄市/汇总.xlsx"), stated: "楚雄州市场监督管理局", "532301", .folder),
      Case(IncomingFile("汇总.xlsx"), stated: "楚雄州市场监督管理局", nil, nil),
    ])
  func confusable(example: Case) throws { try expect(example) }

  @Test(
    "别的单位的名称是矛盾，空白和州局的名称不是",
    arguments: [
      Case(
        IncomingFile("永仁县/武定县汇总.xlsx"), stated: "元谋县市监局", "532327", .folder,
        [other("532328", .statedOffice, "元谋县市监局"), other("532329", .fileName, "武定县汇总")]),
      Case(
        IncomingFile("武定县.xlsx"), stated: "元谋县市监局", "532328", .statedOffice,
        [other("532329", .fileName, "武定县")]),
      Case(
        IncomingFile("永仁县、武定县.xlsx"), "532327", .fileName, [other("532329", .fileName, "永仁县、武定县")]),
      Case(IncomingFile("永仁县/楚雄州汇总.xlsx"), stated: "", "532327", .folder),
      Case(IncomingFile("永仁县/汇总.xlsx"), counties: ["武定县"], "532327", .folder),
      Case(IncomingFile("州检验检测认证院/永仁县抽检.xlsx"), "JY01", .folder),
      Case(
        IncomingFile("州检验检测认证院/汇总.xlsx"), stated: "永仁县市监局", "JY01", .folder,
        [other("532327", .statedOffice, "永仁县市监局")]),
    ])
  func contradictions(example: Case) throws { try expect(example) }

  @Test("有一行州抽，整列县市就不算依据")
  func prefectureRow() throws {
    let drawn = "产品名称|规格型号|受检单位|检验结论|县市|任务来源\n肥料|a|甲|合格|永仁县|州抽\n肥料|a|乙|合格|永仁县|县抽"
    let file = try FileIntake(plan: ShippedPlan.load()).table(
      IncomingFile("汇总.xlsx"), sheets: [SheetGrid(drawn: drawn)], hiddenSheets: [])
    #expect(file.office == OfficeEvidence(officeCode: nil))
  }

  private func expect(_ example: Case) throws {
    let rows = (example.counties.isEmpty ? ["/"] : example.counties)
      .map { "肥料|a|甲|合格|\($0)" }.joined(separator: "\n")
    let drawn = "填报单位：\(example.stated)\n产品名称|规格型号|受检单位|检验结论|县市\n\(rows)"
    let file = try FileIntake(plan: ShippedPlan.load()).table(
      example.file, sheets: [SheetGrid(drawn: drawn)], hiddenSheets: [])
    #expect(
      file.office
        == OfficeEvidence(
          officeCode: example.office, basis: example.basis, contradictions: example.contradictions
        ))
  }
}
