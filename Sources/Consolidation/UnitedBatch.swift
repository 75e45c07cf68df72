/// Rows that are one batch; all numbers are rows of ``YearFilings``.
struct UnitedBatch {
  /// The row that stands.
  var standing: Int
  /// The latest row of each other office.
  var others: [Int]
  /// All rows but the standing one: `others`, repeated rows, rows of earlier periods and replaced
  /// 待出报告 rows, in the order of the rows.
  var merged: [Int]
  var firstPeriod: Int
  var isRetest: Bool
  /// Whether the coordinator chose the row that stands.
  var isDecided = false
  /// Index of the batch that a 复检 follows, where its first row is known.
  var follows: Int?
}
