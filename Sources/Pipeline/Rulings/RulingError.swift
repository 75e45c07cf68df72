internal import InspectionModel
internal import SheetModel

/// Why something that the coordinator said can't be recorded.
package enum RulingError: CodedError {
  case noSuchFiling(String)
  case ambiguousFiling(String, receipts: [String])
  case notExcluded(String)
  case noSuchConflict(String, known: [String])
  case notInConflict(office: String, batch: String, offices: [String])
  case unknownOffice(String, known: [String])
  case unknownPeriod(Int)
  case noSuchFinding
  /// There is nothing that could be kept: the file was not read, or nobody knows whose it is.
  case nothingToKeep(rule: String)

  package var code: String {
    switch self {
    case .noSuchFiling: "RUL-001"
    case .ambiguousFiling: "RUL-002"
    case .notExcluded: "RUL-003"
    case .noSuchConflict: "RUL-004"
    case .notInConflict: "RUL-005"
    case .unknownOffice: "RUL-006"
    case .unknownPeriod: "RUL-007"
    case .noSuchFinding: "RUL-008"
    case .nothingToKeep: "RUL-009"
    }
  }

  package var message: String {
    switch self {
    case .noSuchFiling(let name):
      "台账里没有「\(name.excerpt)」。请写报告里的回执号或文件路径；刚放进收件箱的，先运行一次 huizong run。"
    case .ambiguousFiling(let name, let receipts):
      "「\(name.excerpt)」先后有几件，请写回执号：\(receipts.joined(separator: "、"))。"
    case .notExcluded(let name):
      "「\(name.excerpt)」没有撤下过，不用恢复。"
    case .noSuchConflict(let batch, let known):
      known.isEmpty
        ? "没有两家不一致的批次。"
        : "「\(batch.excerpt)」不在两家不一致的批次里，现有：\(Self.list(known))。"
    case .notInConflict(let office, let batch, let offices):
      "「\(office.excerpt)」没有报过「\(batch.excerpt)」，请在 \(offices.joined(separator: "、")) 中选择。"
    case .unknownOffice(let name, let known):
      "计划里没有报送单位「\(name.excerpt)」。请在 \(known.joined(separator: "、")) 中选择。"
    case .unknownPeriod(let period):
      "计划里没有第 \(period) 期。"
    case .noSuchFinding:
      "没有符合这些条件的问题。请对照报告核对规则、单位、文件和单元格。"
    case .nothingToKeep(let rule):
      "\(rule) 说的是整个文件读不出或不知是谁报的，没有可以保留的内容，请改正后重报。"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count <= 12
      ? names.joined(separator: "、")
      : names.prefix(12).joined(separator: "、") + " 等 \(names.count) 批"
  }
}
