import InspectionModel
import InspectionPlan

/// Puts findings into the order of the report: by office in the plan's order, unknown and none last;
/// then by file, sheet, row, column, rule, plan item and details.
///
/// What has no file comes after what has, a whole file before its sheets, a whole sheet before its
/// rows, a whole row before its cells.
struct FindingOrder {
  private struct SortKey: Comparable {
    let numbers: [Int]

    static func < (left: Self, right: Self) -> Bool {
      left.numbers.lexicographicallyPrecedes(right.numbers)
    }
  }

  private let filings: YearFilings
  private let rules: [RuleCode: Int]

  init(_ filings: YearFilings) {
    self.filings = filings
    rules = Dictionary(
      uniqueKeysWithValues: RuleCode.allCases.enumerated().map { ($1, $0) })
  }

  func sorted(_ findings: [Finding]) -> [Finding] {
    let keys = findings.map(key)
    return findings.indices.sorted { left, right in
      guard keys[left] == keys[right] else { return keys[left] < keys[right] }
      let one = Self.text(findings[left])
      let other = Self.text(findings[right])
      return one == other ? left < right : one < other
    }.map { findings[$0] }
  }

  private func key(_ finding: Finding) -> SortKey {
    SortKey(numbers: [
      filings.officeOrder(finding.officeCode), finding.file ?? Int.max, sheet(finding),
      finding.place?.row ?? -1, finding.place?.column ?? -1, rules[finding.rule] ?? 0,
      item(finding),
    ])
  }

  private func item(_ finding: Finding) -> Int {
    guard let number = finding.details["item"].flatMap({ Int($0) }) else { return -1 }
    return filings.plan.items.firstIndex { $0.number == number } ?? filings.plan.items.count
  }

  private func sheet(_ finding: Finding) -> Int {
    guard let name = finding.place?.sheet, let file = finding.file else { return -1 }
    let sheets = filings.files[file].sheets
    return sheets.firstIndex { $0.name == name } ?? sheets.count
  }

  private static func text(_ finding: Finding) -> String {
    let details = finding.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([finding.variant ?? ""] + details).joined(separator: "\u{0}")
  }
}
