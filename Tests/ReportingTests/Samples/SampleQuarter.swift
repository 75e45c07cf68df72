import Consolidation
import InspectionModel
import InspectionPlan
import Reporting
import SheetModel

/// A first quarter with everything that a page has to show: missing and late offices, withheld rows,
/// disagreements, whole columns that are wrong, short items, and text that would like to be markup.
struct SampleQuarter {
  static let hostileName = "收件箱/一季度/大姚县/<script>alert('1')</script>&\"汇总\".xlsx"

  private(set) var files: [SubmittedFile] = []
  private(set) var findings: [Finding] = []
  private(set) var texts: [FindingText] = []
  private(set) var withheld: [RecordReference] = []
  private var plan: AnnualPlan { SamplePlan.plan }

  /// Sixty rows an office make a year's 675.
  init(rows: Int = 27) {
    fileTables(rows: rows)
    fileOddities()
    chuxiong()
    lufeng(rows: rows)
    dayao()
    duties()
    conflicts()
    planNotes()
  }

  var report: PeriodReport {
    PeriodReport(plan: plan, result: result, texts: texts, programVersion: "0.1.0")
  }

  /// The roster several times over, as a province's would be.
  func report(repeatingRoster times: Int) -> PeriodReport {
    var result = result
    result.roster = (0..<times).flatMap { _ in result.roster }
    return PeriodReport(plan: plan, result: result, texts: texts, programVersion: "0.1.0")
  }

  /// The deadline has passed and nothing has come.
  var emptyReport: PeriodReport {
    var result = result
    result.files = []
    result.findings = []
    result.withheld = []
    for index in result.roster.indices {
      result.roster[index].state = .missing
      result.roster[index].files = []
    }
    return PeriodReport(plan: plan, result: result, texts: [], programVersion: "0.1.0")
  }
}

// MARK: - Files

extension SampleQuarter {
  private mutating func fileTables(rows: Int) {
    for office in plan.offices.dropLast(3) + plan.offices.suffix(1) {
      let isLate = office.shortName == "南华县"
      let isUnsure = office.shortName == "双柏县"
      let day = isLate || isUnsure ? 12 : 8
      let path =
        office.shortName == "大姚县" ? Self.hostileName : "收件箱/一季度/\(office.shortName)/一季度.xlsx"
      files.append(
        SubmittedFile(
          path: path, sha256: "\(files.count)", byteCount: 20_000, content: .table,
          received: ReceivedTime(
            moment: Moment(SamplePlan.day(4, day), secondsOfDay: 36_000),
            basis: isUnsure ? .changeTime : .register),
          office: OfficeEvidence(officeCode: office.office.code, basis: .folder),
          period: PeriodEvidence(period: 1, basis: .folder),
          sheets: [sheet(rows: office.shortName == "大姚县" ? 5 * rows : rows)]))
    }
  }

  private func sheet(rows: Int) -> SubmittedSheet {
    var records = (0..<rows).map {
      SmallCheck.record(row: $0 + 3, reportNumber: "CX2025-\($0 + 1_000)")
    }
    records[1].verdict = .failed
    return SubmittedSheet(
      name: "汇总表",
      range: CellRange(
        CellReference(row: 2, column: 0), CellReference(row: rows + 4, column: 16)),
      headerRow: 2, columns: [], records: records,
      ignored: [
        IgnoredRow(row: rows + 3, reason: .total), IgnoredRow(row: rows + 4, reason: .signature),
      ])
  }

  private mutating func fileOddities() {
    var unreadable = files[0]
    unreadable.path = "收件箱/一季度/永仁县/永仁县一季度.et"
    unreadable.office.officeCode = "532327"
    unreadable.sheets = []
    unreadable.failure = FileFailure(.unsupported(format: ".et"), code: "RDR-003", sentence: "")
    files.append(unreadable)
    var report = files[0]
    report.path = "收件箱/一季度/楚雄市/工作情况.docx"
    report.content = .workReport
    report.sheets = []
    report.receiptNumber = 2
    files.append(report)
    var stray = files[0]
    stray.path = "收件箱/一季度/汇总(1).csv"
    stray.office.officeCode = nil
    files.append(stray)
    find(
      Finding(.unreadableFile, officeCode: "532327", file: files.count - 3),
      FindingText(
        title: "文件读不了", message: "这是 WPS 自己的 .et 格式，没有读取。", fix: "请用 WPS 打开后另存为 .xlsx 再报送。"))
    find(
      Finding(.unknownOffice, file: files.count - 1),
      FindingText(
        title: "看不出报送单位", message: "文件夹、填报单位、文件名都没有写明是哪一家，27 行暂未列入。",
        fix: "请移到该单位的文件夹里。"))
  }

  private mutating func find(_ finding: Finding, _ text: FindingText) {
    findings.append(finding)
    texts.append(text)
  }
}

// MARK: - Problems

