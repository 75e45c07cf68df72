extension RuleCode {
  /// Cases of the rule that may have a setting and words of their own: ``Finding/variant``.
  package var variants: [String] {
    switch self {
    case .missingColumn: ["required"]
    case .sourceAssumed: ["institute", "county"]
    case .hiddenContent: ["columns"]
    case .uncalculatedFormula, .errorCell: ["optional"]
    case .datesOutOfOrder: ["doubtful"]
    case .placeholder: ["failed"]
    case .repeatSampling: ["distribution"]
    case .followUpOverdue: ["earlier"]
    default: []
    }
  }
}
