import InspectionModel
import SheetModel

extension AnnualPlan {
  /// Where the plan disagrees with itself or leaves something open, computed from its own numbers.
  package func contradictions() -> [PlanContradiction] {
    [
      totalContradiction(), prefectureContradiction(), minimumsContradiction(),
      floorsContradiction(),
    ].compactMap(\.self)
      + splitContradictions() + weekendContradictions() + openWindowContradictions()
      + boundaryContradictions()
  }

  private func sum(_ items: [PlanItem]) -> Int { items.reduce(0) { $0 + $1.batches } }

  private func names(_ items: [PlanItem]) -> String {
    items.map { "第 \($0.number) 项\($0.product)" }.joined(separator: "、")
  }
}

// MARK: - Sums

extension AnnualPlan {
  private func totalContradiction() -> PlanContradiction? {
    guard let stated = statements.total, stated != sum(items) else { return nil }
    return PlanContradiction(
      .total,
      "计划写明共计 \(stated) 批，各行相加为 \(sum(items)) 批，相差 \(abs(stated - sum(items))) 批。进度按各行统计。",
      numbers: ["stated": stated, "rows": sum(items)])
  }

  private func prefectureContradiction() -> PlanContradiction? {
    let own = sum(items.filter { $0.implementer == .prefecture })
    guard let stated = statements.prefectureTotal, stated != own else { return nil }
    let named = countyItems
    let cause =
      sum(named) == stated - own
      ? "差的 \(sum(named)) 批是\(names(named))，由\(terms.bureaus)实施。" : "相差 \(abs(stated - own)) 批。"
    let counties = sum(items) - own
    return PlanContradiction(
      .prefectureTotal,
      "计划写明\(terms.level) \(stated) 批由\(terms.bureau)组织实施；按各行的实施单位，\(terms.bureau) \(own) 批、\(terms.bureaus) \(counties) 批。\(cause)两种口径都列出，进度按实施单位统计。",
      numbers: [
        "stated": stated, "prefecture": own, "counties": counties, "difference": stated - own,
      ], items: sum(named) == stated - own ? named.map(\.number) : [])
  }

  private func minimumsContradiction() -> PlanContradiction? {
    let catchAll = items.filter(\.isCatchAll)
    let minimums = offices.compactMap(\.minimum)
    let required = minimums.reduce(0, +)
    guard !catchAll.isEmpty, !minimums.isEmpty, required != sum(catchAll) else { return nil }
    return PlanContradiction(
      .officeMinimums,
      "\(names(catchAll))共 \(sum(catchAll)) 批，各报送单位的批次相加为 \(required) 批。各单位按自己的批次统计。",
      numbers: ["stated": sum(catchAll), "offices": required], items: catchAll.map(\.number))
  }

  private func floorsContradiction() -> PlanContradiction? {
    let floors = items.filter(\.isFloor)
    let exact = items.filter { !$0.isFloor }
    guard !floors.isEmpty, !exact.isEmpty else { return nil }
    let total = statements.total ?? sum(items)
    return PlanContradiction(
      .floors,
      "\(names(floors))的 \(sum(floors)) 批是“以上”，其余 \(exact.count) 项 \(sum(exact)) 批是确数，合计 \(total) 批因此也只是下限。\(names(floors))多抽不算超出计划。",
      numbers: ["floor": sum(floors), "exact": sum(exact), "total": total],
      items: floors.map(\.number))
  }

  /// Items that the counties implement and the plan names.
  private var countyItems: [PlanItem] {
    items.filter { $0.implementer == .counties && !$0.isCatchAll }
  }

  private func splitContradictions() -> [PlanContradiction] {
    let bureaus = offices.filter { $0.office.kind == .county }
    guard !countyItems.isEmpty, bureaus.count > 1 else { return [] }
    let batches = sum(countyItems)
    let split = PlanContradiction(
      .countySplit,
      "\(names(countyItems))共 \(batches) 批由\(terms.bureaus)实施，但没有写明 \(bureaus.count) 个\(terms.locality)各抽几批。只按\(terms.area)合计统计。",
      numbers: ["batches": batches, "counties": bureaus.count], items: countyItems.map(\.number))
    guard bureaus.contains(where: { $0.minimum != nil }) else { return [split] }
    let way = settings.namedItemsCountTowardsMinimum ? "计入" : "不计入"
    return [
      split,
      PlanContradiction(
        .namedItems,
        "没有写明\(names(countyItems))是否计入各\(terms.locality)自己的批次。现按\(way)处理。",
        setting: "namedItemsCountTowardsMinimum: \(settings.namedItemsCountTowardsMinimum)",
        numbers: ["batches": batches], items: countyItems.map(\.number)),
    ]
  }
}

// MARK: - Days

extension AnnualPlan {
  private func weekendContradictions() -> [PlanContradiction] {
    periods.compactMap { period in
      let day = period.deadline
      // An adjustment for all offices has settled the matter.
      let isSettled = adjustments.contains { adjustment in
        if case .deadline(period.number, nil, _) = adjustment.target { return true }
        return false
      }
      guard day.weekday > 5, !isSettled else { return nil }
      let way =
        switch settings.rollOver {
        case .none: "现按不顺延处理。"
        case .nextWorkday:
          "现顺延到 \(deadline(ofPeriod: period.number, officeCode: nil) ?? day)。"
        }
      let name = day.weekday == 6 ? "星期六" : "星期日"
      return PlanContradiction(
        .weekend, "\(period.name)的报送日期 \(day) 是\(name)，没有写明是否顺延。\(way)",
        setting: "rollOver: \(settings.rollOver.rawValue)",
        numbers: ["period": period.number, "weekday": day.weekday])
    }
  }

  /// One for each end that lies after the last report.
  private func openWindowContradictions() -> [PlanContradiction] {
    guard let last = periods.last?.deadline else { return [] }
    let open = items.filter { item in
      window(ofItem: item.number).map { $0.upperBound > last } ?? false
    }
    let ends = Set(open.compactMap { window(ofItem: $0.number)?.upperBound }).sorted()
    return ends.map { end in
      let items = open.filter { window(ofItem: $0.number)?.upperBound == end }
      return PlanContradiction(
        .openWindow,
        "\(names(items))的抽查时间到 \(end)，晚于最后一次报送 \(last)。按最后一次报送核对批次，并注明抽查时间尚未结束。",
        numbers: [
          "batches": sum(items), "daysAfter": end.daysSince1970 - last.daysSince1970,
        ], items: items.map(\.number))
    }
  }

  private func boundaryContradictions() -> [PlanContradiction] {
    items.compactMap { item in
      guard ComparisonText.folded(item.printedWindow).hasSuffix("前"),
        let period = periods.first(where: { $0.deadline == item.window.upperBound })
      else { return nil }
      return PlanContradiction(
        .boundaryDay,
        "\(names([item]))的抽查时间印作「\(item.printedWindow)」，\(period.name)报送日期正是 \(period.deadline)，没有写明当天算不算。现按含当天处理。",
        numbers: ["period": period.number], items: [item.number])
    }
  }
}
