/// Where a record stands in a run: indices into files, their sheets and the sheet's records.
package struct RecordReference: Hashable, Comparable, Sendable {
  package var file: Int
  package var sheet: Int
  package var record: Int

  package init(file: Int, sheet: Int, record: Int) {
    self.file = file
    self.sheet = sheet
    self.record = record
  }

  package static func < (left: RecordReference, right: RecordReference) -> Bool {
    (left.file, left.sheet, left.record) < (right.file, right.sheet, right.record)
  }
}
