import SheetModel
import SheetPackage

/// One .xlsx or .xlsm package: where its parts are, and which sheets it has.
///
/// - Input: strict or transitional; parts anywhere, found by `_rels/.rels`, else by the content types,
///   else at their usual places.
/// - Memory: the outline; cells, texts and styles are read when asked for.
internal struct XLSXWorkbook: ~Copyable {
  /// A sheet with its part.
  internal struct Sheet: Sendable {
    var description: SheetDescription
    var entry: ZipEntry
  }

  private let archive: ZipArchive
  private let limits: ReadLimits
  private let relationships: Relationships
  private let folder: String

  /// The workbook part itself.
  internal let entry: ZipEntry
  internal let sheets: [Sheet]
  internal let dateSystem: DateSystem
  internal let definedNames: [DefinedName]
  /// Sheets whose part is missing, styles that are not there, names that two parts have.
  internal let notes: [ReadingNote]

  internal init(_ archive: consuming ZipArchive, limits: ReadLimits) throws(ReadError) {
    let package = try Self.relationships(of: "", archive, limits) ?? Relationships()
    let (part, entry) = try Self.workbookPart(package, archive, limits)
    let outline = try WorkbookOutline(Self.stream(archive, entry, limits), limits: limits)
    guard let relationships = try Self.relationships(of: part, archive, limits) else {
      throw .workbook(.noRelationships)
    }
    let directory = archive.directory
    let (sheets, notes) = Self.sheets(of: outline, relationships, directory)
    guard !sheets.isEmpty else { throw .workbook(.noReadableSheet) }
    let folder = PartName(part).folder
    let styles = Self.entry(
      ofType: "styles", usually: "styles.xml", relationships, directory, folder)
    let stylesAreMissing = styles == nil && relationships.target(ofType: "styles") != nil
    self.entry = entry
    self.sheets = sheets
    let repeated = directory.repeatedNames.prefix(1_000).map {
      ReadingNote(.repeatedPart, detail: $0)
    }
    self.notes = repeated + notes + (stylesAreMissing ? [ReadingNote(.missingStyles)] : [])
    dateSystem = outline.dateSystem
    definedNames = outline.definedNames
    self.folder = folder
    self.relationships = relationships
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
    let found = try Self.relationships(of: part, archive, limits)?.all ?? []
    return found.contains {
      ($0.type == "comments" || $0.type == "threadedComment") && archive.directory[$0.target] != nil
    }
  }

  internal var styles: ZipEntry? { entry(ofType: "styles", usually: "styles.xml") }

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
    guard let entry = styles else { return nil }
    return try CellFormats(Self.stream(archive, entry, limits), limits: limits)
  }

  /// The `vm` numbers of cells that show a picture.
  ///
  /// None where a part can't be read: the cells then show the error that stands in their place.
  internal func pictureNumbers() -> Set<Int> {
    do throws(ReadError) {
      guard let metadata = try stream(ofType: RichValues.RelationshipType.metadata),
        let values = try stream(ofType: RichValues.RelationshipType.values),
        let structures = try stream(ofType: RichValues.RelationshipType.structures)
      else { return [] }
      return try RichValues.pictureNumbers(
        metadata: metadata, values: values, structures: structures, limits: limits)
    } catch {
      return []
    }
  }

  private func stream(ofType type: String) throws(ReadError) -> PartStream? {
    guard let entry = relationships.target(ofType: type).flatMap({ archive.directory[$0] }) else {
      return nil
    }
    return try Self.stream(archive, entry, limits)
  }

  private func entry(ofType type: String, usually name: String) -> ZipEntry? {
    Self.entry(ofType: type, usually: name, relationships, archive.directory, folder)
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

  /// `part` is empty for the package.
  private static func relationships(
    of part: String, _ archive: borrowing ZipArchive, _ limits: ReadLimits
  ) throws(ReadError) -> Relationships? {
    let name = PartName(part)
    guard let entry = archive.directory[name.relationships] else { return nil }
    return try Relationships(stream(archive, entry, limits), folder: name.folder, limits: limits)
  }

  /// What the package says of its parts; `nil` where it says nothing that can be read.
  ///
  /// Nobody needs it where the relationships lead to the workbook.
  private static func contentTypes(
    _ archive: borrowing ZipArchive, _ limits: ReadLimits
  ) -> ContentTypes? {
    guard let entry = archive.directory[ContentTypes.partName] else { return nil }
    return try? ContentTypes(stream(archive, entry, limits), limits: limits)
  }

  private static func workbookPart(
    _ package: Relationships, _ archive: borrowing ZipArchive, _ limits: ReadLimits
  ) throws(ReadError) -> (name: String, entry: ZipEntry) {
    let directory = archive.directory
    let target = package.target(ofType: "officeDocument").flatMap { name in
      directory[name].map { (name: name, entry: $0) }
    }
    if let target, target.name.lowercased().hasSuffix(".xml") { return target }
    let types = contentTypes(archive, limits)
    guard types?.hasBinaryWorkbook != true else { throw .unsupported(.binaryWorkbook12) }
    if let target { return target }
    let elsewhere = directory.names(under: "").filter { $0.hasSuffix("/workbook.xml") }
    let names = [types?.workbook, "xl/workbook.xml", "workbook.xml"].compactMap { $0 } + elsewhere
    for name in names {
      if let entry = directory[name] { return (name, entry) }
    }
    throw .workbook(.noWorkbookPart)
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
