package import SheetModel

/// One file that an office sent: what it is, whose, for when, and what it holds.
package struct SubmittedFile: Hashable, Sendable {
  package enum Content: String, Codable, Hashable, Sendable, CaseIterable {
    /// A spreadsheet, readable or not.
    case table
    /// 工作情况.
    case workReport
    /// 分析报告.
    case analysis
  }

  /// What a file of tables is worth beside the office's other files of the period.
  package enum Standing: Hashable, Sendable {
    /// Its records count.
    case current
    /// A later version replaces it; index of that file.
    case superseded(by: Int)
    /// The same content as another file; index of that file.
    case identical(to: Int)
    /// The coordinator took it out: 撤下.
    case excluded

    /// Whether it is no repetition of another file.
    package var isOriginal: Bool {
      if case .identical = self { return false }
      return true
    }
  }

  /// Relative to the workspace; `X.zip/inner name` inside a ZIP.
  package var path: String
  /// Lower-case hex; empty where the content is not known: the file could not be opened.
  package var sha256: String
  package var byteCount: Int
  package var content: Content
  package var received: ReceivedTime
  package var office: OfficeEvidence
  package var period: PeriodEvidence
  package var failure: FileFailure?
  package var sheets: [SubmittedSheet]
  /// Oddities that the reader met in the file as a whole; those of a sheet stand with it.
  package var notes: [ReadingNote] = []
  /// Names of hidden sheets that hold something and were not read.
  package var hiddenSheets: [String]
  package var standing: Standing
  /// Counts the sendings of one part, from 1.
  package var version: Int
  /// Numbers the office's files of the period, from 1, in the order received, then path; `nil` for a
  /// file that could not be opened.
  ///
  /// A number once given stays.
  package var receiptNumber: Int?
  /// Other current files of the office and period that share some but too few keys: D-108.
  package var overlaps: [FileOverlap]
  /// Whether 收件箱 still holds it; what was overwritten or removed is read from what was kept.
  package var isInInbox = true
  /// What an office sent back with it, where it is a marked copy.
  package var returned: ReturnedCopy?
  /// What the ledger gave for it, in this run or before.
  package var given: GivenReceipt?

  package init(
    path: String, sha256: String, byteCount: Int, content: Content, received: ReceivedTime,
    office: OfficeEvidence, period: PeriodEvidence, failure: FileFailure? = nil,
    sheets: [SubmittedSheet] = [], hiddenSheets: [String] = [], standing: Standing = .current,
    version: Int = 1, receiptNumber: Int? = 1, overlaps: [FileOverlap] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.content = content
    self.received = received
    self.office = office
    self.period = period
    self.failure = failure
    self.sheets = sheets
    self.hiddenSheets = hiddenSheets
    self.standing = standing
    self.version = version
    self.receiptNumber = receiptNumber
    self.overlaps = overlaps
  }
}
