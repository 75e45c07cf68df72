import InspectionModel
import InspectionPlan

/// Compares each office's filing of a period with what it filed before: D-104, D-108, D-109, absences.
///
/// A filing is an office's current files of one period. A batch is repeated if the filing holds a row
/// of its key: the result of a 待出报告 row has a key of its own and repeats nothing. Where at least
/// half of the office's earlier keys are repeated, the filing is cumulative; where none is, it covers
/// its period only; between, nobody can tell (D-109). What the coordinator decided about an office's
/// filing holds for it and its later ones instead. Counts go by key in every case.
struct FilingOverlap {
  /// One key of a batch: a batch has two where a result took the place of a 待出报告 row.
  private struct Entry: Hashable {
    var batch: Int
    var key: RecordKey
  }

  private struct Filing {
    var entries: Set<Entry> = []
    var firstFile: Int

    mutating func add(_ entry: Entry, firstFile earlier: (Int) -> Int) {
      entries.insert(entry)
      firstFile = earlier(firstFile)
    }
  }

  private let filings: YearFilings
  private let batches: [UnitedBatch]
  private let decisions: CoordinatorDecisions
  /// By office, then by period.
  private let byOffice: [[Int: Filing]]

  init(
    _ filings: YearFilings, batches: [UnitedBatch],
    decisions: CoordinatorDecisions = CoordinatorDecisions()
  ) {
    self.filings = filings
    self.batches = batches
    self.decisions = decisions
    var byOffice = [[Int: Filing]](repeating: [:], count: filings.plan.offices.count)
    for (index, batch) in batches.enumerated() {
      for row in [batch.standing] + batch.merged {
        let filed = filings.rows[row]
        guard filed.office < byOffice.count else { continue }
        // Changed in place: a copy of the set for every row would be quadratic.
        let first = filed.reference.file
        byOffice[filed.office][filed.period, default: Filing(firstFile: first)]
          .add(
            Entry(batch: index, key: filings.record(ofRow: row).key),
            firstFile: { filings.earlier($0, first) })
      }
    }
    self.byOffice = byOffice
  }

  /// D-108 details: `other` (path of the earlier file), `shared` (count); D-109: `repeated`,
  /// `earlier` (counts); D-104: `file`, `sheet`, `row` (one-based) of the row that reported the batch, and
  /// `superseded` where it counts no more.
  func findings(_ absences: [AbsentBatch]) -> [Finding] {
    overlappingFiles() + unclearFilings() + absences.map(droppedBatch)
  }

  /// Rows of superseded versions without a row of the same key in the later one, and batches of
  /// earlier periods that a cumulative filing leaves out.
  func absences() -> [AbsentBatch] {
    (leftOutByVersions() + leftOutByCumulativeFilings())
      .sorted { ($0.reference, $0.file) < ($1.reference, $1.file) }
  }

  private func overlappingFiles() -> [Finding] {
    filings.files.indices.filter { filings.isCurrent($0) }.flatMap { file in
      filings.files[file].overlaps.filter { filings.isCurrent($0.file) }.map { overlap in
        Finding(
          .overlappingFiles, officeCode: filings.files[file].office.officeCode, file: file,
          details: [
            "other": filings.files[overlap.file].path, "shared": String(overlap.sharedKeys.count),
          ])
      }
    }
  }

  /// At the file that leaves the batch out, which has no cell for it.
  private func droppedBatch(_ absence: AbsentBatch) -> Finding {
    let file = filings.files[absence.reference.file]
    let record = filings.record(absence.reference)
    var details = [
      "file": file.path, "sheet": file.sheets[absence.reference.sheet].name,
      "row": String(record.row + 1),
    ]
    if absence.kind == .version { details["superseded"] = "1" }
    return Finding(
      .droppedBatch, officeCode: absence.officeCode, file: absence.file,
      place: Place(key: record.key.shown), details: details)
  }

  private func unclearFilings() -> [Finding] {
    comparisons().compactMap { comparison in
      guard kind(of: comparison) == nil, comparison.repeated > 0 else { return nil }
      return Finding(
        .cumulativeUnclear, officeCode: filings.plan.offices[comparison.office].office.code,
        file: comparison.file,
        details: [
          "repeated": String(comparison.repeated), "earlier": String(comparison.earlier.count),
        ])
    }
  }
}

// MARK: - Periods

extension FilingOverlap {
  /// As decided, else as the overlap tells; `nil` where it tells nothing.
  private func kind(of comparison: Comparison) -> CoordinatorDecisions.FilingKind? {
    let code = filings.plan.offices[comparison.office].office.code
    if let decided = decisions.kind(officeCode: code, period: comparison.period) { return decided }
    let percent = filings.plan.threshold("percent", of: .cumulativeUnclear)
    if comparison.repeated * 100 >= comparison.earlier.count * percent { return .cumulative }
    return comparison.repeated == 0 ? .additional : nil
  }

  private struct Comparison {
    let office: Int
    let period: Int
    let file: Int
    /// What the office reported in earlier periods.
    let earlier: Set<Entry>
    /// How many of them it repeats.
    let repeated: Int
  }

  /// In the order of offices and periods; filings without earlier ones are left out.
  private func comparisons() -> [Comparison] {
    byOffice.enumerated().flatMap { office, periods in
      var earlier: Set<Entry> = []
      var comparisons: [Comparison] = []
      for (period, filing) in periods.sorted(by: { $0.key < $1.key }) {
        if !earlier.isEmpty {
          comparisons.append(
            Comparison(
              office: office, period: period, file: filing.firstFile, earlier: earlier,
              repeated: earlier.intersection(filing.entries).count))
        }
        earlier.formUnion(filing.entries)
      }
      return comparisons
    }
  }

  /// Only the filing of the period reported is looked at: earlier ones had their own report.
  private func leftOutByCumulativeFilings() -> [AbsentBatch] {
    comparisons().filter {
      $0.period == filings.period && kind(of: $0) == .cumulative
    }.flatMap { comparison in
      let filed = byOffice[comparison.office][comparison.period]?.entries ?? []
      let earlier = Set(comparison.earlier.map(\.batch))
      return earlier.subtracting(filed.map(\.batch)).compactMap { index in
        absence(of: batches[index], office: comparison.office, file: comparison.file)
      }
    }
  }

  private func absence(of batch: UnitedBatch, office: Int, file: Int) -> AbsentBatch? {
    let rows = ([batch.standing] + batch.merged).filter { filings.rows[$0].office == office }
    return rows.max().map { row in
      AbsentBatch(
        kind: .cumulative, officeCode: filings.plan.offices[office].office.code,
        reference: filings.rows[row].reference, file: file)
    }
  }
}

// MARK: - Versions

extension FilingOverlap {
  private func leftOutByVersions() -> [AbsentBatch] {
    filings.files.indices.flatMap { file -> [AbsentBatch] in
      guard case .superseded(let later) = filings.files[file].standing,
        filings.files[file].period.period == filings.period,
        let code = filings.files[file].office.officeCode
      else { return [] }
      return VersionRows(filings.files[later], fields: filings.fields)
        .missing(from: filings.files[file], at: file)
        .map { AbsentBatch(kind: .version, officeCode: code, reference: $0, file: later) }
    }
  }
}
