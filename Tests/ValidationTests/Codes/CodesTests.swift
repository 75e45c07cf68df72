import Testing

@testable import Validation

@Suite("证照编号")
struct CodesTests {
  @Test(
    "统一社会信用代码：校验位、字符、位数",
    arguments: [
      ("91330106589887190J", "按前 17 位推算，最后一位应为 5"),
      ("913301065898871905", nil),
      ("9133010658988719O5", "应只含数字和大写字母，不用 I、O、S、V、Z"),
      ("91330106589887190", "应为 18 位，这里是 17 位"),
      ("330106000012345", nil),
      ("91350203M0001QAY9B", "按前 17 位推算，最后一位应为 9"),
      ("", "应为 18 位，这里是 0 位"),
    ] as [(String, String?)])
  func creditCode(_ code: String, _ doubt: String?) {
    #expect(UnifiedCreditCode.doubt(about: code) == doubt)
  }

  @Test(
    "生产许可证编号的样子",
    arguments: [
      ("XK08-005-00027", true), ("(滇)XK08-005-00027", true), ("滇XK08-005-00027", true),
      ("XK8-005-00027", false), ("XK08-005-0002A", false), ("XK08-005-00027-1", false),
      ("云南XK08-005-00027", false), ("QS5323-0101", false), ("XK", false),
    ])
  func productionLicence(_ code: String, _ isShaped: Bool) {
    #expect((ProductionLicenceNumber.doubt(about: code) == nil) == isShaped)
  }

  @Test(
    "CCC 证书编号为 16 位数字",
    arguments: [
      ("2021011107400001", true), ("202101110740001", false), ("20210111074000011", false),
      ("20210111074A0001", false),
    ])
  func certificate(_ code: String, _ isShaped: Bool) {
    #expect((CCCCertificateNumber.doubt(about: code) == nil) == isShaped)
  }

  @Test("全角和小写照半角大写比较")
  func folds() {
    #expect(CodeText.folded("（滇）ｘｋ08-005-00027") == "(滇)XK08-005-00027")
  }
}
