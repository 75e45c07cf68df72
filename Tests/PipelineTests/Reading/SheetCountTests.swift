import Foundation
import Pipeline
import Testing

@Suite("清点工作表")
struct SheetCountTests {
  @Test("文件夹就是其中的文件，按名称排列；隐藏文件、锁定文件和子文件夹不算")
  func takesTheFilesOfAFolder() throws {
    let folder = try TemporaryFolder()
    for name in ["乙.csv", "甲.csv", ".甲.csv", "~$甲.csv", "下级/丙.csv"] {
      try folder.write(name, "a,b\n")
    }
    #expect(
      SheetCount.files(at: folder.path)
        == [folder.path.appending("乙.csv"), folder.path.appending("甲.csv")])
    let file = folder.path.appending("甲.csv")
    #expect(SheetCount.files(at: file) == [file])
    let missing = folder.path.appending("没有")
    #expect(SheetCount.files(at: missing) == [missing])
  }

  @Test("文件比核多时，每个文件的结果在它自己的位置")
  func keepsTheOrderOfItsFiles() async throws {
    let folder = try TemporaryFolder()
    let paths = try (1...40).map { number in
      try folder.write("\(number).csv", String(repeating: "a,1\n", count: number))
    }
    let counts = try await SheetCount.ofFiles(at: paths, sheet: nil).map { try $0.get() }
    #expect(counts.map { $0.map(\.sheet) } == (1...40).map { ["\($0)"] })
    #expect(counts.map { $0.map(\.rows) } == (1...40).map { [$0] })
  }
}
