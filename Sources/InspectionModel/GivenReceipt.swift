/// The receipt that a file has in the ledger.
package struct GivenReceipt: Hashable, Sendable {
  /// The ledger's own.
  package var identifier: Int
  package var period: Int
  /// Numbers the office's files of the period, from 1.
  package var number: Int

  package init(identifier: Int, period: Int, number: Int) {
    self.identifier = identifier
    self.period = period
    self.number = number
  }
}

/// The highest receipt numbers given out so far.
package struct ReceiptNumbers: Hashable, Sendable {
  private struct Filing: Hashable {
    var officeCode: String?
    var period: Int
  }

  private var last: [Filing: Int] = [:]

  package init() {}

  /// Notes a number that was given out.
  package mutating func add(_ number: Int, officeCode: String?, period: Int) {
    let filing = Filing(officeCode: officeCode, period: period)
    last[filing] = max(last[filing] ?? 0, number)
  }

  /// 0 where none was.
  package func last(officeCode: String?, period: Int) -> Int {
    last[Filing(officeCode: officeCode, period: period)] ?? 0
  }
}
