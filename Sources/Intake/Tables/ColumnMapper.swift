import InspectionModel
import InspectionPlan
import SheetModel

/// Gives every column of a header its field, or says why it cannot.
///
/// - Order: the plan's own headers claim their fields first, then synonyms from left to right, then
///   bare headers, whose meaning depends on the others.
struct ColumnMapper {
  let words: HeaderWords
  let choices: ChoiceWords

  /// What became of a header's columns.
  struct Result {
    var mappings: [ColumnMapping] = []
    var doubts: [HeaderDoubt] = []
  }

  /// - Input: `rows`: the rows below the header; the first of them decide a bare header.
  func columns(of header: TableHeader, rows: ArraySlice<SheetGrid.Row>) -> Result {
    var claims = ColumnClaims(words: words)
    let entries = header.cells.map { ($0, words.meaning(of: $0)) }.filter { cell, _ in
      !cell.isExpanded || ColumnContents(column: cell.column, rows: rows).isFilled
    }
    for isOwnHeader in [true, false] {
      for case (let cell, .field(let index, isOwnHeader)?) in entries {
        claims.claim(index, for: cell)
      }
    }
    for case (let cell, nil) in entries { claims.doubt(cell, .unknown) }
    decideBareHeaders(
      entries.compactMap { cell, meaning in
        guard case .bare(let candidates)? = meaning else { return nil }
        return (cell, candidates)
      }, rows: rows, &claims)
    return claims.result
  }

  /// Decides place headers last: 所在地 follows the firm to its left, which may be bare itself.
  private func decideBareHeaders(
    _ bare: [(cell: TableHeader.Cell, candidates: [Int])], rows: ArraySlice<SheetGrid.Row>,
    _ claims: inout ColumnClaims
  ) {
    for (cell, candidates) in bare {
      let decision = BareHeaderDecision(
        words: words, choices: choices, cell: cell, candidates: candidates,
        contents: ColumnContents(column: cell.column, rows: rows))
      switch decision.outcome(claims) {
      case .field(let index): claims.claim(index, for: cell)
      case .unknown: claims.doubt(cell, .unknown)
      case .ambiguous(let fields):
        claims.doubt(cell, .ambiguous(fields.map { words.columns[$0].field }))
      }
    }
  }
}
