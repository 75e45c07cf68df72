import SheetPackage

/// What a package says its parts are.
///
/// - Source: ECMA-376 Part 2, 10.1.2 (`[Content_Types].xml`) and Part 1, 12.3.23 (workbook part);
///   MS-XLSB 2.1.7.61 (the binary one).
internal struct ContentTypes: Sendable {
  internal static let partName = "[Content_Types].xml"

  private static let binaryWorkbook = "application/vnd.ms-excel.sheet.binary.macroenabled.main"
  /// Of .xlsx, .xlsm, .xltx and .xltm, in lower case.
  private static let workbooks: Set<String> = [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroenabled.main+xml",
    "application/vnd.ms-excel.template.macroenabled.main+xml",
  ]

  /// Name of the first part that is a workbook; without a leading `/`.
  internal private(set) var workbook: String?
  /// Whether a workbook in the binary format (.xlsb) is among the parts.
  internal private(set) var hasBinaryWorkbook = false

  internal init(_ stream: consuming PartStream, limits: ReadLimits) throws(ReadError) {
    var xml = XMLScanner(stream, limits: limits)
    while true {
      switch try xml.next() {
      case .start where xml.depth == 1: continue
      case .start:
        let type = xml.attribute("ContentType")?.lowercased() ?? ""
        if type == Self.binaryWorkbook { hasBinaryWorkbook = true }
        if workbook == nil, Self.workbooks.contains(type), let name = xml.attribute("PartName") {
          workbook = String(name.drop { $0 == "/" || $0 == "\\" })
        }
        try xml.skipElement()
      case .end, .text: continue
      case .done: return
      }
    }
  }
}
