/// A worksheet's name that every spreadsheet program accepts.
///
/// - Source: Excel's limits; libxlsxwriter 1.1.4 counts characters where Excel counts UTF-16 units,
///   and lets the reserved `History` pass.
public struct SheetName: Hashable, Sendable {
  public let text: String

  /// - Throws: ``WorkbookError/invalidSheetName(_:reason:)``.
  public init(_ text: String) throws(WorkbookError) {
    if let reason = Self.fault(of: text) { throw .invalidSheetName(text, reason: reason) }
    self.text = text
  }

  /// `表1`, `表2`, …: a name for a sheet that has none of its own; numbers count from 1.
  public init(numbered number: Int) {
    text = "表\(number)"
  }

  /// Two names that are equal ignoring case can't stand in one workbook.
  var folded: String { text.lowercased() }

  private static func fault(of text: String) -> String? {
    if text.isEmpty { return "名称为空。" }
    if text.utf16.count > 31 { return "超过 31 个字符。" }
    if text.unicodeScalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) }) {
      return "含有 [ ] : * ? / \\ 之一。"
    }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || XMLText.isForbidden($0) }) {
      return "含有控制字符。"
    }
    if text.hasPrefix("'") || text.hasSuffix("'") { return "以单引号开头或结尾。" }
    if text.lowercased() == "history" { return "History 是保留名称。" }
    return nil
  }
}
