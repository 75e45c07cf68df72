import Glibc
import Reporting
import Testing

@Suite("看一看")
struct WorkbookViewTests {
  @Test("写出")
  func writes() throws {
    for count in [0, 30, 700] {
      let year = WorkbookYear(rowCount: count)
      _ = try OfficialWorkbook(plan: WorkbookYear.plan).write(
        year.result, to: "/tmp/writing/a4-\(count).xlsx")
      _ = try WorkingPapers(plan: WorkbookYear.plan).write(
        year.result, texts: year.texts, to: "/tmp/writing/wp-\(count).xlsx")
    }
  }
}
