/// What the notice leaves open, and the way taken (`domain.md`, section 6).
package struct PlanSettings: Hashable, Sendable {
  /// What 附件4 of a period holds.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    /// Every batch accepted in the year so far.
    case cumulative
    /// Those first accepted in the period.
    case period
  }

  /// What a deadline on a day off becomes.
  package enum RollOver: String, Hashable, Sendable, CaseIterable {
    case none
    /// The next Monday after a Saturday or Sunday.
    case nextWorkday
  }

  /// Which entity 企业数 counts.
  package enum FirmCount: String, Hashable, Sendable, CaseIterable {
    case sampledEntity
    case producer
  }

  package var scope: Scope
  package var rollOver: RollOver
  /// The deadline's day itself is on time, to 24:00.
  package var isDeadlineDayIncluded: Bool
  /// Days after the deadline in which an arrival still counts as on time.
  package var graceDays: Int
  /// From how many days before a deadline on an office is reminded.
  package var remindDaysBefore: Int
  /// How many days offices have to correct or explain, once the deadline is over.
  package var daysToAnswer: Int
  /// The drop into the folder proves the arrival, so that nothing is `unconfirmed`.
  package var dropTimeIsEvidence: Bool
  /// Whether county batches of other items (row 13) count towards a county's minimum.
  package var namedItemsCountTowardsMinimum: Bool
  package var firmCount: FirmCount
  /// Digits after the point of a rate in percent.
  package var rateDecimals: Int
  package var fonts: Fonts
  /// From how many rows, and from which share of a sheet's rows on, a column is one statement.
  package var wholeColumn: WholeColumn

  /// When findings of one rule in one column are said once for the whole column.
  ///
  /// The standard is the UK's CORE bulk upload's, which turns to a summary at these numbers.
  package struct WholeColumn: Hashable, Sendable {
    package var rows: Int
    package var percent: Int

    package init(rows: Int = 16, percent: Int = 60) {
      self.rows = rows
      self.percent = percent
    }
  }

  /// Font names of 附件4.
  package struct Fonts: Hashable, Sendable {
    package var label: String
    package var title: String
    package var header: String
    package var body: String

    package init(label: String, title: String, header: String, body: String) {
      self.label = label
      self.title = title
      self.header = header
      self.body = body
    }
  }

  package init(
    scope: Scope, rollOver: RollOver, isDeadlineDayIncluded: Bool, dropTimeIsEvidence: Bool,
    namedItemsCountTowardsMinimum: Bool, firmCount: FirmCount, rateDecimals: Int, fonts: Fonts,
    graceDays: Int = 0, remindDaysBefore: Int = 7, daysToAnswer: Int = 5,
    wholeColumn: WholeColumn = WholeColumn()
  ) {
    self.scope = scope
    self.rollOver = rollOver
    self.isDeadlineDayIncluded = isDeadlineDayIncluded
    self.graceDays = graceDays
    self.remindDaysBefore = remindDaysBefore
    self.daysToAnswer = daysToAnswer
    self.dropTimeIsEvidence = dropTimeIsEvidence
    self.namedItemsCountTowardsMinimum = namedItemsCountTowardsMinimum
    self.firmCount = firmCount
    self.rateDecimals = rateDecimals
    self.fonts = fonts
    self.wholeColumn = wholeColumn
  }
}
