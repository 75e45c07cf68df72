/// Tells what a file is by its first bytes and, for containers, by the names inside.
public enum FormatSniffer {
  /// Judges a ZIP archive by its entries.
  public static func format(of archive: borrowing ZipArchive) -> FileFormat {
    let directory = archive.directory
    if let mimetype = directory["mimetype"], mimetype.byteCount < 256,
      let bytes = try? archive.bytes(of: mimetype)
    {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
        return .openDocumentSheet
      }
      if text.hasPrefix("application/vnd.oasis.opendocument") { return .openDocumentOther }
    }
    if directory["xl/workbook.bin"] != nil { return .binaryWorkbook12 }
    if directory["EncryptedPackage"] != nil { return .encrypted }
    if directory["word/document.xml"] != nil { return .wordDocument }
    if directory["ppt/presentation.xml"] != nil { return .presentation }
    if directory["OFD.xml"] != nil { return .openDocumentFixed }
    if directory["Index/Document.iwa"] != nil || directory["Index.zip"] != nil { return .numbers }
    if directory["[Content_Types].xml"] != nil || directory["_rels/.rels"] != nil
      || directory["xl/workbook.xml"] != nil
    {
      return .workbook
    }
    return .zip
  }

  /// Judges everything but ZIP archives; those are `.zip` here, to be opened and looked into.
  ///
  /// - Input: the whole file; only CFB containers are read beyond 64 KiB.
  public static func format(of bytes: [UInt8]) -> FileFormat {
    if bytes.isEmpty { return .empty }
    for (signature, format) in signatures where bytes.starts(with: signature) { return format }
    if bytes.starts(with: CompoundFile.signature) { return compound(bytes) }
    return text(bytes)
  }

  private static let signatures: [([UInt8], FileFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x50, 0x4B, 0x07, 0x08], .zip),
    (Array("Rar!".utf8), .rar), (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x1F, 0x8B, 0x08], .gzip), (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture),
  ]

  private static func compound(_ bytes: [UInt8]) -> FileFormat {
    guard let file = CompoundFile(bytes) else { return .damagedCompound }
    if file.holds("EncryptedPackage") { return .encrypted }
    if file.holds("Workbook") || file.holds("Book") { return .binaryWorkbook97 }
    if file.holds("WordDocument") { return .wordDocument97 }
    if file.holds("PowerPoint Document") { return .compoundOther }
    // The tree of names may be damaged where the names themselves are not.
    let names = Set(file.names.map { $0.lowercased() })
    return names.isDisjoint(with: ["workbook", "book"]) ? .compoundOther : .binaryWorkbook97
  }

  private static func text(_ bytes: [UInt8]) -> FileFormat {
    let start = foldedStart(bytes)
    if start.hasPrefix("<") {
      if start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || start.contains("progid=\"excel.sheet\"")
      {
        return .spreadsheetML2003
      }
      if ["<!doctype html", "<html", "<table", "<meta", "<head", "<body", "<script", "<!--"]
        .contains(where: { start.hasPrefix($0) }) || start.contains("<html")
      {
        return .html
      }
      if start.hasPrefix("<?xml") { return .otherXML }
    }
    if start.contains("mime-version:") {
      if start.contains("multipart/related") { return .webArchive }
      if ["from:", "received:", "return-path:", "date:", "subject:", "to:", "message-id:"]
        .contains(where: { start.hasPrefix($0) || start.contains("\n" + $0) })
      {
        return .mail
      }
    }
    return looksLikeText(bytes) ? .text : .unknown
  }

  /// The first 8 KiB without marks and leading blanks, NUL dropped so that UTF-16 reads too.
  private static func foldedStart(_ bytes: [UInt8]) -> String {
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let start = bytes.prefix(8_192).filter { $0 != 0 }
      .drop { marks.contains($0) || blanks.contains($0) }
    return String(decoding: start, as: UTF8.self).lowercased()
  }

  /// Text has hardly any control characters; stray NUL is forgiven.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64 * 1024)
    if WideText(Array(start)) != nil { return true }
    let controls = start.count { $0 < 0x20 && ![0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }
    let zeros = start.count { $0 == 0 }
    // One in a hundred: far above what damaged text shows, far below the ninth of random bytes.
    return controls * 100 <= start.count && zeros * 2 <= start.count
  }
}
