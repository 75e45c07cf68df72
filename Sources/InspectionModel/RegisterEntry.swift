/// What the coordinator's register says of one arrival.
package struct RegisterEntry: Hashable, Sendable {
  package var receivedAt: Moment?
  /// 方式.
  package var channel: String?
  /// 签收人.
  package var signedBy: String?
  /// 属于哪期, where it is not the one that the file lies in.
  package var period: Int?
  /// 说明.
  package var note: String?

  package init(
    receivedAt: Moment? = nil, channel: String? = nil, signedBy: String? = nil,
    period: Int? = nil, note: String? = nil
  ) {
    self.receivedAt = receivedAt
    self.channel = channel
    self.signedBy = signedBy
    self.period = period
    self.note = note
  }
}
