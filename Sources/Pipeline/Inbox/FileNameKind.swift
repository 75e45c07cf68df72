/// What a file's name says that it is; contents are judged by whoever opens it.
package enum FileNameKind: Hashable, Sendable {
  case passedOver(PassedOverFile.Reason)
  /// 工作情况 or 分析报告: a document or a picture.
  case material(isAnalysis: Bool)
  case zip
  /// A spreadsheet by its name, or something that offices send in its place.
  case table
  /// A name that promises nothing: read if it holds a table, else passed over.
  case other

  private static let partialEndings: Set<String> = [
    "tmp", "temp", "part", "partial", "crdownload", "download", "swp",
  ]
  private static let materialEndings: Set<String> = [
    "docx", "doc", "wps", "pdf", "ofd", "rtf", "png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff",
    "webp", "heic",
  ]
  private static let tableEndings: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "et", "ett", "csv", "tsv", "ods", "ots",
    "numbers", "htm", "html", "mht", "mhtml", "xml", "rar", "7z", "gz", "tar", "eml", "msg",
  ]
  private static let systemNames: Set<String> = ["thumbs.db", "desktop.ini", "__macosx"]

  package init(_ name: String) {
    let lower = name.lowercased()
    let ending = lower.split(separator: ".").last.map(String.init) ?? ""
    if lower.hasPrefix("~$") || lower.hasPrefix(".~") {
      self = .passedOver(.lockFile)
    } else if lower.hasPrefix(".") || Self.systemNames.contains(lower) {
      self = .passedOver(.systemFile)
    } else if Self.partialEndings.contains(ending) || lower.hasSuffix("~") {
      self = .passedOver(.partialDownload)
    } else if Self.materialEndings.contains(ending) {
      self = .material(isAnalysis: name.contains("分析"))
    } else if ending == "zip" {
      self = .zip
    } else {
      self = Self.tableEndings.contains(ending) ? .table : .other
    }
  }
}
