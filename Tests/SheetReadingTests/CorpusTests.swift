import Foundation
import SheetModel
import SheetReading
import Testing

/// Workbooks of other projects, which lie outside the repository.
private enum Corpus {
  static let root: String = {
    let shared = ProcessInfo.processInfo.environment["HUIZONG_SHARED"] ?? "../shared"
    return shared + "/corpus"
  }()

  static let workbooks: [String] =
    (try? FileManager.default.subpathsOfDirectory(atPath: root))?
    .filter { path in
      [".xlsx", ".xlsm", ".xls"].contains { path.hasSuffix($0) } && isExpected(path)
    }.sorted() ?? []

  /// Cells where the reader that made the expectation errs, by file and place.
  static let exceptions: [String: (cells: [String], reason: String)] = {
    let richText = (
      ["Sheet1!H3"], "the file holds an Excel 95 and an Excel 97 stream; we read the newer one"
    )
    let nul = "16-bit characters (MS-XLS 2.5.294) that were taken for bytes of the code page"
    let row1 = { (sheet: String, columns: String) in columns.map { "\(sheet)!\($0)1" } }
    return [
      "calamine/any_sheets.xls": (
        ["A1", "B1", "A2", "B2", "A3", "B3"].map { "Chart!" + $0 },
        "a chart sheet has no cells; these are what its series keep (MS-XLS 2.1.7.20.1)"
      ),
      "calamine/biff5-rich-text-string.xls": richText,
      "readxl/biff5-rich-text-string.xls": richText,
      "calamine/sheet_name_parsing.xls": (row1("Sheet1", "ABCDEFGHI"), nul),
      "readxl/mtcars.xls": (row1("head(mtcars)", "ABCDEFGHIJK"), nul),
    ]
  }()

  private static func isExpected(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root + "/" + path + ".expected.ndjson")
  }
}

@Suite("公共样本", .enabled(if: !Corpus.workbooks.isEmpty, "没有 HUIZONG_SHARED 所指的 corpus 文件夹"))
struct CorpusTests {
  /// One line of a file of cells on which other readers agree.
  private struct Expected: Decodable {
    var sheet: String
    var ref: String
    var type: String
    var text: String?
    var number: Double?
    var flag: Bool?

    private enum Key: String, CodingKey {
      case sheet
      case ref
      case type
      case value
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      sheet = try values.decode(String.self, forKey: .sheet)
      ref = try values.decode(String.self, forKey: .ref)
      type = try values.decode(String.self, forKey: .type)
      flag = try? values.decode(Bool.self, forKey: .value)
      number = try? values.decode(Double.self, forKey: .value)
      text = try? values.decode(String.self, forKey: .value)
    }

    func matches(_ value: CellValue) -> Bool {
      switch value {
      case .number(let found):
        type == "number" && abs(found - (number ?? .nan)) <= 1e-9 * max(1, abs(found))
      case .boolean(let found): type == "boolean" && found == flag
      case .text(let found):
        type == "text"
          && found.replacing("\r\n", with: "\n") == text?.replacing("\r\n", with: "\n")
      case .date(let day, let seconds, _):
        type == "date" && "\(day)T\(ClockTime.text(secondsOfDay: seconds))" == text
      case .time, .duration: type == "time-or-duration"
      case .error: type == "error"
      case .empty, .uncalculated: false
      }
    }
  }

  @Test("每个单元格都与其他读取程序一致", arguments: Corpus.workbooks)
  func agreesWithOthers(path: String) throws {
    let lines = try String(
      contentsOfFile: Corpus.root + "/\(path).expected.ndjson", encoding: .utf8)
    var file = try SpreadsheetFile(path: Corpus.root + "/" + path)
    var cells: [String: CellValue] = [:]
    for index in file.sheets.indices {
      let grid = try file.grid(ofSheet: index)
      for row in grid.rows {
        for cell in row.cells {
          let place = CellReference(row: row.index, column: cell.column)
          cells["\(grid.name)!\(place)"] = cell.value
        }
      }
    }
    let exceptions = Corpus.exceptions[path]?.cells ?? []
    for line in lines.split(separator: "\n") {
      let expected = try JSONDecoder().decode(Expected.self, from: Data(line.utf8))
      guard !exceptions.contains("\(expected.sheet)!\(expected.ref)") else { continue }
      let found = cells["\(expected.sheet)!\(expected.ref)"] ?? .empty
      #expect(expected.matches(found), "\(expected.sheet)!\(expected.ref): \(found)")
    }
  }
}
