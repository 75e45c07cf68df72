/// The values of a row, one a column of the plan.
///
/// What follows the last value that is not blank is not stored: a plan has columns that few sheets
/// have, and they stand last.
package struct FieldValues: Hashable, Sendable {
  private var stored: [FieldValue]
  package let count: Int

  /// - Parameter values: One for each of the plan's columns.
  package init(_ values: [FieldValue]) {
    count = values.count
    stored = values
    trim()
  }

  /// - Parameters:
  ///   - filled: The first columns' values; what follows them is blank.
  ///   - count: How many columns there are, at least as many.
  package init(filled: [FieldValue], count: Int) {
    precondition(filled.count <= count, "no value is beyond the columns")
    self.count = count
    stored = filled
    trim()
  }

  /// All blank.
  ///
  /// - Parameters:
  ///   - count: How many columns there are.
  ///   - filledCount: How many of the first are about to be filled.
  package init(count: Int, filling filledCount: Int) {
    self.count = count
    stored = []
    stored.reserveCapacity(filledCount)
  }

  /// Up to the last that is not blank.
  package var filled: [FieldValue] { stored }

  private mutating func trim() {
    while let last = stored.last, last.isBlank { stored.removeLast() }
  }
}

extension FieldValues: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> FieldValue {
    get {
      precondition(index < count, "the plan has no such column")
      return index < stored.count ? stored[index] : .blank
    }
    set {
      precondition(index < count, "the plan has no such column")
      if index < stored.count {
        stored[index] = newValue
        if newValue.isBlank { trim() }
      } else if !newValue.isBlank {
        stored.append(contentsOf: repeatElement(.blank, count: index - stored.count))
        stored.append(newValue)
      }
    }
  }
}

extension FieldValue {
  fileprivate var isBlank: Bool { state == .blank && text.isEmpty }
}
