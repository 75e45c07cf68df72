extension PlanReader {
  /// Settings that the file doesn't name are the shipped plan's; `nil` only with a mistake.
  internal mutating func settings() -> PlanSettings? {
    guard var mapping = root.mapping("settings", required: isShipped, &mistakes) else {
      return defaults()?.settings
    }
    let scope: PlanSettings.Scope? = mapping.word("scope", required: isShipped, &mistakes)
    let rollOver: PlanSettings.RollOver? =
      mapping.word("rollOver", required: isShipped, &mistakes)
    let firmCount: PlanSettings.FirmCount? =
      mapping.word("firmCount", required: isShipped, &mistakes)
    let deadlineDay = mapping.flag("deadlineDayIncluded", required: isShipped, &mistakes)
    let dropTime = mapping.flag("dropTimeIsEvidence", required: isShipped, &mistakes)
    let namedItems = mapping.flag(
      "namedItemsCountTowardsMinimum", required: isShipped, &mistakes)
    let decimals = mapping.number("rateDecimals", in: 0...6, required: isShipped, &mistakes)
    let grace = mapping.number("graceDays", in: 0...60, required: isShipped, &mistakes)
    let remindDays = mapping.number("remindDaysBefore", in: 0...90, required: isShipped, &mistakes)
    let answerDays = mapping.number("daysToAnswer", in: 1...90, required: isShipped, &mistakes)
    let fonts = fonts(&mapping)
    let wholeColumn = wholeColumn(&mapping)
    mapping.finish(&mistakes)
    if let scope, let rollOver, let firmCount, let deadlineDay, let dropTime, let namedItems,
      let decimals, let fonts, let grace, let remindDays, let answerDays,
      let wholeColumn
    {
      return PlanSettings(
        scope: scope, rollOver: rollOver, isDeadlineDayIncluded: deadlineDay,
        dropTimeIsEvidence: dropTime, namedItemsCountTowardsMinimum: namedItems,
        firmCount: firmCount, rateDecimals: decimals, fonts: fonts, graceDays: grace,
        remindDaysBefore: remindDays, daysToAnswer: answerDays, wholeColumn: wholeColumn)
    }
    guard var settings = defaults()?.settings else { return nil }
    settings.scope = scope ?? settings.scope
    settings.rollOver = rollOver ?? settings.rollOver
    settings.firmCount = firmCount ?? settings.firmCount
    settings.isDeadlineDayIncluded = deadlineDay ?? settings.isDeadlineDayIncluded
    settings.dropTimeIsEvidence = dropTime ?? settings.dropTimeIsEvidence
    settings.namedItemsCountTowardsMinimum = namedItems ?? settings.namedItemsCountTowardsMinimum
    settings.rateDecimals = decimals ?? settings.rateDecimals
    settings.graceDays = grace ?? settings.graceDays
    settings.remindDaysBefore = remindDays ?? settings.remindDaysBefore
    settings.daysToAnswer = answerDays ?? settings.daysToAnswer
    settings.fonts = fonts ?? settings.fonts
    settings.wholeColumn = wholeColumn ?? settings.wholeColumn
    return settings
  }

  /// Both together, or none.
  private mutating func wholeColumn(
    _ settings: inout StrictMapping
  ) -> PlanSettings.WholeColumn? {
    guard var mapping = settings.mapping("wholeColumn", required: isShipped, &mistakes) else {
      return nil
    }
    let rows = mapping.number("rows", in: 2...1_048_576, &mistakes)
    let percent = mapping.number("percent", in: 1...100, &mistakes)
    mapping.finish(&mistakes)
    guard let rows, let percent else { return nil }
    return PlanSettings.WholeColumn(rows: rows, percent: percent)
  }

  /// All four together, or none.
  private mutating func fonts(_ settings: inout StrictMapping) -> PlanSettings.Fonts? {
    guard var mapping = settings.mapping("fonts", required: isShipped, &mistakes) else {
      return nil
    }
    let label = mapping.text("label", &mistakes)
    let title = mapping.text("title", &mistakes)
    let header = mapping.text("header", &mistakes)
    let body = mapping.text("body", &mistakes)
    mapping.finish(&mistakes)
    guard let label, let title, let header, let body else { return nil }
    return PlanSettings.Fonts(label: label, title: title, header: header, body: body)
  }
}
