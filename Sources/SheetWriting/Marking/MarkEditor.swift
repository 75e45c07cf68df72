internal import SheetModel
internal import SheetPackage
internal import SheetReading

/// Edits the parts of a workbook one after another, and puts the package together again.
internal struct MarkEditor: ~Copyable {
  private static let contentTypesName = "[Content_Types].xml"
  private static let commentsType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let sheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
  private static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  internal let parts: WorkbookParts
  internal private(set) var changed: [(entry: ZipEntry, bytes: [UInt8])] = []
  internal private(set) var added: [(name: String, bytes: [UInt8])] = []
  private let package: [UInt8]
  private let archive: ZipArchive
  private var styles: StyleClones
  private var types: PackageList
  /// Of numbers for the boxes of comments; sheet n's own drawing has block n, as a rule.
  private var freeBlock: Int

  /// How marks look that are there already and have to go.
  private let earlier: MarkStyle?

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
      Self.bytes(of: styleEntry, archive), name: styleEntry.name, earlier: earlier?.fills ?? [])
    let types = try PackageList(Self.bytes(of: typesEntry, archive), name: typesEntry.name)
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
    let sheet = try Self.bytes(of: entry, archive)
    let merged = marks.isEmpty ? [] : try Self.mergedRanges(sheet, name: entry.name)
    let cells = Self.joined(marks, merged: merged)
    let drawing = try comment(cells, on: entry)
    let edited = try SheetEdit.applied(
      to: sheet, name: entry.name,
      fills: cells.map { SheetEdit.Fill(cell: $0.cell, color: $0.fill) }, drawing: drawing,
      styles: &styles)
    replace(entry, sheet, with: edited)
  }

  /// One mark a cell, in the order of cells; marks inside a merged range are its first cell's.
  private static func joined(_ marks: [CellMark], merged: [CellRange]) -> [CellMark] {
    var cells: [CellReference: CellMark] = [:]
    for var mark in marks {
      if let range = merged.first(where: { $0.contains(mark.cell) }) { mark.cell = range.first }
      guard let known = cells[mark.cell] else {
        cells[mark.cell] = mark
        continue
      }
      let texts = [known.comment, mark.comment].compactMap(\.self)
      cells[mark.cell]?.comment = texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
    return cells.values.sorted { $0.cell < $1.cell }
  }

  private static func mergedRanges(_ sheet: [UInt8], name: String) throws(MarkError) -> [CellRange]
  {
    var tags = PartTags(sheet, name: name)
    var ranges: [CellRange] = []
    while let tag = try tags.next() {
      guard tag.depth == 3, tag.isStart, tags.isNamed(tag, "mergeCell"),
        let range = tags.value(tag, "ref").flatMap({ CellRange($0) })
      else { continue }
      ranges.append(range)
    }
    return ranges
  }

  /// Adds comments; the identifier of a relationship to a new drawing, where one is made.
  private mutating func comment(
    _ marks: [CellMark], on sheet: ZipEntry
  ) throws(MarkError) -> String? {
    let comments = marks.compactMap { mark in
      mark.comment.map { CommentEdit.Comment(cell: mark.cell, text: $0) }
    }
    guard !comments.isEmpty || earlier != nil else { return nil }
    let listName = WorkbookParts.relationshipsName(of: sheet.name)
    let listEntry = parts.directory[listName]
    let old = try listEntry.map { entry throws(MarkError) in try Self.bytes(of: entry, archive) }
    var list = try PackageList(old ?? PackageList.noRelationships, name: listName)
    let related = try listEntry.map { entry throws(MarkError) in
      try relationships(entry, of: sheet.name)
    }
    let given = related ?? []
    if comments.isEmpty, Self.target("comments", of: given, parts.directory) == nil { return nil }
    var cells = comments.map(\.cell)
    var gone: Set<CellReference> = []
    if let entry = Self.target("comments", of: given, parts.directory) {
      let bytes = try Self.bytes(of: entry, archive)
      var edit = CommentEdit(
        comments, into: bytes, name: entry.name, earlier: earlier?.commentBeginnings ?? [])
      replace(entry, bytes, with: try edit.applied())
      gone = edit.removed
      cells.removeAll { edit.joined.contains($0) }
    } else {
      let name = freeName("xl/commentsHuizong", ".xml")
      added.append((name, CommentEdit.part(comments)))
      types.declare(name, as: Self.commentsType)
      _ = list.relate("comments", to: name)
    }
    var drawing: String?
    if cells.isEmpty, gone.isEmpty {
      // Every comment stands in a box that is there already.
    } else if let entry = Self.target("vmlDrawing", of: given, parts.directory) {
      let bytes = try Self.bytes(of: entry, archive)
      let rest = CommentShapes.removing(gone, from: bytes)
      guard let more = CommentShapes.adding(cells, to: rest) else {
        throw .malformed(part: entry.name)
      }
      replace(entry, bytes, with: cells.isEmpty ? rest : more)
    } else {
      let name = freeName("xl/drawings/vmlDrawingHuizong", ".vml")
      added.append((name, CommentShapes.part(comments.map(\.cell), block: &freeBlock)))
      types.declare(ending: "vml", as: Self.drawingType)
      drawing = list.relate("vmlDrawing", to: name)
    }
    if let listEntry, let old {
      replace(listEntry, old, with: list.applied())
    } else {
      added.append((listName, list.applied()))
    }
    return drawing
  }

  private static func target(
    _ type: String, of related: [WorkbookParts.Relationship], _ directory: PackageDirectory
  ) -> ZipEntry? {
    related.lazy.filter { $0.type == type }.compactMap { directory[$0.target] }.first
  }

  private func relationships(
    _ entry: ZipEntry, of part: String
  ) throws(MarkError) -> [WorkbookParts.Relationship] {
    let stream = try Self.reading { () throws(PackageError) in try archive.part(of: entry) }
    do throws(ReadError) {
      return try WorkbookParts.relationships(stream, of: part)
    } catch {
      throw .unreadable(error)
    }
  }

  // MARK: - The sheet that comes last

  internal mutating func append(_ sheet: AppendedSheet) throws(MarkError) {
    let workbook = parts.workbook
    let bytes = try Self.bytes(of: workbook, archive)
    let edit = try WorkbookEdit(bytes, name: workbook.name)
    let part = freeName("xl/worksheets/sheetHuizong", ".xml")
    added.append((part, AppendedSheetPart.bytes(sheet, styles: &styles)))
    types.declare(part, as: Self.sheetType)
    let listName = WorkbookParts.relationshipsName(of: workbook.name)
    guard let listEntry = parts.directory[listName] else { throw .malformed(part: listName) }
    let old = try Self.bytes(of: listEntry, archive)
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
    let bytes = try Self.bytes(of: workbook, archive)
    let edit = try WorkbookEdit(bytes, name: workbook.name)
    replace(workbook, bytes, with: edit.choosing(old.name))
    replace(
      old.entry, try Self.bytes(of: old.entry, archive),
      with: AppendedSheetPart.bytes(sheet, styles: &styles))
  }

  /// The package with everything that was changed and added.
  internal mutating func finished() throws(MarkError) -> [UInt8] {
    if let entry = parts.styles {
      replace(entry, try Self.bytes(of: entry, archive), with: styles.applied())
    }
    if let entry = parts.directory[Self.contentTypesName] {
      replace(entry, try Self.bytes(of: entry, archive), with: types.applied())
    }
    var rewrite = PackageRewrite(package)
    for part in changed { rewrite.replace(part.entry, with: part.bytes) }
    for part in added { rewrite.add(part.name, bytes: part.bytes) }
    return try Self.reading { () throws(PackageError) in try rewrite.bytes() }
  }

  // MARK: - Parts

  private mutating func replace(_ entry: ZipEntry, _ old: [UInt8], with new: [UInt8]) {
    guard old != new else { return }
    changed.append((entry, new))
  }

  private func freeName(_ beginning: String, _ ending: String) -> String {
    var number = 1
    while parts.directory["\(beginning)\(number)\(ending)"] != nil
      || added.contains(where: { $0.name == "\(beginning)\(number)\(ending)" })
    {
      number += 1
    }
    return "\(beginning)\(number)\(ending)"
  }

  private static func bytes(
    of entry: ZipEntry, _ archive: borrowing ZipArchive
  ) throws(MarkError) -> [UInt8] {
    do throws(PackageError) {
      return try archive.bytes(of: entry)
    } catch {
      throw .package(error)
    }
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
