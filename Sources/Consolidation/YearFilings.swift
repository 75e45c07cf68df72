import InspectionModel
import InspectionPlan

/// The year's files up to one period, with their rows sorted into accepted and withheld.
///
/// - Order: `rows` increase by period, then by arrival, path, sheet and row, so that the index of a
///   row says which of two came first.
struct YearFilings {
  /// A row that counts.
  struct Row {
    let reference: RecordReference
    /// Index into the plan's offices; their count stands for an unknown office.
    let office: Int
    let period: Int
  }

  let plan: AnnualPlan
  let fields: FieldIndices
  let files: [SubmittedFile]
  let period: Int
  let asOf: Moment
  let rows: [Row]
  /// In the order of the files.
  let withheld: [RecordReference]
  private let officeIndices: [String: Int]

  /// Rows of superseded and identical files, and of later periods, are left out of both lists.
  init(
    plan: AnnualPlan, files: [SubmittedFile], withheld: Set<RecordReference>, period: Int,
    asOf: Moment
  ) {
    self.plan = plan
    self.files = files
    self.period = period
    self.asOf = asOf
    fields = FieldIndices(plan.layout)
    let offices = Dictionary(
      plan.offices.enumerated().map { ($1.office.code, $0) },
      uniquingKeysWith: { first, _ in first })
    officeIndices = offices
    var rows: [Row] = []
    var kept: [RecordReference] = []
    for file in Self.order(files, upTo: period) where files[file].standing == .current {
      let code = files[file].office.officeCode
      let office = code.flatMap { offices[$0] } ?? plan.offices.count
      for reference in files[file].references(at: file) {
        if withheld.contains(reference) {
          kept.append(reference)
        } else {
          rows.append(
            Row(reference: reference, office: office, period: files[file].period.period))
        }
      }
    }
    self.rows = rows
    self.withheld = kept.sorted()
  }

  func record(_ reference: RecordReference) -> InspectionRecord {
    files[reference.file].sheets[reference.sheet].records[reference.record]
  }

  func record(ofRow row: Int) -> InspectionRecord { record(rows[row].reference) }

  /// `nil` for an unknown office.
  func office(at index: Int) -> PlannedOffice? {
    plan.offices.indices.contains(index) ? plan.offices[index] : nil
  }

  func office(ofFile file: Int) -> PlannedOffice? {
    files[file].office.officeCode.flatMap { officeIndices[$0] }.map { plan.offices[$0] }
  }

  /// An office's place in the plan; unknown offices come last.
  func officeOrder(_ code: String?) -> Int {
    code.flatMap { officeIndices[$0] } ?? plan.offices.count
  }

  /// Whether a file's rows count.
  func isCurrent(_ file: Int) -> Bool {
    files[file].period.period <= period && files[file].standing == .current
  }

  /// The one that was received first.
  func earlier(_ one: Int, _ other: Int) -> Int {
    let isFirst =
      (files[one].received.moment, files[one].path)
      <= (files[other].received.moment, files[other].path)
    return isFirst ? one : other
  }

  /// Whether more than the time of its drop says when a file arrived, or the plan trusts that.
  func isArrivalProven(_ file: Int) -> Bool {
    files[file].received.basis == .register || plan.settings.dropTimeIsEvidence
  }

  /// Whether a reporting date belongs to this report, or an earlier one, and its last moment on
  /// time has passed.
  func isDue(period number: Int?, officeCode: String?) -> Bool {
    guard let number, number <= period,
      let deadline = plan.deadlineMoment(ofPeriod: number, officeCode: officeCode)
    else { return false }
    return asOf > deadline
  }

  /// Indices of files, by period, arrival and path.
  private static func order(_ files: [SubmittedFile], upTo period: Int) -> [Int] {
    files.indices.filter { files[$0].period.period <= period }.sorted { left, right in
      let one = files[left]
      let other = files[right]
      return (one.period.period, one.received.moment, one.path, left)
        < (other.period.period, other.received.moment, other.path, right)
    }
  }
}

extension SubmittedFile {
  /// All records of the file, sheet by sheet, when it is the run's file of that index.
  func references(at file: Int) -> [RecordReference] {
    sheets.enumerated().flatMap { sheet, content in
      content.records.indices.map { RecordReference(file: file, sheet: sheet, record: $0) }
    }
  }
}
