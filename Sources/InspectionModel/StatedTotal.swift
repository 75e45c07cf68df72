/// A 合计 or 小计 row that states a count of the rows above it.
package struct StatedTotal: Hashable, Sendable {
  /// Zero-based place of the number.
  package var row: Int
  package var column: Int
  package var stated: Int
  /// Records that it should count: since the header, or since the last 小计 for a 小计.
  package var counted: Int

  package init(row: Int, column: Int, stated: Int, counted: Int) {
    self.row = row
    self.column = column
    self.stated = stated
    self.counted = counted
  }
}
