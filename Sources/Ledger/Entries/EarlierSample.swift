/// A batch of the year before, for the look-back of D-105.
///
/// Texts are folded for comparison (``ComparisonText``); empty where there is nothing.
package struct EarlierSample: LedgerRow {
  package static let kind = "earlierSample"

  package var year: Int
  /// Who organised a 县抽, else who filed it.
  package var office: String?
  /// Who commissioned it: 国抽, 省抽, 州抽, 县抽.
  package var source: String
  package var scope: String?
  package var producer: String
  package var productName: String
  package var trademark: String
  package var model: String
  package var sampledEntity: String
  /// `YYYY-MM-DD`.
  package var samplingDate: String
  package var verdict: String?
  /// The key as people see it.
  package var shown: String

  package init(
    year: Int, office: String?, source: String, scope: String?, producer: String,
    productName: String, trademark: String, model: String, sampledEntity: String,
    samplingDate: String, verdict: String?, shown: String
  ) {
    self.year = year
    self.office = office
    self.source = source
    self.scope = scope
    self.producer = producer
    self.productName = productName
    self.trademark = trademark
    self.model = model
    self.sampledEntity = sampledEntity
    self.samplingDate = samplingDate
    self.verdict = verdict
    self.shown = shown
  }
}
