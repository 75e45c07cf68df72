import InspectionModel
import Reporting
import Testing

@Suite("输出清单")
struct ManifestTests {
  @Test("按路径排序，同样的输出得到同样的清单", arguments: [false, true])
  func sortedByPath(_ isReversed: Bool) {
    var files = [
      Manifest.Entry(path: "report.html", sha256: "22", byteCount: 2),
      Manifest.Entry(path: "附件4.xlsx", sha256: "11", byteCount: 1),
    ]
    if isReversed { files.reverse() }
    let manifest = Manifest(
      programVersion: "1.0.0", planTitle: "计划", planSHA256: "33", period: 1,
      asOf: SmallCheck.asOf, files: files)
    let expected = #"""
      {"schema":"huizong-manifest/1","program":"1.0.0","plan":"计划","planSHA256":"33","period":1,"asOf":"2025-04-12T23:59:59+08:00","files":[
      {"file":"report.html","sha256":"22","byteCount":2},
      {"file":"附件4.xlsx","sha256":"11","byteCount":1}]}

      """#
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == expected)
  }
}
