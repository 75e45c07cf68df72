package import InspectionModel

/// Two offices that report one batch differently: 不一致.
package struct ReportConflict: Hashable, Sendable {
  /// The row that stands until it is decided.
  package var standing: RecordReference
  /// The other office's row.
  package var losing: RecordReference
  /// In the order of the plan's columns, at least one of 产品名称, 受检单位, 检验结论 and 不合格项目.
  package var fields: [RecordField]

  package init(
    standing: RecordReference, losing: RecordReference, fields: [RecordField]
  ) {
    self.standing = standing
    self.losing = losing
    self.fields = fields
  }
}
