internal import InspectionModel

extension [SubmittedFile] {
  /// The files of all periods up to one, with their references to each other kept right.
  internal func upTo(period: Int) -> [SubmittedFile] {
    var newIndices: [Int: Int] = [:]
    for (index, file) in enumerated() where file.period.period <= period {
      newIndices[index] = newIndices.count
    }
    guard newIndices.count < count else { return self }
    return enumerated().compactMap { index, file in
      newIndices[index] == nil ? nil : file.renumbered(by: newIndices)
    }
  }
}

extension SubmittedFile {
  fileprivate func renumbered(by newIndices: [Int: Int]) -> SubmittedFile {
    var file = self
    file.standing =
      switch standing {
      case .current: .current
      case .excluded: .excluded
      case .superseded(let later): newIndices[later].map { .superseded(by: $0) } ?? .current
      case .identical(let first): newIndices[first].map { .identical(to: $0) } ?? .current
      }
    file.overlaps = overlaps.compactMap { overlap in
      newIndices[overlap.file].map { FileOverlap(file: $0, sharedKeys: overlap.sharedKeys) }
    }
    return file
  }
}
