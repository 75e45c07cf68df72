import InspectionModel
import SheetModel

extension PlanReader {
  internal mutating func items() -> [PlanItem] {
    var numbers: Set<Int> = []
    var names = NameRegister()
    let nodes = root.list("items", &mistakes)
    if nodes.isEmpty, root.has("items") {
      mistakes.add(
        .wrongType(expected: "至少一个计划项"), at: root.mark("items"), path: "", key: "items")
    }
    return nodes.compactMap { node, path in
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
      let item = item(&mapping)
      mapping.finish(&mistakes)
      guard let item else {
        incomplete.insert(.item)
        return nil
      }
      if numbers.insert(item.number).inserted {
        names.claim(
          itemNames(&mapping), for: "第 \(item.number) 项\(item.product)", path: path,
          key: "aliases", &mistakes)
      } else {
        mistakes.add(
          .repeated("\(item.number)"), at: mapping.mark("number"), path: path, key: "number")
      }
      return item
    }
  }

  private mutating func item(_ mapping: inout StrictMapping) -> PlanItem? {
    let number = mapping.number("number", in: 1...9_999, &mistakes)
    let product = mapping.text("product", &mistakes)
    let printed = mapping.text("printed", required: false, &mistakes) ?? product
    let scopes = scopes(&mapping)
    let batches = mapping.number("batches", in: 0...999_999, &mistakes)
    let isFloor = mapping.flag("floor", required: false, &mistakes) ?? false
    let printedWindow = mapping.text("printedWindow", &mistakes)
    let window = mapping.window("window", &mistakes)
    judgeYear(window?.lowerBound, of: mapping, key: "window")
    judgeYear(window?.upperBound, of: mapping, key: "window")
    let implementer: PlanItem.Implementer? = implementer(&mapping)
    let isCatchAll = mapping.flag("catchAll", required: false, &mistakes) ?? false
    let mayRepeat = mapping.flag("mayRepeat", required: false, &mistakes) ?? false
    let aliases = mapping.words("aliases", required: false, &mistakes)
    guard let number, let product, let printed, let batches, let printedWindow, let window,
      let implementer
    else { return nil }
    return PlanItem(
      number: number, printedProduct: printed, product: product, scopes: scopes, batches: batches,
      isFloor: isFloor, printedWindow: printedWindow, window: window, implementer: implementer,
      isCatchAll: isCatchAll, mayRepeat: mayRepeat,
      aliases: [product, printed].unique + aliases.map(\.text))
  }

  /// With their places, for the register.
  private func itemNames(_ mapping: inout StrictMapping) -> [PlanWord] {
    var ignored = PlanMistakes()
    let single = ["product", "printed"].compactMap { key in
      mapping.text(key, required: false, &ignored).map {
        PlanWord(text: $0, mark: mapping.mark(key))
      }
    }
    return single + mapping.words("aliases", required: false, &ignored)
  }

  private mutating func scopes(_ mapping: inout StrictMapping) -> Set<SamplingScope> {
    let words = mapping.words("scopes", &mistakes)
    if words.isEmpty, mapping.has("scopes") {
      mistakes.add(
        .wrongType(expected: "生产、流通中的一个或两个"), at: mapping.mark("scopes"), path: mapping.path,
        key: "scopes")
    }
    return Set(
      words.compactMap { word in
        if let scope = SamplingScope(rawValue: word.text) { return scope }
        mistakes.add(
          .unknownWord(word.text, allowed: "生产、流通", suggestion: nil), at: word.mark,
          path: mapping.path, key: "scopes")
        return nil
      })
  }

  private mutating func implementer(_ mapping: inout StrictMapping) -> PlanItem.Implementer? {
    guard let text = mapping.text("implementer", &mistakes) else { return nil }
    if let implementer = PlanItem.Implementer(rawValue: text) { return implementer }
    let known = ["prefecture", "counties"]
    mistakes.add(
      .unknownWord(
        text, allowed: "prefecture（\(terms.bureau)）或 counties（\(terms.bureaus)）",
        suggestion: NearMiss.suggestion(for: text, among: known)),
      at: mapping.mark("implementer"), path: mapping.path, key: "implementer")
    return nil
  }

  internal mutating func statements() -> PlanStatements {
    guard var mapping = root.mapping("statements", required: false, &mistakes) else {
      return PlanStatements(total: nil, prefectureTotal: nil)
    }
    let total = mapping.number("total", in: 0...9_999_999, required: false, &mistakes)
    let prefecture = mapping.number(
      "prefectureTotal", in: 0...9_999_999, required: false, &mistakes)
    mapping.finish(&mistakes)
    return PlanStatements(total: total, prefectureTotal: prefecture)
  }
}

extension [String] {
  /// Each once, at its first place.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
