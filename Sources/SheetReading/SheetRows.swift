public import SheetModel

/// Reads one sheet's rows batch by batch.
///
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

  private var source: Source
  private var typer: CellTyper

  internal init(_ source: consuming Source, typer: CellTyper) {
    self.source = source
    self.typer = typer
  }

  /// The texts that cells of kind ``Cell/Kind/sharedText`` name.
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
    for cell in batch.cells { counts[Int(typer.type(of: cell).rawValue)] += 1 }
  }

  /// What the screen shows where it differs from the value: `00123`, `45%`.
  public func displayed(_ cell: Cell) -> String? { typer.displayed(cell) }

  /// Whether the cell is styled as a day or time that its number can't be.
  public func isImpossibleDay(_ cell: Cell, read value: CellValue) -> Bool {
    typer.isImpossibleDay(cell, read: value)
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

  /// What was met so far.
  public var notes: [ReadingNote] {
    switch source {
    case .worksheet(let scanner): scanner.notes
    case .binary(let scanner): scanner.notes
    case .delimited(let scanner): scanner.notes
    case .nothing: []
    }
  }
}
