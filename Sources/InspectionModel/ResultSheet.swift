/// The sheet 校验结果 of a marked copy, as it is written and recognised again.
///
/// It is known by its header and its hidden marks, never by its place or format: other programs rewrite
/// those when they save the file.
package enum ResultSheet {
  package static let name = "校验结果"
  package static let headers = [
    "序号", "工作表", "单元格", "产品/报告编号", "原填", "问题", "怎样改", "级别", "说明", "规则",
  ]
  package static let explanationColumn = 8
  package static let ruleColumn = 9
  /// Hidden; its header is ``marker`` and the SHA-256 of the file that was marked.
  package static let identityColumn = 10
  package static let marker = "识别码:"

  /// What stands in the hidden column for a finding.
  package static func identity(fingerprint: String, valueHash: String?) -> String {
    valueHash.map { "\(fingerprint):\($0)" } ?? fingerprint
  }
}
