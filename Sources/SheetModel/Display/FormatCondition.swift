/// The condition before a section: `[>=100]`.
internal struct FormatCondition: Hashable, Sendable {
  internal enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "<>"
    case greaterOrEqual = ">="
    case greater = ">"
  }

  internal var comparison: Comparison
  internal var bound: Double

  internal init(_ comparison: Comparison, _ bound: Double) {
    self.comparison = comparison
    self.bound = bound
  }

  /// Reads what stands between the brackets.
  internal init?(_ text: String) {
    let sign = text.prefix { "<>=".contains($0) }
    let rest = text.dropFirst(sign.count).filter { $0 != " " }
    guard let comparison = Comparison(rawValue: String(sign == "=<" ? "<=" : sign)),
      let bound = Double(rest), bound.isFinite
    else { return nil }
    self.init(comparison, bound)
  }

  internal func holds(_ number: Double) -> Bool {
    switch comparison {
    case .less: number < bound
    case .lessOrEqual: number <= bound
    case .equal: number == bound
    case .notEqual: number != bound
    case .greaterOrEqual: number >= bound
    case .greater: number > bound
    }
  }

  /// Whether it holds for numbers below zero only, so that the section itself says minus.
  internal var isForNegatives: Bool {
    switch comparison {
    case .less: bound <= 0
    case .lessOrEqual, .equal: bound < 0
    default: false
    }
  }

  /// Whether it leaves nothing but numbers below zero, and zero at most.
  internal var leavesNegatives: Bool {
    (comparison == .greaterOrEqual || comparison == .greater) && bound == 0
  }
}
