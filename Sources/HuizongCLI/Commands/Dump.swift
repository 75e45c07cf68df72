internal import ArgumentParser
internal import Glibc
internal import InspectionModel
internal import Pipeline
internal import SheetModel
internal import SheetReading

extension Huizong {
  struct Dump: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "dump", abstract: "把表格的每个非空单元格逐行输出为 JSON。",
      discussion: "读不出的文件：标准错误上给出一句说明和代码，退出码 65。"
    )

    @Argument(
      help: ArgumentHelp(
        "要读取的文件（.xlsx、.xlsm、.xls、.et、.csv）；加 --count 可以给多个，也可以给文件夹。",
        valueName: "文件"),
      completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("只输出这一张工作表。", valueName: "工作表"))
    var sheet: String?

    @Flag(help: "只输出每张工作表的行数和各类单元格数。")
    var count = false

    @Flag(help: "只输出读取时遇到、修补或略过的异常之处。")
    var notes = false

    @OptionGroup var options: OutputOptions

    func validate() throws {
      guard files.count == 1 || count else {
        throw ValidationError("要输出单元格，一次只能给一个文件。")
      }
      guard !count || !notes else { throw ValidationError("--count 和 --notes 只能选一个。") }
    }

    func run() async throws {
      try await Exiting.onError {
        for file in files {
          guard unsafe access(file, F_OK) == 0 else { throw RunError.noSuchFile(path: file) }
        }
        if count {
          try await printCounts(of: files.flatMap { SheetCount.files(at: FilePath($0)) })
        } else {
          try printCells(of: files[0])
        }
      }
    }

    private func printCells(of path: String) throws {
      do {
        var spreadsheet = try SpreadsheetFile(path: path)
        let chosen = try chosenSheets(of: spreadsheet.sheets)
        var output = BufferedOutput()
        if notes { NoteLine.append(spreadsheet.notes, to: &output.bytes) }
        for index in chosen {
          if notes {
            let grid = try spreadsheet.grid(ofSheet: index, showing: .none)
            NoteLine.append(grid.notes, ofSheet: grid.name, to: &output.bytes)
          } else {
            try appendCells(ofSheet: index, of: &spreadsheet, to: &output)
          }
        }
        if !options.quiet { try output.flush() }
      } catch let error as ReadError {
        say(error, of: path)
        throw ExitCode(ExitStatus.nothingReadable.rawValue)
      }
    }

    private func printCounts(of files: [FilePath]) async throws {
      var output = BufferedOutput()
      var hasUnread = false
      for (path, counts) in zip(files, await SheetCount.ofFiles(at: files, sheet: sheet)) {
        switch counts {
        case .success(let counts):
          if let sheet, counts.isEmpty {
            throw ValidationError("「\(path.shown.excerpt(limit: 200))」没有名为「\(sheet.excerpt)」的工作表。")
          }
          for count in counts { append(count, of: files.count > 1 ? path.shown : nil, to: &output) }
        case .failure(let error):
          say(error, of: path.shown)
          hasUnread = true
        }
      }
      if !options.quiet { try output.flush() }
      if hasUnread { throw ExitCode(ExitStatus.nothingReadable.rawValue) }
    }

    private func say(_ error: ReadError, of path: String) {
      Terminal.say(
        "错误 [\(error.code)] \(Self.lastPart(of: path).excerpt(limit: 200))：\(error.message)")
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
      let grid = try spreadsheet.grid(ofSheet: index, showing: .none)
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

    /// One line, which begins with the file's path where there are several.
    private func append(_ count: SheetCount, of path: String?, to output: inout BufferedOutput) {
      output.bytes += "{".utf8
      if let path {
        output.bytes += "\"file\":".utf8
        JSONText.append(path, to: &output.bytes)
        output.bytes += ",".utf8
      }
      output.bytes += "\"sheet\":".utf8
      JSONText.append(count.sheet, to: &output.bytes)
      output.bytes += ",\"rows\":\(count.rows),\"cells\":".utf8
      var separator = "{"
      for type in CellType.allCases where type != .empty {
        let cells = count.cells[Int(type.rawValue)]
        guard cells > 0 else { continue }
        output.bytes += "\(separator)\"\(type.name)\":\(cells)".utf8
        separator = ","
      }
      output.bytes += separator == "{" ? "{}}\n".utf8 : "}}\n".utf8
    }

    private static func lastPart(of path: String) -> String {
      path.split(separator: "/").last.map { String($0) } ?? path
    }
  }
}
