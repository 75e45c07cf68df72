import InspectionModel
import SheetModel

extension PlanReader {
  internal mutating func periods() -> [ReportingPeriod] {
    var periods: [ReportingPeriod] = []
    var names = NameRegister()
    let nodes = root.list("periods", &mistakes)
    if nodes.isEmpty, root.has("periods") {
      mistakes.add(
        .wrongType(expected: "至少一个报送期"), at: root.mark("periods"), path: "", key: "periods")
    }
    for (index, (node, path)) in nodes.enumerated() {
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { continue }
      let number = mapping.number("number", in: 1...12, &mistakes)
      let name = mapping.text("name", &mistakes)
      let coverage = mapping.text("coverage", &mistakes)
      let deadline = mapping.date("deadline", &mistakes)
      mapping.finish(&mistakes)
      judgeYear(deadline, of: mapping, key: "deadline")
      if let number, number != index + 1 {
        mistakes.add(
          .periodsOutOfOrder("这里应为第 \(index + 1) 期"), at: mapping.mark("number"), path: path,
          key: "number")
      }
      if let deadline, let last = periods.last?.deadline, deadline <= last {
        mistakes.add(
          .periodsOutOfOrder("\(deadline) 不晚于上一期的 \(last)"), at: mapping.mark("deadline"),
          path: path, key: "deadline")
      }
      guard let number, let name, let coverage, let deadline else {
        incomplete.insert(.period)
        continue
      }
      names.claim(
        [PlanWord(text: name, mark: mapping.mark("name"))], for: "第 \(number) 期", path: path,
        key: "name", &mistakes)
      periods.append(
        ReportingPeriod(number: number, name: name, coverage: coverage, deadline: deadline))
    }
    return periods
  }

  internal mutating func adjustments(
    items: [PlanItem], periods: [ReportingPeriod], offices: [PlannedOffice]
  ) -> [PlanAdjustment] {
    root.list("adjustments", required: false, &mistakes).compactMap { node, path in
      guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
      let authority = mapping.text("authority", &mistakes)
      let date = mapping.date("date", &mistakes)
      let target =
        mapping.has("item")
        ? adjustedWindow(&mapping, items: items)
        : adjustedDeadline(&mapping, periods: periods, offices: offices)
      mapping.finish(&mistakes)
      guard let authority, let date, let target else { return nil }
      return PlanAdjustment(target: target, authority: authority, date: date)
    }
  }

  private mutating func adjustedWindow(
    _ mapping: inout StrictMapping, items: [PlanItem]
  ) -> PlanAdjustment.Target? {
    let number = mapping.number("item", in: 1...9_999, &mistakes)
    let window = mapping.window("window", &mistakes)
    judgeYear(window?.lowerBound, of: mapping, key: "window")
    judgeYear(window?.upperBound, of: mapping, key: "window")
    if mapping.has("period") {
      mistakes.add(
        .eitherOr("item", "period"), at: mapping.start, path: mapping.path, key: "period")
    }
    guard let number, let window else { return nil }
    guard items.contains(where: { $0.number == number }) else {
      refer(to: "\(number)", .item, in: mapping, key: "item", known: [])
      return nil
    }
    return .window(item: number, window)
  }

  private mutating func adjustedDeadline(
    _ mapping: inout StrictMapping, periods: [ReportingPeriod], offices: [PlannedOffice]
  ) -> PlanAdjustment.Target? {
    guard mapping.has("period") else {
      mistakes.add(.eitherOr("item", "period"), at: mapping.start, path: mapping.path, key: "item")
      _ = mapping.allEntries()
      return nil
    }
    let number = mapping.number("period", in: 1...12, &mistakes)
    let deadline = mapping.date("deadline", &mistakes)
    judgeYear(deadline, of: mapping, key: "deadline")
    var officeCode: String?
    if let name = mapping.text("office", required: false, &mistakes) {
      let folded = ComparisonText.folded(name)
      officeCode =
        offices.first { office in
          office.names.contains { ComparisonText.folded($0) == folded }
        }?.office.code
      if officeCode == nil {
        refer(to: name, .office, in: mapping, key: "office", known: offices.map(\.office.name))
        return nil
      }
    }
    guard let number, let deadline else { return nil }
    guard periods.contains(where: { $0.number == number }) else {
      refer(to: "\(number)", .period, in: mapping, key: "period", known: [])
      return nil
    }
    return .deadline(period: number, officeCode: officeCode, deadline)
  }

  /// Reports a reference to something that the file doesn't have.
  internal mutating func refer(
    to name: String, _ kind: PlanMistake.Reference, in mapping: StrictMapping, key: String,
    known: [String]
  ) {
    guard !incomplete.contains(kind) else { return }
    mistakes.add(
      .unknownReference(
        name, kind: kind, suggestion: NearMiss.suggestion(for: name, among: known)),
      at: mapping.mark(key), path: mapping.path, key: key)
  }
}
