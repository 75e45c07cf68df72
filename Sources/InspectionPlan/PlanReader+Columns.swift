import InspectionModel
import Yams

extension PlanReader {
  internal mutating func columns(counties: [County]) -> [PlanColumn] {
    var fields: Set<RecordField> = []
    let columns: [PlanColumn] = root.list("columns", &mistakes).compactMap { node, path in
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
      let column = column(&mapping, counties: counties)
      mapping.finish(&mistakes)
      if column == nil { incomplete.insert(.field) }
      if let column, !fields.insert(column.field).inserted {
        mistakes.add(
          .repeated(column.field.rawValue), at: mapping.mark("field"), path: path, key: "field")
      }
      return column
    }
    if !incomplete.contains(.field) { requireCoreColumns(among: fields) }
    return columns
  }

  /// Without these no row can be told from another, and nothing can be counted.
  private mutating func requireCoreColumns(among fields: Set<RecordField>) {
    for (field, header) in [
      (RecordField.productName, "产品名称"), (.sampledEntity, "受检单位"), (.verdict, "检验结论"),
    ] where root.has("columns") && !fields.contains(field) {
      incomplete.insert(.field)
      mistakes.add(
        .missingColumn(field: field.rawValue, header: header), at: root.mark("columns"), path: "",
        key: "columns")
    }
  }

  private mutating func column(
    _ mapping: inout StrictMapping, counties: [County]
  ) -> PlanColumn? {
    let field = fieldName(&mapping)
    let header = mapping.text("header", &mistakes)
    let need: PlanColumn.Need? = mapping.word("need", &mistakes)
    let kind: PlanColumn.Kind? = mapping.word("kind", &mistakes)
    let allowsPlaceholder = mapping.flag("placeholder", required: false, &mistakes) ?? false
    let isPersonal = mapping.flag("personal", required: false, &mistakes) ?? false
    let isOfficial = mapping.flag("official", required: false, &mistakes) ?? true
    let synonyms = mapping.words("synonyms", required: false, &mistakes)
    let choices = choices(&mapping, field: field, kind: kind, counties: counties)
    guard let field, let header, let need, let kind else { return nil }
    headers.claim(
      [PlanWord(text: header, mark: mapping.mark("header"))], for: header, path: mapping.path,
      key: "header", &mistakes)
    headers.claim(synonyms, for: header, path: mapping.path, key: "synonyms", &mistakes)
    return PlanColumn(
      field: field, header: header, need: need, kind: kind, allowsPlaceholder: allowsPlaceholder,
      isOfficial: isOfficial, synonyms: synonyms.map(\.text), choices: choices,
      isPersonal: isPersonal)
  }

  /// A name for code and JSON: ASCII letters and digits, a lower-case letter first.
  private mutating func fieldName(_ mapping: inout StrictMapping) -> RecordField? {
    guard let text = mapping.text("field", &mistakes) else { return nil }
    let bytes = text.utf8
    let isName =
      bytes.first.map { (0x61...0x7A).contains($0) } == true
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
    guard isName else {
      mistakes.add(
        .wrongType(expected: "英文名称，小写字母开头，如 productName"), at: mapping.mark("field"),
        path: mapping.path, key: "field")
      return nil
    }
    return RecordField(rawValue: text)
  }

  private mutating func choices(
    _ mapping: inout StrictMapping, field: RecordField?, kind: PlanColumn.Kind?,
    counties: [County]
  ) -> [NamedAliases] {
    guard let node = mapping.node("choices", required: kind == .choice) else {
      return []
    }
    if node.scalar?.string == "counties" {
      return counties.map { NamedAliases(name: $0.name, aliases: [$0.code] + $0.aliases) }
    }
    guard var list = StrictMapping(node, path: mapping.child("choices"), &mistakes) else {
      return []
    }
    var names = NameRegister()
    return list.allEntries().map { entry in
      let aliases = PlanWord.words(of: entry.value, path: list.path, key: entry.name, &mistakes)
      names.claim(
        [PlanWord(text: entry.name, mark: entry.key.mark)] + aliases, for: entry.name,
        id: entry.name, path: list.path, key: entry.name, &mistakes)
      if let known = field.flatMap(wordsKnownToCode), !known.contains(entry.name) {
        mistakes.add(
          .unknownWord(
            entry.name, allowed: known.joined(separator: "、"),
            suggestion: NearMiss.suggestion(for: entry.name, among: known)),
          at: entry.key.mark, path: list.path, key: "choices")
      }
      return NamedAliases(name: entry.name, aliases: aliases.map(\.text))
    }
  }

  /// Counting rests on these words, so a plan may add ways to write them but no others.
  private func wordsKnownToCode(_ field: RecordField) -> [String]? {
    switch field {
    case .verdict: Verdict.allCases.map(\.rawValue)
    case .scope: SamplingScope.allCases.map(\.rawValue)
    case .source: TaskSource.allCases.map { terms.word(for: $0) }
    default: nil
    }
  }

  internal mutating func bareHeaders(columns: [PlanColumn]) -> [BareHeader] {
    guard var mapping = root.mapping("bareHeaders", required: false, &mistakes) else { return [] }
    let known = columns.map(\.field.rawValue)
    return mapping.allEntries().map { entry in
      let header = PlanWord(text: entry.name, mark: entry.key.mark)
      headers.claim(
        [header], for: "bareHeaders", id: "bareHeaders.\(entry.name)", path: "bareHeaders",
        key: entry.name, &mistakes)
      let words = PlanWord.words(of: entry.value, path: "bareHeaders", key: entry.name, &mistakes)
      if words.isEmpty {
        mistakes.add(
          .wrongType(expected: "一个或几个列的名称"), at: entry.value.mark, path: "bareHeaders",
          key: entry.name)
      }
      for word in words where !known.contains(word.text) && !incomplete.contains(.field) {
        mistakes.add(
          .unknownReference(
            word.text, kind: .field, suggestion: NearMiss.suggestion(for: word.text, among: known)),
          at: word.mark, path: "bareHeaders", key: entry.name)
      }
      return BareHeader(
        header: entry.name, candidates: words.map { RecordField(rawValue: $0.text) })
    }
  }
}
