internal import ArgumentParser
internal import InspectionModel

/// Which period, and as of when.
struct TimeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("汇总第几期，从 1 起。", discussion: "不写就取报送日离得最近的一期。", valueName: "期"))
  var period: Int?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "按哪一天（含当天）或哪一刻判断到期。", discussion: "例如 2025-04-12 或 2025-04-12T09:00；不写就是现在。",
      valueName: "日期"))
  var asOf: String?

  var moment: Moment? { asOf.flatMap { Moment($0) } }

  func validate() throws {
    if let asOf, moment == nil {
      throw ValidationError("--as-of 应为 2025-04-12 或 2025-04-12T09:00 的形式，收到的是 \(asOf)。")
    }
    if let period, period < 1 { throw ValidationError("--period 从 1 开始，收到的是 \(period)。") }
  }
}
