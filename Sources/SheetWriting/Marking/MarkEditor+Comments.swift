internal import SheetModel
internal import SheetPackage
internal import SheetReading

extension MarkEditor {
  private static let commentsType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  /// Adds comments, and takes those of an earlier copy away.
  ///
  /// - Parameters:
  ///   - marks: One a cell.
  ///   - sheet: The part of the sheet.
  /// - Returns: The identifier of a relationship to a new drawing, where one is made.
  /// - Throws: ``MarkError``.
  internal mutating func comment(
    _ marks: [CellMark], on sheet: ZipEntry
  ) throws(MarkError) -> String? {
    let comments = marks.compactMap { mark in
      mark.comment.map { CommentEdit.Comment(cell: mark.cell, text: $0) }
    }
    guard !comments.isEmpty || earlier != nil else { return nil }
    let listName = WorkbookParts.relationshipsName(of: sheet.name)
    let listEntry = parts.directory[listName]
    var given: [WorkbookParts.Relationship] = []
    var old = PackageList.noRelationships
    if let listEntry {
      given = try relationships(listEntry, of: sheet.name)
      old = try content(of: listEntry)
    }
    let part = target("comments", of: given)
    if comments.isEmpty, part == nil { return nil }
    var list = try PackageList(old, name: listName)
    let boxes = try write(comments, to: part, &list)
    let drawing = try draw(boxes, to: target("vmlDrawing", of: given), &list)
    if let listEntry {
      replace(listEntry, old, with: list.applied())
    } else {
      add(listName, list.applied())
    }
    return drawing
  }

  /// What has to change in the drawing of a sheet's comments.
  private struct Boxes {
    /// Cells with a comment of ours.
    var all: [CellReference]
    /// Those that had no comment.
    var new: [CellReference]
    /// Cells whose comment is gone.
    var gone: Set<CellReference> = []
  }

  private mutating func write(
    _ comments: [CommentEdit.Comment], to part: ZipEntry?, _ list: inout PackageList
  ) throws(MarkError) -> Boxes {
    let cells = comments.map(\.cell)
    guard let part else {
      let name = freeName("xl/commentsHuizong", ".xml")
      add(name, CommentEdit.part(comments))
      types.declare(name, as: Self.commentsType)
      _ = list.relate("comments", to: name)
      return Boxes(all: cells, new: cells)
    }
    let old = try content(of: part)
    var edit = CommentEdit(
      comments, into: old, name: part.name, earlier: earlier?.commentBeginnings ?? [])
    replace(part, old, with: try edit.applied())
    return Boxes(
      all: cells, new: cells.filter { !edit.joined.contains($0) }, gone: edit.removed)
  }

  private mutating func draw(
    _ boxes: Boxes, to part: ZipEntry?, _ list: inout PackageList
  ) throws(MarkError) -> String? {
    guard !boxes.new.isEmpty || !boxes.gone.isEmpty else { return nil }
    guard let part else {
      guard !boxes.all.isEmpty else { return nil }
      let name = freeName("xl/drawings/vmlDrawingHuizong", ".vml")
      add(name, CommentShapes.part(boxes.all, block: &freeBlock))
      types.declare(ending: "vml", as: Self.drawingType)
      return list.relate("vmlDrawing", to: name)
    }
    let old = try bytes(of: part)
    let rest = CommentShapes.removing(boxes.gone, from: old)
    guard let more = CommentShapes.adding(boxes.new, to: rest) else {
      throw .malformed(part: part.name)
    }
    replace(part, old, with: boxes.new.isEmpty ? rest : more)
    return nil
  }

  private func target(
    _ type: String, of related: [WorkbookParts.Relationship]
  ) -> ZipEntry? {
    for relationship in related where relationship.type == type {
      if let entry = parts.directory[relationship.target] { return entry }
    }
    return nil
  }
}