extension SampleQuarter {
  private func place(_ row: Int, _ column: Int, _ field: RecordField) -> Place {
    Place(
      sheet: "汇总表", row: row, column: column, header: plan.column(field)?.header, field: field,
      key: "CX2025-\(row + 997)")
  }

  private mutating func chuxiong() {
    let reference = RecordReference(file: 0, sheet: 0, record: 1)
    withheld.append(reference)
    find(
      Finding(
        .requiredValue, officeCode: "532301", file: 0, place: place(4, 6, .sampledEntity),
        value: ObservedValue(raw: "", shown: "", kind: .blank), record: reference),
      FindingText(
        title: "必填项为空", message: "受检单位没有填写，不知道抽的是哪一家。", fix: "请按抽样单补填，例如「某某农资经营部」。"))
    for row in 7...10 {
      find(
        Finding(
          .notADate, officeCode: "532301", file: 0, place: place(row, 11, .samplingDate),
          value: ObservedValue(raw: "3月\(row)日", shown: "3月\(row)日", kind: .text)),
        FindingText(
          title: "不是日期", message: "抽样日期写的是「3月\(row)日」，没有年份。",
          fix: "请改为完整日期，例如 2025-03-05。"))
    }
    find(
      Finding(
        .unknownProduct, officeCode: "532301", file: 0,
        place: Place(
          sheet: "汇总表", row: 8, column: 1, header: "抽查产品品种", field: .planItem, key: "CX2025-1005",
          related: (9...15).map { CellReference(row: $0, column: 1) }),
        value: ObservedValue(raw: "农用物资", shown: "农用物资", kind: .text)),
      FindingText(
        title: "品种不在计划内", message: "「农用物资」不是附件1 的计划项，也不是已知的别名。",
        fix: "请改为附件1 的品种，例如「农资」；确是自定品种的不必改。"))
    find(
      Finding(
        .unknownColumn, officeCode: "532301", file: 0,
        place: Place(sheet: "汇总表", row: 2, column: 17, header: "抽样人员")),
      FindingText(
        title: "附件4 以外的列", message: "「抽样人员」不是附件4 的列，原样留在工作底稿。", fix: ""))
    find(
      Finding(
        .normalised, officeCode: "532301", file: 0,
        place: Place(sheet: "汇总表", column: 11, header: "抽样日期", field: .samplingDate)),
      FindingText(title: "换了写法", message: "27 个日期换了写法。", fix: ""))
  }

  /// A whole column of numbers that lost their digits, and a long scattered list.
  private mutating func lufeng(rows: Int) {
    for row in 3..<(rows + 1) {
      find(
        Finding(
          .digitsLost, officeCode: "532302", file: 1, place: place(row, 12, .reportNumber),
          value: ObservedValue(
            raw: "1.10101199003070E+17", shown: "110101199003070000", kind: .number)),
        FindingText(
          title: "长编号丢了末几位",
          message: "检验报告编号存成了数字，15 位以后的数字已经变成 0。",
          fix: "请把这一列设为「文本」，按检验报告重新填写。"))
    }
  }

  private mutating func dayao() {
    find(
      Finding(
        .failureWithoutItems, officeCode: "532326", file: 6, place: place(5, 14, .failedItems),
        value: ObservedValue(raw: "", shown: "", kind: .blank)),
      FindingText(
        title: "不合格没有写项目", message: "检验结论是「不合格」，不合格项目为空。",
        fix: "请按检验报告补填，例如「总养分（标准≥45%，实测 38.2%）」。"))
    for row in 3..<63 {
      find(
        Finding(
          .badCode, officeCode: "532326", file: 6, place: place(row * 2, 15, .creditCode),
          value: ObservedValue(
            raw: "9153<b>\(row)</b>", shown: "9153<b>\(row)</b>", kind: .text)),
        FindingText(
          title: "代码校验不过", message: "统一社会信用代码「9153<b>\(row)</b>」不足 18 位。", fix: "请按营业执照核对。"))
    }
  }

  private mutating func duties() {
    for (code, name) in [("532328", "元谋县"), ("532329", "武定县")] {
      find(
        Finding(.notReceived, officeCode: code),
        FindingText(
          title: "未报送", message: "\(name)一季度汇总表 4 月 10 日到期，还没有收到。", fix: "请尽快补报，并说明原因。"))
    }
    for office in plan.offices where office.shortName != "楚雄市" {
      find(
        Finding(.reportMissing, officeCode: office.office.code),
        FindingText(title: "工作情况未报", message: "一季度工作情况还没有收到。", fix: "请补报工作情况。"))
    }
    find(
      Finding(.late, officeCode: "532324", file: 4),
      FindingText(title: "迟报", message: "4 月 12 日 10:00 收到，迟 2 天。", fix: ""))
  }
}

// MARK: - Consolidation

