package import Ledger

/// What the year before handed on (`huizong init --previous`).
package struct YearBefore: Sendable {
  /// Batches sampled in its last six months, for D-105.
  package var samples: [EarlierSample]
  /// 督办 that were still open.
  package var duties: [EarlierDuty]

  /// Nothing was handed on.
  package init(samples: [EarlierSample] = [], duties: [EarlierDuty] = []) {
    self.samples = samples
    self.duties = duties
  }
}
