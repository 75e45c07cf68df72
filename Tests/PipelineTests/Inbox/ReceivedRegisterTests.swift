import InspectionModel
import Pipeline
import Testing

@Suite("收到登记 received.csv")
struct ReceivedRegisterTests {
  private func register(_ text: String) throws -> ReceivedRegister {
    let folder = try TemporaryFolder()
    try folder.write("收件箱/质量科/received.csv", text)
    return ReceivedRegister(Workspace(root: folder.path))
  }

  @Test("路径可以带也可以不带收件箱，后写的一行作准")
  func readsEntries() throws {
    let register = try register(
      "\u{FEFF}file,receivedAt,evidence\r\n一季度/甲.xlsx,2025-04-09T10:00,邮件\n"
        + "收件箱/一季度/甲.xlsx,2025-04-10T09:30,U盘\n乙.csv,2025-04-11,\n")
    #expect(
      register.received("收件箱/一季度/甲.xlsx")
        == ReceivedTime(
          moment: try #require(Moment("2025-04-10T09:30:00+08:00")), basis: .register,
          evidence: "U盘"))
    #expect(
      register.received("收件箱/乙.csv")
        == ReceivedTime(
          moment: try #require(Moment("2025-04-11T23:59:59+08:00")), basis: .register))
    #expect(register.received("收件箱/丙.csv") == nil)
    #expect(register.problems.isEmpty)
  }

  @Test("读不出的时间和对不上的文件逐行说明")
  func reportsLinesThatFitNothing() throws {
    var register = try register("file,receivedAt,evidence\n甲.xlsx,四月九日,\n乙.csv,2025-04-09,\n")
    register.compare(with: ["收件箱/甲.xlsx"])
    #expect(
      register.problems == [
        ReceivedRegister.Problem(lineNumber: 2, reason: .notATime("四月九日")),
        ReceivedRegister.Problem(lineNumber: 3, reason: .noSuchFile("收件箱/乙.csv")),
      ])
  }

  @Test("列名不对时整份不采用")
  func refusesOtherColumns() throws {
    let register = try register("文件,时间\n甲.xlsx,2025-04-09\n")
    #expect(register.problems.map(\.lineNumber) == [0])
  }

  @Test("没有登记就是空的")
  func isEmptyWhereAbsent() throws {
    let folder = try TemporaryFolder()
    #expect(ReceivedRegister(Workspace(root: folder.path)).problems.isEmpty)
  }
}
