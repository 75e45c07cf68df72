package import SheetModel

/// One table of a file: its records, and what became of every row below its header.
///
/// `records.count + ignored.count` is the number of rows read: rows in which a cell below the
/// header holds a value. Which records are withheld is a matter of findings.
package struct SubmittedSheet: Hashable, Sendable {
  package var name: String
  /// Header to last row read.
  package var range: CellRange
  /// Zero-based row of the header's last line.
  package var headerRow: Int
  package var columns: [ColumnMapping]
  package var doubts: [HeaderDoubt]
  package var records: [InspectionRecord]
  package var ignored: [IgnoredRow]
  package var totals: [StatedTotal]
  /// Cells of the columns that were not mapped, by zero-based row, for 工作底稿: in the order of
  /// `doubts`.
  package var unmappedCells: [Int: [String]]
  /// Zero-based rows with a value that are hidden or filtered away, and hidden columns with one.
  package var hiddenRows: [Int]
  package var hiddenColumns: [Int]
  /// The year that the title names, if it does.
  package var titleYear: Int?
  /// 填报单位, 填报人 and 填报时间 above or below the table, as written.
  package var statedOffice: String?
  package var statedPerson: String?
  package var statedTime: String?
  /// Whether 任务来源 is absent, or blank in some row that is no refusal of the column at all.
  package var isSourceAssumed: Bool
  package var notes: [ReadingNote]

  package init(
    name: String, range: CellRange, headerRow: Int, columns: [ColumnMapping],
    doubts: [HeaderDoubt] = [], records: [InspectionRecord] = [], ignored: [IgnoredRow] = [],
    totals: [StatedTotal] = [], unmappedCells: [Int: [String]] = [:], hiddenRows: [Int] = [],
    hiddenColumns: [Int] = [], titleYear: Int? = nil, statedOffice: String? = nil,
    statedPerson: String? = nil, statedTime: String? = nil, isSourceAssumed: Bool = false,
    notes: [ReadingNote] = []
  ) {
    self.name = name
    self.range = range
    self.headerRow = headerRow
    self.columns = columns
    self.doubts = doubts
    self.records = records
    self.ignored = ignored
    self.totals = totals
    self.unmappedCells = unmappedCells
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.titleYear = titleYear
    self.statedOffice = statedOffice
    self.statedPerson = statedPerson
    self.statedTime = statedTime
    self.isSourceAssumed = isSourceAssumed
    self.notes = notes
  }
}
