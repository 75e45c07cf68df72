package import InspectionModel
import SheetModel

/// A year that is not the plan's, in which a file lies as a whole.
package struct WrongYear: Hashable, Sendable {
  package var year: Int
  /// Readable sampling dates in that year; 0 where the title alone says so.
  package var dates: Int

  /// `nil` where the file lies in the plan's year, or in no one year.
  ///
  /// The title decides only where no sampling date can be read: offices reuse last year's form.
  ///
  /// `percent` of the readable dates, at least 50, have to be exceeded.
  package init?(of file: SubmittedFile, planYear: Int, percent: Int) {
    var counts: [Int: Int] = [:]
    var total = 0
    for sheet in file.sheets {
      for record in sheet.records {
        guard let date = record.samplingDate else { continue }
        counts[date.year, default: 0] += 1
        total += 1
      }
    }
    if total > 0 {
      // Only one year can hold more than half.
      guard let other = counts.first(where: { $0.value * 100 > total * percent }),
        other.key != planYear
      else { return nil }
      self.init(year: other.key, dates: other.value)
    } else {
      let titled = file.sheets.filter { !$0.records.isEmpty }.compactMap(\.titleYear)
      guard let first = titled.first, first != planYear, titled.allSatisfy({ $0 == first })
      else { return nil }
      self.init(year: first, dates: 0)
    }
  }

  private init(year: Int, dates: Int) {
    self.year = year
    self.dates = dates
  }
}
