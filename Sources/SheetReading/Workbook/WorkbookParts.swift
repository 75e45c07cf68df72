package import SheetPackage

/// Where the parts of an .xlsx lie, for those who edit it.
package struct WorkbookParts: Sendable {
  package struct Sheet: Sendable {
    package var name: String
    package var isWorksheet: Bool
    package var entry: ZipEntry
  }

  package struct Relationship: Sendable {
    /// The last word of the type: `comments`.
    package var type: String
    /// The part's name without a leading `/`.
    package var target: String
  }

  package let directory: PackageDirectory
  package let workbook: ZipEntry
  package let styles: ZipEntry?
  /// In the order of the tabs, those without a part left out.
  package let sheets: [Sheet]

  /// - Throws: ``ReadError`` where the package is no readable workbook.
  package init(
    _ bytes: [UInt8], limits: ReadLimits = .standard
  ) throws(ReadError) {
    let archive: ZipArchive
    do throws(PackageError) {
      archive = try ZipArchive(bytes: bytes, limits: limits.package)
    } catch {
      throw .package(error)
    }
    let directory = archive.directory
    let workbook = try XLSXWorkbook(archive, limits: limits)
    self.directory = directory
    self.workbook = workbook.entry
    styles = workbook.styles
    sheets = workbook.sheets.map { sheet in
      Sheet(
        name: sheet.description.name, isWorksheet: sheet.description.kind == .worksheet,
        entry: sheet.entry)
    }
  }

  /// Whether what is added to a part of XML can be added in UTF-8.
  package static func isUTF8(_ part: [UInt8]) -> Bool { XMLByteSource.isUTF8(part) }

  /// Name of the part that holds the relationships of another.
  package static func relationshipsName(of part: String) -> String {
    PartName(part).relationships
  }

  /// What a part's relationships lead to inside the package.
  package static func relationships(
    _ stream: consuming PartStream, of part: String, limits: ReadLimits = .standard
  ) throws(ReadError) -> [Relationship] {
    try Relationships(stream, folder: PartName(part).folder, limits: limits).all.map {
      Relationship(type: $0.type, target: $0.target)
    }
  }
}
