internal import InspectionModel
internal import InspectionPlan

/// `coordinator`, `counties` and `offices` of a drafted plan file.
internal struct OfficeDraft {
  private struct Filer {
    var county: String?
    var code: String
    var name: String
    /// Where it is not the county's or the whole name.
    var shortName: String?
    var aliases: [String]
    var materials: [String]
    var minimum: Int?
  }

  private var coordinator: Coordinator
  private var counties: [County] = []
  private var filers: [Filer] = []
  private var inventedCodes: Set<String> = []

  /// The base plan's own.
  internal init(_ base: AnnualPlan) {
    coordinator = base.coordinator
    counties = base.counties
    filers = base.offices.map { Self.filer($0, base: base) }
  }

  /// Those of a list; what it leaves out comes from the base plan's office of the same name.
  internal init(_ list: ContactList, area: String, base: AnnualPlan, isSameArea: Bool) {
    coordinator =
      isSameArea
      ? base.coordinator
      : Coordinator(
        area: area, areaCode: "", bureau: area + ContactList.bureauEndings[0], aliases: [],
        section: base.coordinator.section, contact: "", telephone: "")
    var instituteCount = 0
    for entry in list.entries {
      switch entry.kind {
      case .coordinator: take(coordinator: entry)
      case .county(let name): take(county: name, entry, base: base)
      case .institute:
        instituteCount += 1
        take(institute: entry, number: instituteCount, base: base)
      }
    }
    if coordinator.areaCode.isEmpty {
      let prefixes = Set(counties.map { $0.code.prefix(4) })
      coordinator.areaCode = prefixes.count == 1 ? (prefixes.first ?? "") + "00" : "AREA"
    }
  }

  private mutating func take(coordinator entry: ContactList.Entry) {
    coordinator.areaCode = entry.code ?? coordinator.areaCode
    coordinator.section = entry.section ?? coordinator.section
    coordinator.contact = entry.person ?? coordinator.contact
    coordinator.telephone = entry.telephone ?? coordinator.telephone
    coordinator.aliases += entry.aliases.filter { !coordinator.names.contains($0) }
  }

  private mutating func take(county name: String, _ entry: ContactList.Entry, base: AnnualPlan) {
    let known = base.county(named: name)
    let office = known.flatMap { base.office(code: $0.code) }
    let code = entry.code ?? known?.code ?? invented("D", counties.count + 1)
    let aliases = (known?.aliases ?? []) + entry.aliases
    counties.append(County(code: code, name: name, aliases: aliases.unique))
    filers.append(
      Filer(
        county: name, code: code, name: entry.name, aliases: [],
        materials: entry.materials ?? office.map(Self.materials) ?? ["工作情况"],
        minimum: entry.minimum))
  }

  private mutating func take(institute entry: ContactList.Entry, number: Int, base: AnnualPlan) {
    let known = base.office(named: entry.name)
    let digits = number < 10 ? "0\(number)" : "\(number)"
    let code = entry.code ?? known?.office.code ?? "JY\(digits)"
    filers.append(
      Filer(
        code: code, name: entry.name,
        aliases: ((known?.aliases.filter { $0 != code } ?? []) + entry.aliases).unique,
        materials: entry.materials ?? known.map(Self.materials) ?? ["工作情况", "分析报告"],
        minimum: entry.minimum))
  }

  private mutating func invented(_ letter: String, _ number: Int) -> String {
    let code = letter + (number < 10 ? "0\(number)" : "\(number)")
    inventedCodes.insert(code)
    return code
  }

  private static func filer(_ office: PlannedOffice, base: AnnualPlan) -> Filer {
    let county = office.office.countyCode.flatMap { base.county(code: $0)?.name }
    return Filer(
      county: county, code: office.office.code, name: office.office.name,
      shortName: office.shortName == county ?? office.office.name ? nil : office.shortName,
      aliases: county == nil ? office.aliases.filter { $0 != office.office.code } : [],
      materials: materials(office), minimum: office.minimum)
  }

  private static func materials(_ office: PlannedOffice) -> [String] {
    [office.owesWorkReport ? "工作情况" : nil, office.owesAnalysis ? "分析报告" : nil].compactMap(\.self)
  }
}

// MARK: - Text

extension OfficeDraft {
  internal var coordinatorText: String {
    var lines = [
      "  area: \(YAMLText.scalar(coordinator.area))", "  areaCode: \(coordinator.areaCode)",
    ]
    if !coordinator.areaAliases.isEmpty {
      lines.append("  areaAliases: \(YAMLText.words(coordinator.areaAliases))")
    }
    lines += [
      "  bureau: \(YAMLText.scalar(coordinator.bureau))",
      "  section: \(YAMLText.scalar(coordinator.section))",
    ]
    for (key, value) in [("contact", coordinator.contact), ("telephone", coordinator.telephone)]
    where !value.isEmpty {
      lines.append("  \(key): \(YAMLText.scalar(value))")
    }
    if !coordinator.aliases.isEmpty {
      lines.append("  aliases: \(YAMLText.words(coordinator.aliases, indent: 4))")
    }
    return "coordinator:\n" + lines.map { $0 + "\n" }.joined()
  }

  internal var countiesText: String {
    guard !counties.isEmpty else { return "counties: []\n" }
    let lines = counties.map { county in
      let aliases = county.aliases.isEmpty ? "" : ", aliases: \(YAMLText.words(county.aliases))"
      let note = inventedCodes.contains(county.code) ? "  # 通讯录没有写代码，请改为行政区划代码" : ""
      return "  - {code: \(county.code), name: \(YAMLText.scalar(county.name))\(aliases)}\(note)\n"
    }
    return "# 县市：统一用 name；aliases 是认作同一县市的其他写法。\ncounties:\n" + lines.joined()
  }

  /// The list of offices; counts for single counties in the words of 附件1 overrule all others.
  internal func officesText(_ items: [AnnexTable.Item]) -> String {
    "offices:\n"
      + filers.map { filer in
        var members: [String] = []
        if let county = filer.county {
          members.append("county: \(YAMLText.scalar(county))")
          if filer.name != county + ContactList.bureauEndings[0] {
            members.append("name: \(YAMLText.scalar(filer.name))")
          }
        } else {
          members += ["code: \(filer.code)", "name: \(YAMLText.scalar(filer.name))"]
        }
        if let shortName = filer.shortName {
          members.append("shortName: \(YAMLText.scalar(shortName))")
        }
        if let minimum = minimum(of: filer, items) { members.append("minimum: \(minimum)") }
        if !filer.materials.isEmpty {
          members.append("owes: \(YAMLText.words(filer.materials))")
        }
        if !filer.aliases.isEmpty { members.append("aliases: \(YAMLText.words(filer.aliases))") }
        return "  - {\(members.joined(separator: ", "))}\n"
      }.joined()
  }

  /// Whether 附件1 asks every office for as many batches as before.
  internal func keepsMinimums(_ items: [AnnexTable.Item]) -> Bool {
    filers.allSatisfy { minimum(of: $0, items) == $0.minimum }
  }

  private func minimum(of filer: Filer, _ items: [AnnexTable.Item]) -> Int? {
    let words = items.map(\.batches).first { !$0.minimums.isEmpty || $0.otherMinimum != nil }
    let stated = filer.county.flatMap { county in
      words.flatMap { $0.minimums[county] ?? $0.otherMinimum }
    }
    return stated ?? filer.minimum
  }
}

extension [String] {
  /// Each once, at its first place.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
