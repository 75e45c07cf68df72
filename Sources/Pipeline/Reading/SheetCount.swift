internal import SheetModel
package import SheetReading

/// How many rows and typed cells one sheet has; every cell is read for it, and no text made.
package struct SheetCount: Hashable, Sendable {
  package var sheet: String
  package var rows: Int
  /// By ``SheetModel/CellType``'s raw value.
  package var cells: [Int]

  /// The sheets of many files, several files at once, in the order of `paths`; with a `name`, only the
  /// sheet of that name.
  package static func ofFiles(
    at paths: [FilePath], sheet name: String?
  ) async -> [Result<[SheetCount], ReadError>] {
    await OrderedTasks.map(paths) { path in
      Result { () throws(ReadError) in try ofFile(at: path, sheet: name) }
    }
  }

  /// The files that a path means: itself, or those in the folder that it names, sorted by bytes.
  ///
  /// Sub-folders are left out, and so are hidden files and the lock files of a spreadsheet program
  /// (`~$…`). A folder that can't be listed is taken for a file, which reading then reports.
  package static func files(at path: FilePath) -> [FilePath] {
    guard let names = try? Folder.fileNames(in: path) else { return [path] }
    return names.filter { !$0.starts(with: ".".utf8) && !$0.starts(with: "~$".utf8) }
      .map { path.appending($0) }
  }

  private static func ofFile(
    at path: FilePath, sheet name: String?
  ) throws(ReadError) -> [SheetCount] {
    var file = try SpreadsheetFile(rawPath: path.bytes)
    var counts: [SheetCount] = []
    for index in file.sheets.indices where name == nil || file.sheets[index].name == name {
      var rows = try file.rows(ofSheet: index)
      var batch = RowBatch()
      var count = SheetCount(
        sheet: file.sheets[index].name, rows: 0,
        cells: [Int](repeating: 0, count: CellType.allCases.count))
      while try rows.next(into: &batch) {
        count.rows += batch.rowCount
        rows.count(batch, into: &count.cells)
      }
      counts.append(count)
    }
    return counts
  }
}
