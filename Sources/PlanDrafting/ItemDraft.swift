internal import InspectionModel
internal import InspectionPlan

/// One entry of `items` in a drafted plan file.
internal struct ItemDraft {
  private let item: AnnexTable.Item
  /// The base plan's item of the same product.
  private let known: PlanItem?

  internal init(_ item: AnnexTable.Item, base: AnnualPlan) {
    self.item = item
    let printed = ComparisonText.folded(item.printed)
    known = base.items.first { known in
      [known.printedProduct, known.product].contains { ComparisonText.folded($0) == printed }
    }
  }

  internal var text: String {
    var lines = [
      "  - number: \(item.number)", "    product: \(YAMLText.scalar(product))",
    ]
    if item.printed != product { lines.append("    printed: \(YAMLText.scalar(item.printed))") }
    lines += [
      "    scopes: \(item.scopes.map(\.rawValue).joined(separator: " "))",
      "    batches: \(item.batches.count)",
    ]
    if item.batches.isFloor { lines.append("    floor: true") }
    lines += [
      "    printedWindow: \(YAMLText.scalar(item.printedWindow))",
      "    window: \(item.window.lowerBound) 至 \(item.window.upperBound)",
      "    implementer: \(item.implementer.rawValue)",
    ]
    if isCatchAll { lines.append("    catchAll: true") }
    if known?.mayRepeat == true { lines.append("    mayRepeat: true") }
    let names = [product, item.printed]
    let aliases = (known?.aliases ?? []).filter { !names.contains($0) }
    lines.append(
      aliases.isEmpty
        ? "    # 请补上属于本项的具体产品：aliases: 产品甲 产品乙"
        : "    aliases: \(YAMLText.words(aliases, indent: 6))")
    return lines.map { $0 + "\n" }.joined()
  }

  /// The short name: what the base plan calls it, else what is printed, brackets aside.
  private var product: String {
    if let known { return known.product }
    if isCatchAll { return "自定产品" }
    let bare = item.printed.prefix { $0 != "(" && $0 != "（" }.filter { !$0.isWhitespace }
    return bare.isEmpty ? item.printed : bare
  }

  /// Whether the counties choose the products themselves.
  private var isCatchAll: Bool {
    if let known { return known.isCatchAll }
    return item.implementer == .counties
      && ["自定", "自行", "自选", "确定", "本地实际"].contains { item.printed.contains($0) }
  }
}
