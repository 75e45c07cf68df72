internal import InspectionModel
internal import InspectionPlan
internal import Reporting
internal import SheetModel
internal import SheetReading
internal import SheetWriting

/// Makes marked copies from what was received, and proves that the tables in them are the office's own.
internal struct MarkedCopyMaker: Sendable {
  internal let checked: CheckedFiles
  internal let store: ReceivedStore
  /// A folder for workbooks that are being made.
  internal let folder: FilePath
  internal let due: CalendarDate

  /// A copy, with the original where the copy is not made from it in place.
  internal struct Result: Sendable {
    internal var bytes: [UInt8]
    internal var original: [UInt8]?
  }

  /// Makes the copy of one file.
  ///
  /// - Parameters:
  ///   - index: Index of the file.
  ///   - findings: What the office is told of.
  /// - Returns: The copy; `nil` where the file's bytes are gone.
  /// - Throws: ``RunError`` where neither kind of copy can be made.
  internal func copy(
    ofFile index: Int, findings: MarkedFindings
  ) throws(RunError) -> Result? {
    let file = checked.files[index]
    guard let bytes = store.bytes(sha256: file.sha256) else { return nil }
    do {
      var note = "本文件是按收到的表格另做的副本，原件附在一起。"
      if bytes.starts(with: Self.zipSignature) {
        let draft = MarkedCopy(checked, file: index, findings: findings, due: due)
        switch Self.marked(bytes, draft, file.returned) {
        case .success(let copy):
          if Self.hasSameTables(copy, bytes, name: Self.fileName(file), but: file.returned) {
            return Result(bytes: copy)
          }
        case .failure(let error): note = error.message
        }
      }
      return Result(
        bytes: try freshCopy(of: bytes, index: index, findings: findings, note: note),
        original: bytes)
    } catch let error as any CodedError {
      throw .workbookFailed(path: file.path, error)
    } catch let error as FileSystemError {
      throw .unwritable(path: file.path, error)
    } catch {
      throw .notProven(path: file.path, detail: "做退回件时中断")
    }
  }

  private static func fileName(_ file: SubmittedFile) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? ""
  }

  private static let zipSignature: [UInt8] = [0x50, 0x4B]

  private static func marked(
    _ bytes: [UInt8], _ draft: MarkedCopy, _ returned: ReturnedCopy?
  ) -> Swift.Result<[UInt8], MarkError> {
    do throws(MarkError) {
      return .success(
        try MarkedWorkbook(
          bytes, marks: draft.marks, appending: draft.sheet,
          replacing: MarkedCopy.style, sheets: returned?.sheets ?? []
        ).bytes)
    } catch {
      return .failure(error)
    }
  }

  /// Whether every sheet of the original reads the same in the copy; not where the copy can't be read.
  private static func hasSameTables(
    _ copy: [UInt8], _ original: [UInt8], name: String, but returned: ReturnedCopy?
  ) -> Bool {
    let ours = returned?.sheets ?? []
    guard var one = try? SpreadsheetFile(bytes: copy, name: name),
      var other = try? SpreadsheetFile(bytes: original, name: name),
      one.sheets.count == other.sheets.count + (ours.isEmpty ? 1 : 0)
    else { return false }
    for index in other.sheets.indices
    where other.sheets[index].kind == .worksheet && !ours.contains(other.sheets[index].name) {
      guard let left = try? one.grid(ofSheet: index), let right = try? other.grid(ofSheet: index),
        left.name == right.name, left.mergedRanges == right.mergedRanges,
        Self.filled(left) == Self.filled(right)
      else { return false }
    }
    return true
  }

  private static func filled(_ grid: SheetGrid) -> [SheetGrid.Row] {
    grid.rows.filter { !$0.cells.isEmpty }
  }

  /// The visible tables of a file in a workbook of our own, marked.
  private func freshCopy(
    of bytes: [UInt8], index: Int, findings: MarkedFindings, note: String
  ) throws -> [UInt8] {
    let file = checked.files[index]
    var spreadsheet = try SpreadsheetFile(bytes: bytes, name: Self.fileName(file))
    let ours = file.returned?.sheets ?? []
    // Offices may send the same bytes, and several copies are made at once.
    let path = folder.appending(".\(index).fresh")
    defer { FileContent.remove(path) }
    var grids: [SheetGrid] = []
    for (index, sheet) in spreadsheet.sheets.enumerated()
    where sheet.kind == .worksheet && sheet.visibility == .visible && !ours.contains(sheet.name) {
      grids.append(try spreadsheet.grid(ofSheet: index))
    }
    let proof = try TableCopy(fonts: checked.plan.settings.fonts, created: checked.asOf).write(
      grids, to: path.shown)
    let draft = MarkedCopy(
      checked, file: index, findings: findings, due: due,
      note: TableCopy.leavesOut(grids) ? note + "超出工作表范围的行列没有抄入，请看原件。" : note,
      renamed: TableCopy.renamed(grids))
    let copy = try MarkedWorkbook(
      try FileContent.read(path), marks: draft.marks, appending: draft.sheet
    ).bytes
    var written = try SpreadsheetFile(bytes: copy, name: "副本.xlsx")
    for index in 0..<proof.sheetCount {
      try proof.prove(written.grid(ofSheet: index, showing: .none), isSheet: index)
    }
    return copy
  }
}
