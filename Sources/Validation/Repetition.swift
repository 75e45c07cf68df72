import InspectionModel
import InspectionPlan

/// A row with the key of an earlier row of the same filing.
package struct Repetition: Sendable {
  package var earlier: CheckedRecord
  package var later: CheckedRecord
  /// Plan columns in which the two differ, 序号 aside; none if the row was pasted twice.
  package var differingFields: [Int]

  package var isIdentical: Bool { differingFields.isEmpty }

  /// Each later row once, held against the row that stands for the key: the first one.
  ///
  /// A 复检 row stands beside the first row of its key, so it repeats nothing unless it is the same
  /// in every field.
  static func all(in sheets: [CheckedSheet]) -> [Repetition] {
    guard let plan = sheets.first?.file.plan else { return [] }
    let search = RepetitionSearch(plan: plan)
    var standing: [RecordKey: [CheckedRecord]] = [:]
    var repetitions: [Repetition] = []
    for sheet in sheets {
      for index in sheet.sheet.records.indices {
        let row = sheet.record(index)
        let rows = standing[row.record.key] ?? []
        if let repetition = search.repetition(of: rows, by: row) {
          repetitions.append(repetition)
        } else {
          standing[row.record.key] = rows + [row]
        }
      }
    }
    return repetitions
  }
}

/// Decides whether a row repeats one of those that stand for its key.
private struct RepetitionSearch {
  private let sequence: Int?
  /// Of keys without a report number: blank or damaged, they withhold the row by themselves.
  private let coreParts: [Int]

  init(plan: AnnualPlan) {
    sequence = plan.layout.index(of: .sequence)
    coreParts = [.sampledEntity, .productName].compactMap { plan.layout.index(of: $0) }
  }

  func repetition(of standing: [CheckedRecord], by row: CheckedRecord) -> Repetition? {
    for earlier in standing where differences(earlier, row).isEmpty {
      return Repetition(earlier: earlier, later: row, differingFields: [])
    }
    guard !row.record.isRetest, isKeyMeaningful(row),
      let earlier = standing.first(where: { !$0.record.isRetest })
    else { return nil }
    return Repetition(
      earlier: earlier, later: row, differingFields: differences(earlier, row))
  }

  private func isKeyMeaningful(_ row: CheckedRecord) -> Bool {
    row.record.key.basis == .report
      || coreParts.allSatisfy { index in
        row.value(index).map { $0.state == .value || $0.state == .placeholder } ?? false
      }
  }

  private func differences(_ one: CheckedRecord, _ other: CheckedRecord) -> [Int] {
    one.record.values.indices.filter { index in
      index != sequence && one.record.values[index] != other.record.values[index]
    }
  }
}
