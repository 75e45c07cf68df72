/// One sheet of 工作底稿 as values, before it is laid out.
struct PaperSheet {
  var name: String
  var title: String
  /// Lines between title and first table.
  var notes: [String]
  /// One below the other; columns of equal index share a width.
  var tables: [PaperTable]
  /// Lines below the last table.
  var closing: [String] = []
  /// Of the body, in points.
  var fontSize = 10.0
  /// Shrunk to a single page.
  var isOnePage = false
  var pagesWide = 1
  /// Columns from the left that are printed on each page; title and notes stand right of them, or
  /// their beginning would be printed again.
  var repeatedColumns = 0

  /// Whether the head of its only table can be frozen and filtered.
  var isList: Bool { tables.count == 1 }
}

/// A table of a working paper.
struct PaperTable {
  struct Column {
    var header: String
    var style: Style
    /// Whether people fill it in: coloured.
    var isFilledIn: Bool

    init(_ header: String, _ style: Style, isFilledIn: Bool = false) {
      self.header = header
      self.style = style
      self.isFilledIn = isFilledIn
    }
  }

  enum Style: Hashable {
    /// Wrapped, left.
    case text
    /// Whole, left: names of offices and products.
    case name
    /// Wrapped and wide: messages.
    case prose
    /// Whole, left, kept as text: report numbers, cells, receipts.
    case code
    /// Centred, up to ten characters a line.
    case word
    case number
    case date
  }

  /// Words that people choose from in a column of some rows.
  struct Choices: Hashable {
    var column: Int
    /// Of the table, zero-based.
    var rows: Range<Int>
    var words: [String]
    /// Whether other words are refused.
    var isStrict: Bool
  }

  struct Identities: Hashable {
    var marker: String
    /// One a row.
    var texts: [String]
  }

  var caption: String?
  var columns: [Column]
  var rows: [[PaperCell]]
  /// The last row is a sum.
  var hasTotal = false
  /// Drop-downs.
  var choices: [Choices] = []
  /// What each row is about, for the program: in a hidden column below the marker.
  var identities: Identities?
  /// Said in place of rows where there are none.
  var ifEmpty = "无"
}
