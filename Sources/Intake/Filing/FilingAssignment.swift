package import InspectionModel
package import InspectionPlan

/// Sees each file among all that came: its period, receipt number, version, and whether it counts.
///
/// Numbers and periods that were given out before stay: a receipt never changes.
///
/// - Order: files are compared in the order received, then by path; the result keeps the order of
///   the input, and indices in it mean that order.
package struct FilingAssignment: Sendable {
  private let plan: AnnualPlan
  private let keys: RecordKeys
  private let given: ReceiptNumbers

  package init(plan: AnnualPlan, given: ReceiptNumbers = ReceiptNumbers()) {
    self.plan = plan
    self.given = given
    keys = RecordKeys(plan, fields: RecordFields(plan.layout))
  }

  package func assign(_ files: [SubmittedFile]) -> [SubmittedFile] {
    var files = files
    let order = files.indices.sorted { one, other in
      let (left, right) = (files[one], files[other])
      return (left.received.moment, left.path, one) < (right.received.moment, right.path, other)
    }
    PeriodAssignment(plan: plan).assign(&files, order: order)
    var filings: [Filing: [Int]] = [:]
    for index in order {
      filings[Filing(files[index]), default: []].append(index)
    }
    for (filing, indices) in filings {
      number(indices, of: filing, in: &files)
      var versions = PartVersions(isOfficeKnown: filing.officeCode != nil)
      for index in indices { versions.add(index, of: &files) }
    }
    markRetests(&files, order: order)
    return files
  }

  private func number(_ indices: [Int], of filing: Filing, in files: inout [SubmittedFile]) {
    var last = given.last(officeCode: filing.officeCode, period: filing.period)
    for index in indices {
      if files[index].sha256.isEmpty {
        files[index].receiptNumber = nil
      } else if let given = files[index].given {
        files[index].receiptNumber = given.number
      } else {
        last += 1
        files[index].receiptNumber = last
      }
    }
  }

  /// A 复检 row may follow in another file, and in a later period.
  private func markRetests(_ files: inout [SubmittedFile], order: [Int]) {
    var marks = RetestMarks(fields: keys.fields, keys: keys)
    for index in order where files[index].standing == .current {
      marks.mark(&files[index].sheets)
    }
  }

  /// What an office files for a period.
  private struct Filing: Hashable {
    var officeCode: String?
    var period: Int

    init(_ file: SubmittedFile) {
      officeCode = file.office.officeCode
      period = file.period.period
    }
  }
}
