internal import SheetModel
internal import SheetPackage
internal import SheetReading

/// Edits the parts of a workbook one after another, and puts the package together again.
internal struct MarkEditor: ~Copyable {
  private static let contentTypesName = "[Content_Types].xml"
  private static let sheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"

  internal let parts: WorkbookParts
  internal private(set) var changed: [(entry: ZipEntry, bytes: [UInt8])] = []
  internal private(set) var added: [(name: String, bytes: [UInt8])] = []
  /// How marks look that are there already and have to go.
  internal let earlier: MarkStyle?
  internal var types: PackageList
  /// Of numbers for the boxes of comments; sheet n's own drawing has block n, as a rule.
  internal var freeBlock: Int
  private let package: [UInt8]
  private let archive: ZipArchive
  private var styles: StyleClones

  internal init(_ package: [UInt8], earlier: MarkStyle?) throws(MarkError) {
    let archive = try Self.reading { () throws(PackageError) in try ZipArchive(bytes: package) }
    let parts: WorkbookParts
    do throws(ReadError) {
      parts = try WorkbookParts(package)
    } catch {
      throw .unreadable(error)
    }
    guard let styleEntry = parts.styles else { throw .noStyles }
    guard let typesEntry = parts.directory[Self.contentTypesName] else {
      throw .malformed(part: Self.contentTypesName)
    }
    let styles = try StyleClones(
      Self.text(of: styleEntry, archive), name: styleEntry.name, earlier: earlier?.fills ?? [])
    let types = try PackageList(Self.text(of: typesEntry, archive), name: typesEntry.name)
    self.earlier = earlier
    freeBlock = parts.sheets.count + 1
    self.styles = styles
    self.types = types
    self.package = package
    self.parts = parts
    self.archive = archive
  }

  // MARK: - A sheet's marks

  internal mutating func mark(_ index: Int, with marks: [CellMark]) throws(MarkError) {
    let entry = parts.sheets[index].entry
    let sheet = try content(of: entry)
    let cells = try JoinedMarks(marks, on: sheet, name: entry.name).marks
    let drawing = try comment(cells, on: entry)
    let edited = try SheetEdit.applied(
      to: sheet, name: entry.name,
      fills: cells.map { SheetEdit.Fill(cell: $0.cell, color: $0.fill) }, drawing: drawing,
      styles: &styles)
    replace(entry, sheet, with: edited)
  }

  // MARK: - The sheet that comes last

  internal mutating func append(_ sheet: AppendedSheet) throws(MarkError) {
    let workbook = parts.workbook
    let bytes = try content(of: workbook)
    let edit = try WorkbookEdit(bytes, name: workbook.name)
    let part = freeName("xl/worksheets/sheetHuizong", ".xml")
    add(part, AppendedSheetPart.bytes(sheet, styles: &styles))
    types.declare(part, as: Self.sheetType)
    let listName = WorkbookParts.relationshipsName(of: workbook.name)
    guard let listEntry = parts.directory[listName] else { throw .malformed(part: listName) }
    let old = try content(of: listEntry)
    var list = try PackageList(old, name: listName)
    let identifier = list.relate("worksheet", to: part)
    replace(listEntry, old, with: list.applied())
    replace(
      workbook, bytes,
      with: edit.adding(
        edit.freeName(like: sheet.name), relationship: identifier, repeatedRow: sheet.repeatedRow))
  }

  /// Puts the sheet where an earlier copy's was.
  internal mutating func replace(
    sheetAt index: Int, with sheet: AppendedSheet
  ) throws(MarkError) {
    let old = parts.sheets[index]
    let workbook = parts.workbook
    let bytes = try content(of: workbook)
    let edit = try WorkbookEdit(bytes, name: workbook.name)
    replace(workbook, bytes, with: edit.choosing(old.name))
    replace(
      old.entry, try content(of: old.entry),
      with: AppendedSheetPart.bytes(sheet, styles: &styles))
  }

  /// The package with everything that was changed and added.
  internal mutating func finished() throws(MarkError) -> [UInt8] {
    if let entry = parts.styles {
      replace(entry, try content(of: entry), with: styles.applied())
    }
    if let entry = parts.directory[Self.contentTypesName] {
      replace(entry, try content(of: entry), with: types.applied())
    }
    var rewrite = PackageRewrite(package)
    for part in changed { rewrite.replace(part.entry, with: part.bytes) }
    for part in added { rewrite.add(part.name, bytes: part.bytes) }
    return try Self.reading { () throws(PackageError) in try rewrite.bytes() }
  }

  // MARK: - Parts

  /// Puts other bytes in a part's place, where they are others.
  internal mutating func replace(_ entry: ZipEntry, _ old: [UInt8], with new: [UInt8]) {
    guard old != new else { return }
    changed.append((entry, new))
  }

  internal mutating func add(_ name: String, _ bytes: [UInt8]) {
    added.append((name, bytes))
  }

  internal func freeName(_ beginning: String, _ ending: String) -> String {
    var number = 1
    while parts.directory["\(beginning)\(number)\(ending)"] != nil
      || added.contains(where: { $0.name == "\(beginning)\(number)\(ending)" })
    {
      number += 1
    }
    return "\(beginning)\(number)\(ending)"
  }

  /// A part of XML, to which text can be added.
  internal func content(of entry: ZipEntry) throws(MarkError) -> [UInt8] {
    try Self.text(of: entry, archive)
  }

  /// A part that need not be XML.
  internal func bytes(of entry: ZipEntry) throws(MarkError) -> [UInt8] {
    try Self.reading { () throws(PackageError) in try archive.bytes(of: entry) }
  }

  /// What a part leads to, by the list of its relationships.
  internal func relationships(
    _ list: ZipEntry, of part: String
  ) throws(MarkError) -> [WorkbookParts.Relationship] {
    let stream = try Self.reading { () throws(PackageError) in try archive.part(of: list) }
    do throws(ReadError) {
      return try WorkbookParts.relationships(stream, of: part)
    } catch {
      throw .unreadable(error)
    }
  }

  private static func text(
    of entry: ZipEntry, _ archive: borrowing ZipArchive
  ) throws(MarkError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(PackageError) {
      bytes = try archive.bytes(of: entry)
    } catch {
      throw .package(error)
    }
    guard WorkbookParts.isUTF8(bytes) else { throw .otherEncoding(part: entry.name) }
    return bytes
  }

  private static func reading<Value: ~Copyable>(
    _ action: () throws(PackageError) -> Value
  ) throws(MarkError) -> Value {
    do throws(PackageError) {
      return try action()
    } catch {
      throw .package(error)
    }
  }
}
