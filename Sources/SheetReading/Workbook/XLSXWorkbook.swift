import SheetModel
import SheetPackage

/// One .xlsx or .xlsm package: where its parts are, and which sheets it has.
///
/// - Input: strict or transitional; parts anywhere, found by `_rels/.rels`, else at their usual
///   places.
/// - Memory: the outline; cells, texts and styles are read when asked for.
internal struct XLSXWorkbook: ~Copyable {
  /// A sheet with its part.
  internal struct Sheet: Sendable {
    var description: SheetDescription
    var entry: ZipEntry
  }

  private let archive: ZipArchive
  private let limits: ReadLimits
  private let directory: PackageDirectory
  private let relationships: Relationships
  private let folder: String

  internal let sheets: [Sheet]
  internal let dateSystem: DateSystem
  internal let definedNames: [DefinedName]
  /// Sheets whose part is missing, styles that are not there.
  internal let notes: [ReadingNote]

  internal init(_ archive: consuming ZipArchive, limits: ReadLimits) throws(ReadError) {
    let directory = PackageDirectory(archive.entries)
    let package = try Self.relationships(of: "", archive, directory, limits) ?? Relationships()
    guard let part = Self.workbookPart(package, directory), let entry = directory[part] else {
      throw .workbook(.noWorkbookPart)
    }
    let outline = try WorkbookOutline(Self.stream(archive, entry, limits), limits: limits)
    guard let relationships = try Self.relationships(of: part, archive, directory, limits) else {
      throw .workbook(.noRelationships)
    }
    let (sheets, notes) = Self.sheets(of: outline, relationships, directory)
    guard !sheets.isEmpty else { throw .workbook(.noReadableSheet) }
    let folder = Self.folder(of: part)
    let styles = Self.entry(
      ofType: "styles", usually: "styles.xml", relationships, directory, folder)
    let stylesAreMissing = styles == nil && relationships.target(ofType: "styles") != nil
    self.sheets = sheets
    self.notes = notes + (stylesAreMissing ? [ReadingNote(.missingStyles)] : [])
    dateSystem = outline.dateSystem
    definedNames = outline.definedNames
    self.folder = folder
    self.relationships = relationships
    self.directory = directory
    self.archive = archive
    self.limits = limits
  }

  /// The sheet's part, opened for reading.
  internal func stream(ofSheet index: Int) throws(ReadError) -> PartStream {
    try Self.stream(archive, sheets[index].entry, limits)
  }

  /// Whether the sheet's relationships name comments.
  internal func hasComments(inSheet index: Int) throws(ReadError) -> Bool {
    let part = sheets[index].entry.name
    let found = try Self.relationships(of: part, archive, directory, limits)?.all ?? []
    return found.contains {
      ($0.type == "comments" || $0.type == "threadedComment") && directory[$0.target] != nil
    }
  }

  internal var hasSharedStrings: Bool {
    entry(ofType: "sharedStrings", usually: "sharedStrings.xml") != nil
  }

  /// The shared texts; `nil` where the workbook has none.
  internal func sharedStrings() throws(ReadError) -> SharedStrings? {
    guard let entry = entry(ofType: "sharedStrings", usually: "sharedStrings.xml") else {
      return nil
    }
    return try SharedStrings(Self.stream(archive, entry, limits), limits: limits)
  }

  /// The styles; `nil` where the workbook has none.
  internal func cellFormats() throws(ReadError) -> CellFormats? {
    guard let entry = entry(ofType: "styles", usually: "styles.xml") else { return nil }
    return try CellFormats(Self.stream(archive, entry, limits), limits: limits)
  }

  private func entry(ofType type: String, usually name: String) -> ZipEntry? {
    Self.entry(ofType: type, usually: name, relationships, directory, folder)
  }
}

// MARK: - Finding parts

extension XLSXWorkbook {
  private static func stream(
    _ archive: borrowing ZipArchive, _ entry: ZipEntry, _ limits: ReadLimits
  ) throws(ReadError) -> PartStream {
    do throws(PackageError) {
      return try archive.part(of: entry, limits: limits.package)
    } catch {
      throw .package(error)
    }
  }

  private static func folder(of part: String) -> String {
    part.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func relationships(
    of part: String, _ archive: borrowing ZipArchive, _ directory: PackageDirectory,
    _ limits: ReadLimits
  ) throws(ReadError) -> Relationships? {
    let folder = folder(of: part)
    let file = part.split(separator: "/").last ?? ""
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
    guard let entry = directory[name] else { return nil }
    return try Relationships(stream(archive, entry, limits), folder: folder, limits: limits)
  }

  private static func workbookPart(
    _ package: Relationships, _ directory: PackageDirectory
  ) -> String? {
    if let target = package.target(ofType: "officeDocument"), directory[target] != nil {
      return target
    }
    let usual = ["xl/workbook.xml", "workbook.xml"].first { directory[$0] != nil }
    return usual ?? directory.names(under: "").first { $0.hasSuffix("/workbook.xml") }
  }

  private static func sheets(
    of outline: WorkbookOutline, _ relationships: Relationships, _ directory: PackageDirectory
  ) -> ([Sheet], [ReadingNote]) {
    var sheets: [Sheet] = []
    var notes: [ReadingNote] = []
    var taken: Set<Int> = []
    for sheet in outline.sheets {
      // A part is one sheet: read under every name that claims it, it would count as often.
      guard let relationship = relationships.target(ofID: sheet.relationshipID),
        let entry = directory[relationship.target] ?? directory[relationship.rawTarget],
        taken.insert(entry.index).inserted
      else {
        notes.append(ReadingNote(.missingSheetPart, detail: sheet.name))
        continue
      }
      let description = SheetDescription(
        name: sheet.name, kind: kind(relationship.type), visibility: sheet.visibility)
      sheets.append(Sheet(description: description, entry: entry))
    }
    return (sheets, notes)
  }

  private static func entry(
    ofType type: String, usually name: String, _ relationships: Relationships,
    _ directory: PackageDirectory, _ folder: String
  ) -> ZipEntry? {
    if let target = relationships.target(ofType: type), let entry = directory[target] {
      return entry
    }
    return directory[folder.isEmpty ? name : folder + "/" + name]
  }

  private static func kind(_ type: String) -> SheetDescription.Kind {
    switch type {
    case "chartsheet": .chart
    case "dialogsheet": .dialog
    case "xlMacrosheet", "xlIntlMacrosheet": .macro
    default: .worksheet
    }
  }
}
