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
  private let excluded: Set<Int>

  /// - Parameters:
  ///   - plan: Knows offices and periods.
  ///   - given: Numbers that were given out before.
  ///   - excluded: Receipts that the coordinator took out: their contents count for nothing, under
  ///     whatever name the office's same content lies there.
  package init(
    plan: AnnualPlan, given: ReceiptNumbers = ReceiptNumbers(), excluded: Set<Int> = []
  ) {
    self.plan = plan
    self.given = given
    self.excluded = excluded
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
      exclude(indices, in: &files)
      var versions = PartVersions(
        isOfficeKnown: filing.officeCode != nil,
        repeatedPercent: plan.threshold("percent", of: .overlappingFiles))
      for index in indices where files[index].standing != .excluded {
        versions.add(index, of: &files)
      }
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

  private func exclude(_ indices: [Int], in files: inout [SubmittedFile]) {
    let contents = Set(
      indices.compactMap { index in
        files[index].given.map { excluded.contains($0.identifier) } ?? false
          ? files[index].sha256 : nil
      })
    for index in indices where contents.contains(files[index].sha256) {
      files[index].standing = .excluded
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
