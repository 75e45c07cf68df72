import InspectionModel
import Intake
import SheetModel
import Testing

@Suite("退回件里的校验结果")
struct ReturnedCopyReaderTests {
  private static let fingerprint = String(repeating: "a1", count: 32)
  private static let hash = String(repeating: "b2", count: 32)
  private static let origin = String(repeating: "c3", count: 32)
  private static let table = SheetGrid(name: "汇总表", values: [[.text("受检单位")]])

  /// Our sheet as it comes back, with lines that somebody put above.
  private static func sheet(
    marker: String = ResultSheet.marker + origin, lines: [(String, String, String)]
  ) -> SheetGrid {
    let header = ResultSheet.headers.map { CellValue.text($0) } + [.text(marker)]
    let rows = lines.enumerated().map { number, line in
      [.number(Double(number + 1))] + [CellValue](repeating: .empty, count: 7)
        + [.text(line.0), .text(line.1), .text(line.2)]
    }
    return SheetGrid(name: "校验结果", values: [[.text("校验结果")], [], header] + rows)
  }

  @Test("认得出是我们的，不作表；写了说明的连同依据一起读出，空白和认不出的不读")
  func reads() {
    let sheet = Self.sheet(lines: [
      (" 属实，跨县抽样。\n", "V-106", "\(Self.fingerprint):\(Self.hash)"),
      ("", "V-105", Self.fingerprint), ("没有值的", "H-101", Self.fingerprint),
      ("认不出", "Z-999", Self.fingerprint), ("认不出", "V-105", "手工改过"),
    ])
    let (tables, returned) = ReturnedCopyReader.split([Self.table, sheet])
    #expect(tables.map(\.name) == ["汇总表"])
    #expect(
      returned
        == ReturnedCopy(
          origin: Self.origin,
          statements: [
            .init(
              rule: .otherCounty, fingerprint: Self.fingerprint, valueHash: Self.hash,
              text: "属实，跨县抽样。", place: "校验结果!I4"),
            .init(
              rule: .missingColumn, fingerprint: Self.fingerprint, valueHash: nil, text: "没有值的",
              place: "校验结果!I6"),
          ], sheets: ["校验结果"]))
  }

  @Test("识别码被改坏：仍是我们的，只是不知原件是哪一份")
  func damagedMark() {
    let sheet = Self.sheet(marker: ResultSheet.marker + "坏了", lines: [])
    let returned = ReturnedCopyReader.split([sheet]).returned
    #expect(returned == ReturnedCopy(origin: nil, statements: [], sheets: ["校验结果"]))
  }

  @Test("单位自己叫校验结果的页是表")
  func ownSheet() {
    let own = SheetGrid(name: "校验结果", values: [[.text("序号"), .text("受检单位")]])
    let (tables, returned) = ReturnedCopyReader.split([own])
    #expect(tables.map(\.name) == ["校验结果"])
    #expect(returned == nil)
  }
}
