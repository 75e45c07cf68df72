import Yams

/// Reads a plan file.
package enum PlanFile {
  /// The 楚雄 2025 plan that ships in the binary, UTF-8 YAML.
  package static var shipped: [UInt8] { PackageResources.plan_yaml }

  /// A year's plan is some 25 KB; this bounds what is handed to the parser.
  package static let byteLimit = 1 << 20

  /// Reads a plan, strictly.
  ///
  /// - Input: UTF-8 YAML, with or without a byte order mark. Rules and settings that it leaves out
  ///   are the shipped plan's.
  /// - Throws: ``PlanError`` with every mistake, by line and column.
  package static func load(_ yaml: [UInt8]) throws(PlanError) -> AnnualPlan {
    let node = try compose(yaml)
    var mistakes = PlanMistakes()
    guard var reader = PlanReader(node, isShipped: yaml == shipped, &mistakes) else {
      throw PlanError(mistakes: mistakes.sorted)
    }
    guard let plan = reader.plan() else { throw PlanError(mistakes: reader.mistakes.sorted) }
    return plan
  }
}

// MARK: - YAML

extension PlanFile {
  private static func compose(_ bytes: [UInt8]) throws(PlanError) -> Node {
    guard bytes.count <= byteLimit else { throw failure(.tooLarge) }
    // Notepad writes a byte order mark, and the parser stumbles over it.
    let content = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let text = String(validating: content, as: UTF8.self) else {
      throw failure(.notUTF8, line: firstDamagedLine(content), column: 1)
    }
    let root: Node?
    do {
      // The default resolver would run seven regular expressions over every key.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw syntaxError(error, in: text)
    }
    guard let root else { throw failure(.empty) }
    return root
  }

  private static func failure(
    _ reason: PlanMistake.Reason, line: Int = 0, column: Int = 0
  ) -> PlanError {
    PlanError(mistakes: [
      PlanMistake(line: line, column: column, path: "", key: "", reason: reason)
    ])
  }

  private static func syntaxError(_ error: any Error, in text: String) -> PlanError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return failure(.syntax(problem: problem), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return failure(.repeatedKey(keys), line: context.mark.line, column: context.mark.column)
    case .reader(let problem, let offset?, _, _):
      // Carries an offset in characters and no mark.
      let line = text.prefix(offset).count { $0.isNewline } + 1
      return failure(.syntax(problem: problem), line: line, column: 1)
    default: return failure(.syntax(problem: "\(error)"))
    }
  }

  /// From 1; the line of the first byte that UTF-8 can't have there.
  private static func firstDamagedLine(_ bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
