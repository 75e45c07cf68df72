import InspectionModel
import SheetModel
import Testing

@Suite("批次的取值")
struct RecordTests {
  @Test("六种结论：是否抽到样、是否检验")
  func verdicts() {
    let rows = Verdict.allCases.map { "\($0.rawValue) \($0.isSampled) \($0.isTested)" }
    #expect(
      rows == [
        "合格 true true", "不合格 true true", "待出报告 true false", "拒检 false false",
        "未抽到样 false false", "不判定 true true",
      ])
  }

  @Test("国抽、省抽不计入计划")
  func sources() {
    #expect(TaskSource.allCases.filter(\.isCounted).map(\.rawValue) == ["州抽", "县抽"])
  }

  @Test("键只看依据和折叠后的部分，不看显示的文字")
  func keys() {
    let key = RecordKey(.report, parts: ["认证院", "sp1"], shown: "SP1")
    #expect(key == RecordKey(.report, parts: ["认证院", "sp1"], shown: "sp 1"))
    #expect(Set([key]).contains(RecordKey(.report, parts: ["认证院", "sp1"], shown: "")))
    #expect(key != RecordKey(.product, parts: ["认证院", "sp1"], shown: "SP1"))
    #expect(key != RecordKey(.report, parts: ["认证院sp1"], shown: "SP1"))
  }

  @Test("布局按计划的列序，没有的列为空")
  func layout() {
    let layout = RecordLayout([.productName, .verdict])
    #expect(layout.index(of: .verdict) == 1)
    #expect(layout.index(of: .county) == nil)
    #expect(RecordField(rawValue: "verdict") == .verdict)
  }

  @Test("批次按文件、表、行的先后")
  func references() {
    let references = [(1, 0, 0), (0, 1, 0), (0, 0, 2), (0, 0, 1)].map {
      RecordReference(file: $0.0, sheet: $0.1, record: $0.2)
    }
    #expect(references.sorted() == references.reversed())
  }

  @Test("位置只有行列齐全才是单元格")
  func places() {
    #expect(Place(row: 5, column: 6).cell?.description == "G6")
    #expect(Place(sheet: "汇总表", row: 5).cell == nil)
  }
}
