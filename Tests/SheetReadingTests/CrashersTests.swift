import Foundation
import SheetReading
import Testing

/// Inputs on which a fuzzer once crashed: they must end in values or an error for ever.
private enum Crashers {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Crashers")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
}

@Suite("模糊测试留下的文件", .enabled(if: !Crashers.names.isEmpty, "还没有一个输入使程序崩溃过"))
struct CrashersTests {
  @Test("读完不崩溃", arguments: Crashers.names)
  func survives(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Crashers.folder.appending(path: name)))
    for fileName in ["a.xlsx", "a.csv", "a.xls"] {
      guard var file = try? SpreadsheetFile(bytes: bytes, name: fileName) else { continue }
      for index in file.sheets.indices { _ = try? file.grid(ofSheet: index) }
    }
  }
}
