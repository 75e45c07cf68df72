/// Something odd that a reader met, mended or passed over, and says.
public struct ReadingNote: Hashable, Sendable {
  /// What was met.
  public enum Kind: String, Sendable, CaseIterable {
    /// A sheet whose part is missing from the package.
    case missingSheetPart
    /// A shared-string index beyond the table; the cell reads as empty.
    case sharedStringOutOfRange
    /// A number cell whose text is no number; it reads as text.
    case textInNumberCell
    /// A date format over a number that is no date; it reads as the number, 1900-02-29 as the day
    /// before.
    case impossibleDate
    /// A cell outside the grid of 1,048,576 × 16,384; it is dropped.
    case cellOutsideGrid
    /// Text after a closing quote, a quote inside an unquoted field, or none at the end.
    case irregularQuote
    /// A record with more or fewer fields than most.
    case raggedRecord
    /// NUL characters, dropped.
    case droppedNUL
    /// The characters were decoded by this encoding (in `detail`).
    case encoding
    /// Most text in the encoding that was taken (in `detail`) looks otherwise: it may be another.
    case doubtfulEncoding
    /// Fields are split at this character (in `detail`).
    case delimiter
    /// Bytes that no encoding explains; they read as U+FFFD. `detail` says how many, and where.
    case undecodableBytes
    /// The workbook names styles that are not in the file; days and times read as numbers.
    case missingStyles
    /// Two entries of the package have one name (in `detail`, as the later one spells it). Of equal
    /// spellings the later entry is read, of different ones that which the workbook asks for.
    case repeatedPart
    /// A cell that stands in the file more than once; the last one is read.
    case repeatedCell
    /// A row's or cell's reference is none (in `detail`); it is placed behind the one before it.
    case malformedReference
    /// A cell that shows a picture and has no other value; it reads as empty.
    case pictureInCell
    /// Quotes inside quoted fields are written as `\"`, not `""`.
    case backslashEscapes
  }

  public var kind: Kind
  /// `nil` where the note is about the whole sheet or file.
  public var place: CellReference?
  public var detail: String

  public init(_ kind: Kind, at place: CellReference? = nil, detail: String = "") {
    self.kind = kind
    self.place = place
    self.detail = detail
  }
}
