import InspectionModel
import InspectionPlan

/// What a bare header (企业名称, 所在地, 检验结果) means in its table.
///
/// In this order: fields that another column holds are out; a list field stands if the cells hold
/// its words, and is out if they do not; a place belongs to the firm to its left, a name to the
/// place to its right. The last of several candidates is it; else a person has to decide.
struct BareHeaderDecision {
  let words: HeaderWords
  let choices: ChoiceWords
  let cell: TableHeader.Cell
  let candidates: [Int]
  let contents: ColumnContents

  enum Outcome: Equatable {
    case field(Int)
    case unknown
    case ambiguous([Int])
  }

  /// Of the cells that say something, this many must be words of the list, or less than that.
  private static let listShare = 0.6
  private static let strayShare = 0.2

  func outcome(_ claims: ColumnClaims) -> Outcome {
    var left: [Int] = []
    for candidate in candidates where !claims.isClaimed(candidate) {
      guard let share = listedShare(candidate) else {
        left.append(candidate)
        continue
      }
      if share >= Self.listShare { return .field(candidate) }
      if share > Self.strayShare { left.append(candidate) }
    }
    if let field = byNeighbour(left, claims) { return .field(field) }
    if left.isEmpty || isKinOfLeftFirm(left, claims) == false { return .unknown }
    let isSettled = candidates.count > 1 || choices.hasList(at: left[0])
    guard left.count == 1, isSettled, listedShare(left[0]) == nil else { return .ambiguous(left) }
    return .field(left[0])
  }

  /// `nil` for fields without a list, and where no cell says anything.
  private func listedShare(_ candidate: Int) -> Double? {
    guard choices.hasList(at: candidate) else { return nil }
    return contents.share { choices.canonical($0, at: candidate) != nil }
  }

  private func byNeighbour(_ left: [Int], _ claims: ColumnClaims) -> Int? {
    if let firm = claims.field(atColumn: cell.column - 1) {
      let kin = words.kin(of: firm).subtracting([firm])
      if let field = left.first(where: { kin.contains(words.columns[$0].field) }) { return field }
    }
    guard let place = claims.field(atColumn: cell.column + 1) else { return nil }
    return left.first {
      words.kin(of: words.columns[$0].field).subtracting([words.columns[$0].field])
        .contains(place)
    }
  }

  /// `false` for a place whose firm stands to its left and whose own field is not among the fields
  /// left: the address of 受检单位.
  private func isKinOfLeftFirm(_ left: [Int], _ claims: ColumnClaims) -> Bool? {
    guard let firm = claims.field(atColumn: cell.column - 1),
      firm == .sampledEntity || firm == .producer
    else { return nil }
    let places: Set<RecordField> = [.county, .producerPlace, .sampledEntityAddress]
    let isPlace = left.allSatisfy { places.contains(words.columns[$0].field) }
    return isPlace ? left.contains { words.kin(of: firm).contains(words.columns[$0].field) } : nil
  }
}
