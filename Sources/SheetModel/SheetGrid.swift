/// One sheet, read to its end: what a person sees when it is open.
///
/// - Order: rows increase, and so do the cells in a row; of two cells at one place the last stands.
/// - Memory: what is there, never width × height: a stray cell at XFD1048576 costs one cell.
public struct SheetGrid: Sendable {
  /// One cell with its column.
  public struct Cell: Sendable, Equatable {
    /// Zero-based.
    public var column: Int
    public var value: CellValue
    /// The text on the screen where it differs from the value's own: `00123`, `45%`, `2025年3月1日`;
    /// otherwise `nil`, as in a cell that was read without.
    public var displayed: String?

    public init(column: Int, value: CellValue, displayed: String? = nil) {
      self.column = column
      self.value = value
      self.displayed = displayed
    }

    /// What a person reads in the cell: as displayed, else the value's own text.
    public var text: String { displayed ?? value.plainText }
  }

  /// One row that has a cell; styled empty cells are no cells.
  public struct Row: Sendable, Equatable {
    /// Zero-based.
    public var index: Int
    public var cells: [Cell]
    public var isHidden: Bool

    public init(index: Int, cells: [Cell], isHidden: Bool = false) {
      self.index = index
      self.cells = cells
      self.isHidden = isHidden
    }

    /// The cell's value; `.empty` where there is none.
    public subscript(column: Int) -> CellValue { cell(at: column)?.value ?? .empty }

    /// The cell's value by the letters of its column, `row["D"]`; `.empty` where there is none.
    ///
    /// What are no column letters is a mistake of the program.
    public subscript(letters: String) -> CellValue { self[Self.column(letters)] }

    /// What a person reads in the cell of a column; empty where there is none.
    public func text(_ column: Int) -> String { cell(at: column)?.text ?? "" }

    /// What a person reads in the cell of a column named by its letters.
    public func text(_ letters: String) -> String { text(Self.column(letters)) }

    /// Counts from 1, as the program shows it.
    public var number: Int { index + 1 }

    private static func column(_ letters: String) -> Int {
      guard let column = CellReference.column(letters: letters) else {
        preconditionFailure("no column letters: \(letters)")
      }
      return column
    }

    public func cell(at column: Int) -> Cell? {
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
  }

  public var name: String
  public var visibility: SheetVisibility
  public var rows: [Row]
  public var mergedRanges: [CellRange]
  /// Zero-based, both ends included.
  public var hiddenColumns: [ClosedRange<Int>]
  public var notes: [ReadingNote]

  public init(
    name: String, visibility: SheetVisibility = .visible, rows: [Row] = [],
    mergedRanges: [CellRange] = [], hiddenColumns: [ClosedRange<Int>] = [],
    notes: [ReadingNote] = []
  ) {
    self.name = name
    self.visibility = visibility
    self.rows = rows
    self.mergedRanges = mergedRanges
    self.hiddenColumns = hiddenColumns
    self.notes = notes
  }

  /// A grid from plain values, row 0 and column 0 first; for callers that have no file.
  public init(name: String, values: [[CellValue]]) {
    self.init(
      name: name,
      rows: values.enumerated().compactMap { index, row in
        let cells = row.enumerated().compactMap { column, value in
          value == .empty ? nil : Cell(column: column, value: value)
        }
        return cells.isEmpty ? nil : Row(index: index, cells: cells)
      })
  }
}
