package import InspectionModel

/// A line of the coordinator's register: when a file arrived, or that something came on paper.
///
/// Of two rows about one content the later holds; one without `receivedAt` takes the entry back.
package struct Registration: LedgerRow {
  package static let kind = "registration"

  /// The register's path relative to the workspace, and the line in it, counted from 1.
  package var source: String
  package var line: Int
  /// Path of the file that it is about; `nil` for what came on paper.
  package var file: String?
  /// Identifier of the ``Receipt`` that it is about, once it has one.
  package var receipt: Int?
  /// Given for what came on paper, and where the register says another office or period.
  package var office: String?
  package var period: Int?
  package var content: SubmittedFile.Content?
  package var receivedAt: Moment?
  /// 方式: 邮箱, 政务微信, U盘, 纸质.
  package var channel: String?
  /// 签收人.
  package var signedBy: String?
  /// 说明.
  package var note: String?
  package var recordedAt: Moment
  /// Lower-case hex of the coordinator's form that says it; `nil` where no form does.
  package var sourceSHA256: String?

  package init(
    source: String, line: Int, file: String?, receipt: Int? = nil, office: String? = nil,
    period: Int? = nil, content: SubmittedFile.Content? = nil, receivedAt: Moment?,
    channel: String? = nil, signedBy: String? = nil, note: String? = nil, recordedAt: Moment,
    sourceSHA256: String? = nil
  ) {
    self.source = source
    self.line = line
    self.file = file
    self.receipt = receipt
    self.office = office
    self.period = period
    self.content = content
    self.receivedAt = receivedAt
    self.channel = channel
    self.signedBy = signedBy
    self.note = note
    self.recordedAt = recordedAt
    self.sourceSHA256 = sourceSHA256
  }
}