extension SampleQuarter {
  private mutating func conflicts() {
    for row in [5, 9] {
      find(
        Finding(
          .conflictingReports, officeCode: "532322", file: 2, place: place(row, 13, .verdict),
          details: [
            "office": "楚雄州检验检测认证院", "file": "收件箱/一季度/州检测院/一季度.xlsx", "sheet": "汇总表",
            "row": "\(row)",
          ]),
        FindingText(
          title: "两家报的不一致", message: "双柏县报「合格」，州检测院报「不合格」；暂按州检测院所报计入。",
          fix: "请核对检验报告后审定。"))
    }
    for row in 12...20 {
      find(
        Finding(
          .reportedByTwo, officeCode: "532322", file: 2, place: place(row, 12, .reportNumber)),
        FindingText(title: "两家同报一批", message: "与州检测院所报相同，合并为一批。", fix: ""))
    }
  }

  private mutating func planNotes() {
    find(
      Finding(.itemShort, isForCoordinatorOnly: true),
      FindingText(
        title: "计划项欠批", message: "第 1 项农资应在 4 月 10 日前完成 20 批，已抽 18 批，欠 2 批。",
        fix: "请督促州检测院补抽。"))
    find(
      Finding(.planContradiction, isForCoordinatorOnly: true),
      FindingText(
        title: "计划前后不一", message: "通知正文说州级 185 批，按附件1 的实施单位相加是 181 批：第 13 项鞋 4 批由各县市实施。",
        fix: "本程序按附件1 的实施单位计数：州局 181 批，县市 494 批。"))
    find(
      Finding(.planContradiction, isForCoordinatorOnly: true),
      FindingText(
        title: "计划前后不一", message: "最后一次报送日 12 月 20 日是星期六。", fix: "没有顺延，仍按当日计。"))
  }

  private var result: ConsolidatedResult {
    var statistics = BatchStatistics()
    statistics.total.passed = 214
    statistics.total.failed = 9
    statistics.total.withheld = 28
    statistics.total.withheldFailed = 1
    statistics.assumedSources = 27
    statistics.uncounted = 3
    var control = ControlTotals()
    for file in files where file.standing == .current {
      for sheet in file.sheets {
        control.rowsRead += sheet.records.count + sheet.ignored.count
        control.ignored += sheet.ignored.count
      }
    }
    control.rejected = withheld.count
    control.accepted = control.rowsRead - control.ignored - control.rejected
    control.merged = 9
    control.inWorkbook = control.accepted - control.merged
    return ConsolidatedResult(
      period: 1, asOf: SmallCheck.asOf, files: files, batches: [], withheld: withheld,
      progress: progress, roster: roster, control: control, controlByOffice: [],
      statistics: statistics, findings: findings)
  }

  private var progress: PlanProgress {
    let items = plan.items.map { item in
      let sampled = [1: 18, 2: 7, 3: 4, 5: 2, 17: 196][item.number] ?? 0
      let isDue = item.number < 3
      return PlanProgress.Item(
        number: item.number, product: item.product, implementer: item.implementer,
        planned: item.batches, isFloor: item.isFloor, sampled: sampled,
        tested: max(0, sampled - 2), failed: 1, withheld: item.number == 17 ? 27 : 0,
        withheldFailed: item.number == 17 ? 1 : 0,
        due: plan.duePeriod(ofItem: item.number).flatMap { plan.period($0)?.deadline }
          ?? SamplePlan.day(12, 20),
        state: sampled >= item.batches ? .met : isDue ? .short : .open,
        missing: max(0, item.batches - sampled), isWindowOpen: (14...16).contains(item.number))
    }
    let offices = plan.offices.filter { $0.minimum != nil }.enumerated().map { index, office in
      PlanProgress.OfficeShare(
        officeCode: office.office.code, required: office.minimum ?? 0, sampled: 27 - index * 3,
        tested: 24 - index * 2, failed: 0, withheld: index == 1 ? 27 : 0,
        withheldFailed: index == 1 ? 1 : 0, state: .open,
        missing: (office.minimum ?? 0) - 27 + index * 3)
    }
    return PlanProgress(
      items: items, offices: offices, planned: 675, sampled: 227, tested: 217,
      elapsedShare: 0.2859)
  }

  private var roster: [RosterEntry] {
    plan.offices.map { office in
      let code = office.office.code
      let own = files.indices.filter { files[$0].office.officeCode == code }
      let states: [String: RosterEntry.State] = [
        "532324": .late, "532322": .unconfirmed, "532328": .missing, "532329": .missing,
      ]
      let state = states[code] ?? .received
      return RosterEntry(
        officeCode: code, state: state, isDue: true, daysLate: state == .late ? 2 : 0,
        table: own.isEmpty ? .missing : .received,
        workReport: code == "532301" ? .received : .missing,
        analysis: office.owesAnalysis ? .missing : .notRequired, files: own)
    }
  }
}
