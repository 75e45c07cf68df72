package import InspectionModel

/// A header that alone does not say which field it is: 企业名称, 所在地, 地址, 检验结果.
package struct BareHeader: Hashable, Sendable {
  package var header: String
  /// Fields that it could be, likeliest first.
  package var candidates: [RecordField]

  package init(header: String, candidates: [RecordField]) {
    self.header = header
    self.candidates = candidates
  }
}
