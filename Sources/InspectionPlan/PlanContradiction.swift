/// Something in the plan that disagrees with something else in it, or that it leaves open.
///
/// No mistake of the file: the notice itself says so.
package struct PlanContradiction: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The stated total is not the sum of the rows.
    case total
    /// The stated share of the prefecture is not what the rows' implementers add up to.
    case prefectureTotal
    /// The offices' own minimums don't add up to the catch-all item.
    case officeMinimums
    /// Batches of which more may be drawn stand in a sum with exact ones.
    case floors
    /// An item of the counties is not divided among them.
    case countySplit
    /// Whether such an item counts towards a county's own minimum is not said.
    case namedItems
    /// A deadline falls on a Saturday or Sunday.
    case weekend
    /// A window ends after the last report.
    case openWindow
    /// A window is printed as 某日前, and that day is a deadline.
    case boundaryDay
  }

  package var kind: Kind
  /// What disagrees, and how it is handled, in Chinese.
  package var sentence: String
  /// The setting of the plan file that decides how, as it stands there: `rollOver: none`.
  package var setting: String?
  /// The figures that the sentence uses, by name: `stated`, `byImplementer`, ….
  package var numbers: [String: Int]
  /// The plan items concerned, by number.
  package var items: [Int]

  package init(
    _ kind: Kind, _ sentence: String, setting: String? = nil, numbers: [String: Int] = [:],
    items: [Int] = []
  ) {
    self.kind = kind
    self.sentence = sentence
    self.setting = setting
    self.numbers = numbers
    self.items = items
  }
}
