public import SheetModel

/// Reads one sheet's rows, one by one or batch by batch.
///
/// ``next()`` gives a typed row and is what most programs want; ``next(into:)`` gives a batch of
/// small cells for programs that look at millions of them. A reader is read in one way, not both.
///
/// - Order: as in the file, where rows may be out of order, and one row may stand in two places.
/// - Memory: one batch, and what the file's sheets share (texts and styles).
/// - Errors: ``ReadError``. A part's checksum is judged at its end, so rows that were handed out
///   before an error may be wrong.
/// - Threads: not `Sendable`.
public struct SheetRows: ~Copyable {
  internal enum Source: ~Copyable {
    case worksheet(WorksheetScanner)
    case binary(BinarySheetScanner)
    case delimited(DelimitedScanner)
    case nothing
  }

  /// Notes about single cells; a sheet full of them says so often enough.
  private static let mostDayNotes = 1_000

  private var source: Source
  private var typer: CellTyper
  private let texts: ShownTexts
  private var dayNotes: [ReadingNote] = []
  /// The rows that ``next()`` gives, and how many of them it gave.
  private var batch = RowBatch()
  private var given = 0

  internal init(_ source: consuming Source, typer: CellTyper, texts: ShownTexts) {
    self.source = source
    self.typer = typer
    self.texts = texts
  }

  /// The next row that has a cell; `nil` where there is none left.
  public mutating func next() throws(ReadError) -> SheetGrid.Row? {
    if given == batch.rowCount {
      var filled = RowBatch()
      swap(&filled, &batch)
      given = 0
      let isFilled = try next(into: &filled)
      swap(&filled, &batch)
      guard isFilled else { return nil }
    }
    given += 1
    return row(at: given - 1, of: batch)
  }

  /// A row of the batch that ``next(into:)`` filled last, typed.
  public mutating func row(at position: Int, of batch: RowBatch) -> SheetGrid.Row {
    let index = Int(batch.rows[position])
    let range = batch.cellRange(ofRow: position)
    var cells: [SheetGrid.Cell] = []
    cells.reserveCapacity(range.count)
    for cell in batch.cells[range] {
      let value = typer.value(of: cell, in: batch.text)
      if typer.isImpossibleDay(cell, read: value), dayNotes.count < Self.mostDayNotes {
        dayNotes.append(
          ReadingNote(.impossibleDate, at: CellReference(row: index, column: Int(cell.column))))
      }
      let displayed: String? =
        switch texts {
        case .none: nil
        case .digits: typer.digits(of: cell)
        case .all: typer.displayed(cell, in: batch.text)
        }
      cells.append(
        SheetGrid.Cell(column: Int(cell.column), value: value, displayed: displayed))
    }
    return SheetGrid.Row(index: index, cells: cells, isHidden: batch.hiddenRows[position])
  }

  /// The texts that cells of kind `Cell.Kind.sharedText` name.
  public var sharedStrings: SharedStrings { typer.sharedStrings }

  /// Replaces the batch's content by the next rows; false where there are none left.
  public mutating func next(into batch: inout RowBatch) throws(ReadError) -> Bool {
    // An enum's payload can't be changed in place, so it is taken out and put back.
    var taken = Source.nothing
    swap(&taken, &source)
    switch consume taken {
    case .worksheet(var scanner):
      let outcome: Result<Bool, ReadError>
      do throws(ReadError) {
        outcome = .success(try scanner.next(into: &batch))
      } catch {
        outcome = .failure(error)
      }
      source = .worksheet(scanner)
      return try outcome.get()
    case .binary(var scanner):
      let outcome: Result<Bool, ReadError>
      do throws(ReadError) {
        outcome = .success(try scanner.next(into: &batch))
      } catch {
        outcome = .failure(error)
      }
      source = .binary(scanner)
      return try outcome.get()
    case .delimited(var scanner):
      let found = scanner.next(into: &batch)
      source = .delimited(scanner)
      return found
    case .nothing:
      batch.removeAll()
      return false
    }
  }

  /// The typed value of a cell of the batch that ``next(into:)`` filled last.
  public mutating func value(of cell: Cell, in batch: RowBatch) -> CellValue {
    typer.value(of: cell, in: batch.text)
  }

  /// What kind of value a cell of the last batch has; no text is made.
  public func type(of cell: Cell) -> CellType { typer.type(of: cell) }

  /// Adds the cells of the last batch to the counts of their types, by raw value.
  public func count(_ batch: RowBatch, into counts: inout [Int]) {
    // Nearly all are texts, whose count stays at hand.
    var textCount = 0
    for cell in batch.cells {
      let type = typer.type(of: cell)
      if type == .text { textCount += 1 } else { counts[Int(type.rawValue)] += 1 }
    }
    counts[Int(CellType.text.rawValue)] += textCount
  }

  /// What the screen shows for a cell of the last batch where it differs from the value's own text,
  /// whatever texts the rows were asked for.
  public mutating func displayed(_ cell: Cell, in batch: RowBatch) -> String? {
    typer.displayed(cell, in: batch.text)
  }

  /// Known once ``next(into:)`` returned false.
  public var mergedRanges: [CellRange] {
    switch source {
    case .worksheet(let scanner): scanner.mergedRanges
    case .binary(let scanner): scanner.layout.mergedRanges
    case .delimited: []
    case .nothing: []
    }
  }

  /// Zero-based; known once the first batch is there.
  public var hiddenColumns: [ClosedRange<Int>] {
    switch source {
    case .worksheet(let scanner): scanner.hiddenColumns
    case .binary(let scanner): scanner.layout.hiddenColumns
    case .delimited: []
    case .nothing: []
    }
  }

  /// What was met, mended or passed over so far.
  public var notes: [ReadingNote] {
    switch source {
    case .worksheet(let scanner): scanner.notes + dayNotes
    case .binary(let scanner): scanner.notes + dayNotes
    case .delimited(let scanner): scanner.notes + dayNotes
    case .nothing: []
    }
  }

  /// Whether the file is delimited text, whose cells are texts, whatever they say.
  internal var isDelimited: Bool {
    switch source {
    case .delimited: true
    case .worksheet: false
    case .binary: false
    case .nothing: false
    }
  }
}
