internal import ArgumentParser
internal import Glibc
internal import InspectionModel
internal import Pipeline
internal import SheetModel
internal import SheetReading

extension Huizong {
  struct Dump: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "把表格的每个非空单元格逐行输出为 JSON。",
      discussion: "读不出的文件：标准错误上给出一句说明和代码，退出码 65。"
    )

    @Argument(
      help: ArgumentHelp("要读取的文件（.xlsx、.xlsm、.xls、.et、.csv）。", valueName: "文件"), completion: .file()
    )
    var file: String

    @Option(help: ArgumentHelp("只输出这一张工作表。", valueName: "工作表"))
    var sheet: String?

    @Flag(help: "只输出每张工作表的行数和各类单元格数。")
    var count = false

    @OptionGroup var options: OutputOptions

    func run() async throws {
      try await Exiting.onError {
        guard unsafe access(file, F_OK) == 0 else { throw RunError.noSuchFile(path: file) }
        do {
          var spreadsheet = try SpreadsheetFile(path: file)
          let chosen = try chosenSheets(of: spreadsheet.sheets)
          var output = BufferedOutput()
          for index in chosen {
            if count {
              try appendCount(ofSheet: index, of: &spreadsheet, to: &output)
            } else {
              try appendCells(ofSheet: index, of: &spreadsheet, to: &output)
            }
          }
          if !options.quiet { try output.flush() }
        } catch let error as ReadError {
          Terminal.say(
            "错误 [\(error.code)] \(Self.lastPart(of: file).excerpt(limit: 200))：\(error.message)")
          throw ExitCode(ExitStatus.nothingReadable.rawValue)
        }
      }
    }

    private func chosenSheets(of sheets: [SheetDescription]) throws -> [Int] {
      guard let sheet else { return Array(sheets.indices) }
      guard let index = sheets.firstIndex(where: { $0.name == sheet }) else {
        let names = sheets.prefix(20).map { "「\($0.name.excerpt)」" }.joined(separator: "、")
        throw ValidationError("没有名为「\(sheet.excerpt)」的工作表，文件中有：\(names)。")
      }
      return [index]
    }

    private func appendCells(
      ofSheet index: Int, of spreadsheet: inout SpreadsheetFile, to output: inout BufferedOutput
    ) throws {
      let grid = try spreadsheet.grid(ofSheet: index)
      var name: [UInt8] = []
      JSONText.append(grid.name, to: &name)
      for row in grid.rows {
        for cell in row.cells {
          CellLine.append(
            cell.value, at: CellReference(row: row.index, column: cell.column), sheet: name,
            to: &output.bytes)
        }
        if !options.quiet { try output.flushIfFull() }
      }
    }

    private func appendCount(
      ofSheet index: Int, of spreadsheet: inout SpreadsheetFile, to output: inout BufferedOutput
    ) throws {
      var rows = try spreadsheet.rows(ofSheet: index)
      var batch = RowBatch()
      var rowCount = 0
      var counts = [Int](repeating: 0, count: CellType.allCases.count)
      while try rows.next(into: &batch) {
        rowCount += batch.rowCount
        rows.count(batch, into: &counts)
      }
      output.bytes += Array("{\"sheet\":".utf8)
      JSONText.append(spreadsheet.sheets[index].name, to: &output.bytes)
      let cells = CellType.allCases.compactMap { type -> String? in
        let count = counts[Int(type.rawValue)]
        return type == .empty || count == 0 ? nil : "\"\(type.name)\":\(count)"
      }
      output.bytes += Array(
        ",\"rows\":\(rowCount),\"cells\":{\(cells.joined(separator: ","))}}\n".utf8)
    }

    private static func lastPart(of path: String) -> String {
      path.split(separator: "/").last.map { String($0) } ?? path
    }
  }
}
