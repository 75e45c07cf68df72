import InspectionModel
import SheetModel

extension PlanReader {
  internal mutating func coordinator() -> Coordinator? {
    guard var mapping = root.mapping("coordinator", &mistakes) else { return nil }
    let area = mapping.text("area", &mistakes)
    let areaCode = mapping.text("areaCode", &mistakes)
    let areaAliases = mapping.words("areaAliases", required: false, &mistakes)
    let bureau = mapping.text("bureau", &mistakes)
    let aliases = mapping.words("aliases", required: false, &mistakes)
    let section = mapping.text("section", &mistakes)
    let contact = mapping.text("contact", required: false, &mistakes)
    let telephone = mapping.text("telephone", required: false, &mistakes)
    let email = emails(&mapping, key: "email").first
    mapping.finish(&mistakes)
    guard let area, let areaCode, let bureau, let section else { return nil }
    return Coordinator(
      area: area, areaCode: areaCode, bureau: bureau, aliases: aliases.map(\.text),
      section: section, contact: contact ?? "", telephone: telephone ?? "",
      areaAliases: areaAliases.map(\.text), email: email ?? "")
  }

  internal mutating func counties() -> [County] {
    var names = NameRegister()
    var codes: Set<String> = []
    let mistakeCount = mistakes.all.count
    defer { if mistakes.all.count > mistakeCount { incomplete.insert(.county) } }
    return root.list("counties", required: false, &mistakes).compactMap { node, path in
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
      let code = mapping.text("code", &mistakes)
      let name = mapping.text("name", &mistakes)
      let aliases = mapping.words("aliases", required: false, &mistakes)
      mapping.finish(&mistakes)
      guard let code, let name else { return nil }
      guard codes.insert(code).inserted else {
        mistakes.add(.repeated(code), at: mapping.mark("code"), path: path, key: "code")
        return nil
      }
      for (key, words) in [
        ("code", [PlanWord(text: code, mark: mapping.mark("code"))]),
        ("name", [PlanWord(text: name, mark: mapping.mark("name"))]),
        ("aliases", aliases),
      ] {
        names.claim(words, for: name, path: path, key: key, &mistakes)
      }
      return County(code: code, name: name, aliases: aliases.map(\.text))
    }
  }

  internal mutating func offices(
    counties: [County], coordinator: Coordinator?
  ) -> [PlannedOffice] {
    let endings = root.words("bureauEndings", required: false, &mistakes).map(\.text)
    var names = NameRegister()
    if let coordinator {
      let start = root.mark("coordinator")
      names.claim(
        coordinator.names.map { PlanWord(text: $0, mark: start) }, for: coordinator.bureau,
        path: "coordinator", key: "aliases", &mistakes)
    }
    var codes: Set<String> = []
    let nodes = root.list("offices", &mistakes)
    if nodes.isEmpty, root.has("offices") {
      mistakes.add(
        .wrongType(expected: "至少一个报送单位"), at: root.mark("offices"), path: "", key: "offices")
    }
    return nodes.compactMap { node, path in
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
      guard let office = office(&mapping, counties: counties, endings: endings) else {
        incomplete.insert(.office)
        return nil
      }
      let isCounty = office.office.kind == .county
      guard codes.insert(office.office.code).inserted else {
        let key = isCounty ? "county" : "code"
        mistakes.add(.repeated(office.office.code), at: mapping.mark(key), path: path, key: key)
        return office
      }
      // The names of a county's bureau are made from the county's, whose mistakes are told there.
      guard !isCounty || !incomplete.contains(.county) else { return office }
      names.claim(
        office.names.map { PlanWord(text: $0, mark: mapping.start) }, for: office.office.name,
        path: path, key: mapping.has("aliases") ? "aliases" : "name", &mistakes)
      return office
    }
  }

  private mutating func office(
    _ mapping: inout StrictMapping, counties: [County], endings: [String]
  ) -> PlannedOffice? {
    guard mapping.has("county") != mapping.has("code") else {
      mistakes.add(
        .eitherOr("county", "code"), at: mapping.start, path: mapping.path, key: "county")
      return nil
    }
    var office =
      mapping.has("county")
      ? countyOffice(&mapping, counties: counties, endings: endings) : institute(&mapping)
    let owed = materials(&mapping)
    office?.emails = emails(&mapping, key: "emails")
    mapping.finish(&mistakes)
    office?.owesWorkReport = owed.contains(Material.workReport)
    office?.owesAnalysis = owed.contains(Material.analysis)
    return office
  }

