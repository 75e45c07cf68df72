import InspectionModel

/// All current tables that one office filed for one period, in the order received.
package struct Filing: Sendable {
  /// Tables of the filing, by time received, then path.
  package let sheets: [CheckedSheet]
  /// Rows that repeat an earlier row of the filing.
  package let repetitions: [Repetition]

  package init(sheets: [CheckedSheet]) {
    self.sheets = sheets
    repetitions = Repetition.all(in: sheets)
  }
}

extension Filing {
  /// The filings among the files; a file of no known office is one by itself.
  static func all(in files: [CheckedFile]) -> [Filing] {
    struct Owner: Hashable {
      var officeCode: String?
      var period: Int
      var orphan: Int?
    }
    var order: [Owner] = []
    var members: [Owner: [CheckedFile]] = [:]
    for file in files where file.isCurrentTable {
      let code = file.file.office.officeCode
      let owner = Owner(
        officeCode: code, period: file.file.period.period, orphan: code == nil ? file.index : nil)
      if members[owner] == nil { order.append(owner) }
      members[owner, default: []].append(file)
    }
    return order.map { owner in
      let files = (members[owner] ?? []).sorted { left, right in
        (left.file.received.moment, left.file.path) < (right.file.received.moment, right.file.path)
      }
      return Filing(
        sheets: files.flatMap { file in
          file.file.sheets.enumerated().map { CheckedSheet($1, index: $0, of: file) }
        })
    }
  }
}
