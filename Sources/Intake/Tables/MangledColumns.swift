import InspectionModel
import InspectionPlan
import SheetModel

/// Finds columns of identifiers that a spreadsheet has taken for numbers once, though they are text now.
///
/// A number keeps 15 digits: from the 16th on there are zeros, in every long value of the column. One
/// such value may be a true number that ends so; several, and no long value without, are not.
///
/// - Source: ECMA-376 Part 1, 18.3.1.96 (numbers are doubles; Excel keeps 15 digits of them).
struct MangledColumns {
  private static let keptDigits = 15
  private static let fewestValues = 2
  /// Zeros in place of digits, over the whole column: with three, one column in a thousand looks so by
  /// chance.
  private static let fewestZeros = 3

  private var zeros: [Int: Int] = [:]
  private var values: [Int: Int] = [:]
  private var whole: Set<Int> = []

  /// - Input: columns that hold identifiers; rows of records.
  init(_ columns: [Int], of rows: [SheetGrid.Row]) {
    for row in rows {
      for column in columns {
        if case .text(let text) = row[column] { count(text, in: column) }
      }
    }
  }

  /// Whether a value of the column has lost digits.
  func contain(_ text: String, column: Int) -> Bool {
    !whole.contains(column) && values[column, default: 0] >= Self.fewestValues
      && zeros[column, default: 0] >= Self.fewestZeros && Self.lostDigits(of: text) != nil
  }

  private mutating func count(_ text: String, in column: Int) {
    guard let lost = Self.lostDigits(of: text) else { return }
    guard lost.allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      whole.insert(column)
      return
    }
    values[column, default: 0] += 1
    zeros[column, default: 0] += lost.count
  }

  /// The digits that a number has no room for; `nil` for what is no such long number.
  private static func lostDigits(of text: String) -> [UInt8]? {
    let digits = Array((Folding.trimmed(text) ?? text).utf8)
    guard digits.count > keptDigits,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      digits[0] != UInt8(ascii: "0")
    else { return nil }
    return Array(digits[keptDigits...])
  }
}
