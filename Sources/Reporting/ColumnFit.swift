import SheetWriting

/// Widths of a table's columns, so that every text is whole and the table keeps its size on paper.
///
/// Use: ``add(_:)`` each row, ``settle(pageWidth:fullWidth:)`` once, then ``lines(row:texts:)``.
struct ColumnFit {
  enum Policy: Hashable {
    /// As wide as its widest text, up to `most` units: numbers, dates, report numbers.
    case whole(most: Int)
    /// Wrapped, between `least` and `most` units.
    case flexible(least: Int, most: Int)
  }

  struct Column {
    var header: String
    var policy: Policy
  }

  private let columns: [Column]
  private let fontSize: Double
  /// Rows × columns, row-major.
  private var extents: [TextWidth.Extent] = []
  /// Units that each column shows.
  private(set) var units: [Int] = []

  init(_ columns: [Column], fontSize: Double) {
    self.columns = columns
    self.fontSize = fontSize
  }

  mutating func reserve(rows: Int) { extents.reserveCapacity(rows * columns.count) }

  /// One extent a column.
  mutating func add(_ extent: TextWidth.Extent) { extents.append(extent) }

  /// In characters of the workbook's default font.
  var widths: [Double] { units.map { TextWidth.columnWidth(units: $0, fontSize: fontSize) } }

  /// Chooses the widths that give the fewest lines over all rows without passing the page; what is
  /// left of the page goes to the wrapped columns.
  ///
  /// Widths are tried that show so many of a hundred texts in so many lines: a long text here and
  /// there should not widen a column for all the others.
  ///
  /// - Parameters:
  ///   - pageWidth: What the table may be wide, in characters of the default font, shrunk as far as
  ///     it may be.
  ///   - fullWidth: The page unshrunk.
  mutating func settle(pageWidth: Double, fullWidth: Double) {
    let sorted = columns.indices.map { column in
      stride(from: column, to: extents.count, by: columns.count).map { extents[$0].units }.sorted()
    }
    var fewest = Int.max
    var best: [Int] = []
    for percent in [100, 95, 85, 70, 50] {
      for lines in 1...6 {
        units = columns.indices.map { width(of: $0, sorted[$0], percent: percent, lines: lines) }
        guard lines == 6 || widths.reduce(0, +) <= pageWidth else { continue }
        let total = totalLines()
        if total < fewest {
          fewest = total
          best = units
        }
        break
      }
    }
    units = best
    stretch(to: fullWidth)
  }

  /// Lines of the row's tallest cell.
  func lines(row: Int, texts: (Int) -> String) -> Int {
    var most = 1
    for column in columns.indices {
      let extent = extents[row * columns.count + column]
      let lines =
        extent.units <= units[column]
        ? extent.lines : TextWidth.lines(texts(column), available: units[column])
      most = max(most, lines)
    }
    return most
  }

  var headerLines: Int {
    columns.indices.reduce(1) {
      max($0, TextWidth.lines(columns[$1].header, available: units[$1]))
    }
  }

  private func width(of column: Int, _ sorted: [Int], percent: Int, lines: Int) -> Int {
    let widest = sorted.last ?? 0
    switch columns[column].policy {
    case .whole(let most):
      return widened(min(widest, most), toHeaderOf: column)
    case .flexible(let least, let most):
      let usual = sorted.isEmpty ? 0 : sorted[min(sorted.count * percent / 100, sorted.count - 1)]
      // One character a line is lost where it breaks.
      let wrapped = lines == 1 ? usual : usual / lines + 20
      return widened(min(max(wrapped, least), most, widest), toHeaderOf: column)
    }
  }

  /// Up to three characters of a header stand on one line, more on two, and none alone on its line.
  private func widened(_ units: Int, toHeaderOf column: Int) -> Int {
    let whole = TextWidth.extent(of: columns[column].header).units
    let half = (whole / 2 + 19) / 20 * 20
    if whole <= 60 || (whole <= 120 && units > half) { return max(units, whole) }
    return max(units, half)
  }

  /// About the lines of all rows: breaks between words are not looked for.
  private func totalLines() -> Int {
    var total = 0
    for row in stride(from: 0, to: extents.count, by: columns.count) {
      var most = 1
      for column in columns.indices where extents[row + column].units > units[column] {
        most = max(most, (extents[row + column].units - 1) / max(units[column] - 10, 10) + 1)
      }
      total += most
    }
    return total
  }

  private mutating func stretch(to fullWidth: Double) {
    let spare = fullWidth - widths.reduce(0, +)
    let flexible = columns.indices.filter {
      if case .flexible = columns[$0].policy { true } else { false }
    }
    let sum = flexible.reduce(0) { $0 + units[$1] }
    guard spare > 0, sum > 0 else { return }
    let spareUnits = spare * 7 * 15 / fontSize
    for column in flexible {
      units[column] += Int(spareUnits * Double(units[column]) / Double(sum))
    }
  }
}
