import InspectionModel

/// The order in which validation hands on its findings.
struct FindingOrder {
  private struct Key: Comparable {
    var file: Int
    var sheet: Int
    var row: Int
    var column: Int
    var rule: RuleCode
    /// Where it stood before: findings that are equal in all else keep their order.
    var index: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.file, left.sheet, left.row, left.column, left.rule, left.index)
        < (right.file, right.sheet, right.row, right.column, right.rule, right.index)
    }
  }

  private let sheets: [[String: Int]]

  init(files: [SubmittedFile]) {
    sheets = files.map { file in
      Dictionary(file.sheets.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
  }

  func sorted(_ findings: [Finding]) -> [Finding] {
    let keys = findings.enumerated().map { key(of: $1, at: $0) }
    return keys.sorted().map { findings[$0.index] }
  }

  private func key(of finding: Finding, at index: Int) -> Key {
    let file = finding.file ?? -1
    let sheet = finding.place?.sheet.flatMap { file < 0 ? nil : sheets[file][$0] } ?? -1
    return Key(
      file: file, sheet: sheet, row: finding.place?.row ?? -1, column: finding.place?.column ?? -1,
      rule: finding.rule, index: index)
  }
}
