import InspectionModel

extension FieldValue {
  /// Whether 不合格项目 says that nothing failed: blank, an empty marker, or words for it.
  var saysNoFailedItems: Bool {
    switch state {
    case .blank, .placeholder: true
    case .value: Self.wordsForNone.contains(text)
    default: false
    }
  }

  private static let wordsForNone: Set<String> = [
    "无不合格", "无不合格项", "无不合格项目", "合格", "均合格", "全部合格", "全项合格", "所检项目合格", "未检出不合格",
    "未发现不合格",
  ]
}