  private mutating func countyOffice(
    _ mapping: inout StrictMapping, counties: [County], endings: [String]
  ) -> PlannedOffice? {
    let name = mapping.text("county", &mistakes)
    let printed = mapping.text("name", required: false, &mistakes)
    let shortName = mapping.text("shortName", required: false, &mistakes)
    let aliases = mapping.words("aliases", required: false, &mistakes)
    let minimum = mapping.number("minimum", in: 0...999_999, required: false, &mistakes)
    guard let name else { return nil }
    guard let county = counties.first(where: { $0.name == name || $0.code == name }) else {
      refer(to: name, .county, in: mapping, key: "county", known: counties.map(\.name))
      return nil
    }
    let stems = [county.name] + county.aliases
    let official = printed ?? county.name + (endings.first ?? "")
    let derived = stems.flatMap { stem in endings.map { stem + $0 } }
    return PlannedOffice(
      office: Office(
        code: county.code, name: official, kind: .county, countyCode: county.code),
      shortName: shortName ?? county.name,
      aliases: ([county.code] + stems + derived).filter { $0 != official } + aliases.map(\.text),
      minimum: minimum, owesWorkReport: false, owesAnalysis: false)
  }

  private mutating func institute(_ mapping: inout StrictMapping) -> PlannedOffice? {
    let code = mapping.text("code", &mistakes)
    let name = mapping.text("name", &mistakes)
    let shortName = mapping.text("shortName", required: false, &mistakes)
    let aliases = mapping.words("aliases", required: false, &mistakes)
    let minimum = mapping.number("minimum", in: 0...999_999, required: false, &mistakes)
    guard let code, let name else { return nil }
    return PlannedOffice(
      office: Office(code: code, name: name, kind: .institute),
      shortName: shortName ?? name, aliases: [code] + aliases.map(\.text), minimum: minimum,
      owesWorkReport: false, owesAnalysis: false)
  }

  /// Words that are addresses; others are mistakes of the plan.
  private mutating func emails(_ mapping: inout StrictMapping, key: String) -> [String] {
    mapping.words(key, required: false, &mistakes).compactMap { word in
      guard Self.isEmail(word.text) else {
        mistakes.add(
          .wrongType(expected: "电子邮箱，如 zhijian@shuangbai.example"), at: word.mark,
          path: mapping.path, key: key)
        return nil
      }
      return word.text
    }
  }

  /// A local part, one `@` and a domain with a dot, in characters that need no quoting anywhere.
  ///
  /// - Source: RFC 5321, section 4.1.2, without quoted strings and address literals.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[1].contains(".") else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains("..")
        && part.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || "._+-".utf8.contains(byte)
        }
    }
  }

  private enum Material {
    static let workReport = "工作情况"
    static let analysis = "分析报告"
  }

  private mutating func materials(_ mapping: inout StrictMapping) -> Set<String> {
    let known = [Material.workReport, Material.analysis]
    let words = mapping.words("owes", required: false, &mistakes)
    for word in words where !known.contains(word.text) {
      mistakes.add(
        .unknownWord(word.text, allowed: known.joined(separator: "、"), suggestion: nil),
        at: word.mark, path: mapping.path, key: "owes")
    }
    return Set(words.map(\.text))
  }

  /// Institutes that don't file; none may share a name with another or with one that files.
  internal mutating func otherInstitutes(offices: [PlannedOffice]) -> [NamedAliases] {
    var names = NameRegister()
    for office in offices where office.office.kind == .institute {
      names.claim(
        office.names.map { PlanWord(text: $0, mark: nil) }, for: office.office.name,
        id: office.office.code, path: "", key: "", &mistakes)
    }
    return root.list("otherInstitutes", required: false, &mistakes).compactMap { node, path in
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
      let name = mapping.text("name", &mistakes)
      let aliases = mapping.words("aliases", required: false, &mistakes)
      mapping.finish(&mistakes)
      guard let name else { return nil }
      names.claim(
        [PlanWord(text: name, mark: mapping.mark("name"))] + aliases, for: name, path: path,
        key: "aliases", &mistakes)
      return NamedAliases(name: name, aliases: aliases.map(\.text))
    }
  }
}
