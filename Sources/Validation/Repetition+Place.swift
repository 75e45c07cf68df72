import InspectionModel

extension Repetition {
  /// Where the earlier row stands, as seen from the later one: `第 5 行`, with the sheet or the file
  /// where that is another.
  var earlierPlace: String {
    let row = "第 \(earlier.record.row + 1) 行"
    let sheet = earlier.sheet.sheet.name.excerpt
    if earlier.sheet.file.index != later.sheet.file.index {
      let name = earlier.sheet.file.file.path.split(separator: "/").last.map(String.init) ?? ""
      return "文件「\(name.excerpt(limit: 80))」工作表「\(sheet)」\(row)"
    }
    return earlier.sheet.index == later.sheet.index ? row : "工作表「\(sheet)」\(row)"
  }
}
