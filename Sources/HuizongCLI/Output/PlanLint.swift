import InspectionModel
package import InspectionPlan

/// What `huizong plan lint` says of one plan file: its mistakes, or what it holds and where it
/// contradicts itself.
package struct PlanLint: Sendable {
  /// The path as it was given; `nil` for the plan that ships in the binary.
  package let name: String?
  package let mistakes: [PlanMistake]
  /// `nil` where there are mistakes.
  package let plan: AnnualPlan?

  package init(_ yaml: [UInt8], name: String?) {
    self.name = name
    do {
      plan = try PlanFile.load(yaml)
      mistakes = []
    } catch {
      plan = nil
      mistakes = error.mistakes
    }
  }
}

// MARK: - For people

extension PlanLint {
  /// One line a mistake, `file:line:column` first, as editors jump to it; or the summary.
  package var text: String {
    let lines = plan.map(summary) ?? mistakes.map(line) + ["共 \(mistakes.count) 处错误，改完后请再检查一次。"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(for mistake: PlanMistake) -> String {
    let place = mistake.line > 0 ? ":\(mistake.line):\(mistake.column)" : ""
    let key = Self.fullKey(of: mistake)
    return
      "\(name ?? "plan.yaml")\(place)：[\(mistake.code)] \(key.isEmpty ? "" : key + "：")\(mistake.sentence)"
  }

  /// `items[3].batches`, counted from 1.
  private static func fullKey(of mistake: PlanMistake) -> String {
    [mistake.path, mistake.key].filter { !$0.isEmpty }.joined(separator: ".")
  }

  private func summary(of plan: AnnualPlan) -> [String] {
    let counts = PlanCounts(plan)
    let periods = plan.periods.map { "\($0.name) \($0.deadline)" }.joined(separator: "、")
    let core = plan.columns.filter { $0.need == .core }.map(\.header).joined(separator: "、")
    let floor = counts.floorBatches > 0 ? "，其中 \(counts.floorBatches) 批是下限" : ""
    let contradictions = plan.contradictions()
    return [
      "计划文件没有错误：\(name ?? "随程序发布的计划")",
      "  计划    \(plan.title)",
      "  计划项  \(plan.items.count) 项 \(counts.batches) 批（\(plan.terms.bureau) \(counts.prefectureBatches) 批，\(plan.terms.bureaus) \(counts.countyBatches) 批\(floor)）",
      "  单位    \(plan.offices.count) 个（\(plan.terms.locality)局 \(counts.countyOffices) 个，检验机构 \(counts.institutes) 个），\(plan.terms.locality) \(plan.counties.count) 个",
      "  报送    \(plan.periods.count) 期：\(periods)",
      "  列      \(plan.columns.count) 列，其中正式表 \(counts.officialColumns) 列；核心列 \(core)",
      "  调整    \(plan.adjustments.isEmpty ? "无" : "\(plan.adjustments.count) 项")",
    ] + PlanLint.rules(of: plan) + [
      contradictions.isEmpty
        ? "计划没有自相矛盾的地方。" : "计划自相矛盾或没有写明的地方 \(contradictions.count) 处（不是文件的错误）："
    ]
      + contradictions.enumerated().map { number, found in
        "  \(number + 1). \(found.sentence)\(found.setting.map { "（设置 \($0)）" } ?? "")"
      }
  }
}

extension PlanLint {
  /// Rules that don't simply hold; nothing where all do.
  private static func rules(of plan: AnnualPlan) -> [String] {
    func codes(_ word: String, _ isMeant: (RuleSetting) -> Bool) -> String? {
      let codes = plan.rules.filter { isMeant($0.value) }.keys.sorted().map(\.rawValue)
      return codes.isEmpty ? nil : "\(word) \(codes.joined(separator: "、"))"
    }
    let parts = [
      codes("试行") { $0.isTrial },
      codes("有起止日期") { $0.activeFrom != nil || $0.activeUntil != nil },
      codes("改了数字") { !$0.thresholds.isEmpty },
      codes("换了说法") { rule in
        !rule.wording.isEmpty || rule.variants.contains { !$0.value.wording.isEmpty }
      },
    ].compactMap(\.self)
    return parts.isEmpty ? [] : ["  规则    \(parts.joined(separator: "；"))"]
  }
}

// MARK: - For programs

extension PlanLint {
  /// One document; `mistakes` and `contradictions` are always there, a key without a value is not.
  package var json: [UInt8] {
    var members = [("schema", Self.quoted("huizong-plan-lint/1"))]
    if let name { members.append(("file", Self.quoted(name))) }
    members.append(("valid", mistakes.isEmpty ? "true" : "false"))
    members.append(("mistakes", Self.list(mistakes.map(Self.json))))
    if let plan {
      members.append(("plan", Self.json(of: plan)))
    }
    let contradictions = plan?.contradictions() ?? []
    members.append(("contradictions", Self.list(contradictions.map(Self.json))))
    return Array((Self.object(members) + "\n").utf8)
  }

  private static func json(of mistake: PlanMistake) -> String {
    var members: [(String, String)] = []
    if mistake.line > 0 {
      members += [("line", "\(mistake.line)"), ("column", "\(mistake.column)")]
    }
    if !mistake.path.isEmpty { members.append(("path", quoted(mistake.path))) }
    if !mistake.key.isEmpty { members.append(("key", quoted(mistake.key))) }
    members += [("code", quoted(mistake.code)), ("message", quoted(mistake.sentence))]
    return object(members)
  }

  private static func json(of contradiction: PlanContradiction) -> String {
    let numbers = contradiction.numbers.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
    return object(
      [
        ("kind", quoted(contradiction.kind.rawValue)), ("message", quoted(contradiction.sentence)),
      ] + (contradiction.setting.map { [("setting", quoted($0))] } ?? []) + [
        ("numbers", object(numbers)), ("items", list(contradiction.items.map { "\($0)" })),
      ])
  }

  private static func json(of plan: AnnualPlan) -> String {
    let counts = PlanCounts(plan)
    let periods = plan.periods.map { period in
      object([
        ("number", "\(period.number)"), ("name", quoted(period.name)),
        ("deadline", quoted("\(period.deadline)")),
      ])
    }
    return object([
      ("title", quoted(plan.title)), ("year", "\(plan.year)"), ("items", "\(plan.items.count)"),
      ("batches", "\(counts.batches)"), ("floorBatches", "\(counts.floorBatches)"),
      ("prefectureBatches", "\(counts.prefectureBatches)"),
      ("countyBatches", "\(counts.countyBatches)"), ("offices", "\(plan.offices.count)"),
      ("counties", "\(plan.counties.count)"), ("columns", "\(plan.columns.count)"),
      ("officialColumns", "\(counts.officialColumns)"),
      ("adjustments", "\(plan.adjustments.count)"), ("periods", list(periods)),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  private static func list(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ",") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
