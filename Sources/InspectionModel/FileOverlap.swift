/// Two files of one office and period that repeat each other in part.
package struct FileOverlap: Hashable, Sendable {
  /// Index of the earlier file.
  package var file: Int
  /// Keys that stand in both, in the order of this file.
  package var sharedKeys: [RecordKey]

  package init(file: Int, sharedKeys: [RecordKey]) {
    self.file = file
    self.sharedKeys = sharedKeys
  }
}
