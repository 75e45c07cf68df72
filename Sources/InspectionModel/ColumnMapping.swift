/// A column of a sheet that was recognised as a field.
package struct ColumnMapping: Hashable, Sendable {
  /// Index into the plan's ``RecordLayout``.
  package var fieldIndex: Int
  /// Zero-based columns of the sheet; more than one where they are joined (生产日期 and 批号).
  package var columns: [Int]
  /// As printed, two rows of a merged header joined by `/`.
  package var header: String

  package init(fieldIndex: Int, columns: [Int], header: String) {
    self.fieldIndex = fieldIndex
    self.columns = columns
    self.header = header
  }
}
