package import InspectionModel

/// Files that are judged together and apart from all others: what one office sent for one period.
package struct FilingUnit: Sendable {
  /// Indices into the run's files, ascending.
  package let indices: [Int]

  /// Each file of a run is in one; in the order of their first files.
  package static func all(in files: [SubmittedFile]) -> [FilingUnit] {
    struct Owner: Hashable {
      var officeCode: String?
      var period: Int
    }
    var order: [Owner] = []
    var members: [Owner: [Int]] = [:]
    for (index, file) in files.enumerated() {
      let owner = Owner(officeCode: file.office.officeCode, period: file.period.period)
      if members[owner] == nil { order.append(owner) }
      members[owner, default: []].append(index)
    }
    return order.map { FilingUnit(indices: members[$0] ?? []) }
  }

  /// The unit's files as if they were a run's: what refers to another file means its place here.
  package func files(of run: [SubmittedFile]) -> [SubmittedFile] {
    let places = Dictionary(
      uniqueKeysWithValues: indices.enumerated().map { ($1, $0) })
    return indices.map { index in
      var file = run[index]
      switch file.standing {
      case .superseded(let later):
        file.standing = .superseded(by: places[later] ?? indices.count)
      case .identical(let original):
        file.standing = .identical(to: places[original] ?? indices.count)
      case .current, .excluded: break
      }
      return file
    }
  }

  /// A finding in the unit's files, in the run's.
  package func inRun(_ finding: Finding) -> Finding {
    var finding = finding
    finding.file = finding.file.map { indices[$0] }
    if let record = finding.record { finding.record?.file = indices[record.file] }
    return finding
  }
}
