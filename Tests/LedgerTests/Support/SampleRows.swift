import InspectionModel
import Ledger

/// One row of every table, in an order in which they may be appended.
enum SampleRows {
  static let moment = Moment(secondsSince1970: 1_744_100_000)
  static let hash = String(repeating: "0a", count: 32)

  static let plan = PlanText(sha256: hash, text: "year: 2025\n", firstUsedAt: moment)
  static let receipt = Receipt(
    office: "532301", period: 1, number: 1, content: .table, file: "收件箱/一季度/楚雄市/汇总表.xlsx",
    sha256: hash, byteCount: 7_000, receivedAt: moment, basis: .changeTime, sightedAt: moment,
    version: 1)
  static let sighting = Sighting(
    receipt: 1, file: "收件箱/一季度/楚雄市/汇总表.xlsx", isPresent: true, sightedAt: moment)
  static let registration = Registration(
    source: "收件箱/质量科/received.csv", line: 2, file: "收件箱/一季度/楚雄市/汇总表.xlsx", receipt: 1,
    receivedAt: moment, channel: "邮箱", signedBy: "李", note: "补登", recordedAt: moment)
  static let reading = Reading(
    receipt: 1, program: "0.1.0", plan: hash, failure: nil, recordCount: 1, ignoredCount: 0,
    digest: hash, readAt: moment)
  static let record = ReadRecord(
    reading: 1, sheet: "汇总表", row: 4, basis: .report, key: "州院\u{1F}cx-01", shown: "CX-01")
  static let assessment = Assessment(
    receipt: 1, version: 1, standing: .current, successor: nil, rowsRead: 1, accepted: 1,
    withheld: 0, ignored: 0, errors: 1, queries: 0, followUps: 0, notices: 0, program: "0.1.0",
    plan: hash, digest: hash, assessedAt: moment)
  static let finding = AssessedFinding(
    assessment: 1, rule: .requiredValue, variant: nil, severity: .error, withholds: false,
    fingerprint: hash, valueHash: hash, state: .new, sheet: "汇总表", row: 4, column: "G",
    header: "规格型号", field: "model", key: "CX-01", raw: "", shown: "", message: "没有填",
    fix: "请补填")
  static let explanation = Explanation(
    fingerprint: hash, valueHash: hash, rule: .outsideWindow, office: "532301", text: "经批准",
    person: "王", source: "收件箱/一季度/楚雄市/汇总表.xlsx 汇总表!M4", receipt: 1, recordedAt: moment,
    expiresOn: "2025-12-31")
  static let consent = Consent(
    fingerprint: hash, valueHash: nil, rule: .outsideWindow, office: "532301", reason: "同意",
    source: "命令行", explanation: 1, recordedAt: moment)
  static let decision = Decision(
    .exclude, receipt: 1, reason: "误报", source: "命令行", recordedAt: moment)
  static let finalization = Finalization(
    period: 1, program: "0.1.0", plan: hash, asOf: moment, lastReceipt: 1, lastDecision: 1,
    batchCount: 1, figures: "{\"sampled\":1}", finalizedAt: moment)
  static let finalizedOutput = FinalizedOutput(
    finalization: 1, file: "汇总结果/一季度/附件4.xlsx", sha256: hash, byteCount: 9)
  static let finalizedBatch = FinalizedBatch(
    finalization: 1, position: 1, office: "532301", receipt: 1, sheet: "汇总表", row: 4, source: "县抽",
    item: 17, county: "532301", verdict: "合格", basis: .report, key: "州院\u{1F}cx-01", shown: "CX-01",
    values: "{\"verdict\":\"合格\"}")
  static let run = Run(
    program: "0.1.0", plan: hash, period: 1, asOf: moment, exitStatus: 1, startedAt: moment,
    endedAt: moment)
  static let runInput = RunInput(run: 1, receipt: 1, file: "收件箱/一季度/楚雄市/汇总表.xlsx", sha256: hash)
  static let runOutput = RunOutput(run: 1, file: "汇总结果/一季度/附件4.xlsx", sha256: hash, byteCount: 9)
  static let earlierSample = EarlierSample(
    year: 2024, office: "532301", source: "县抽", scope: "生产", producer: "甲厂", productName: "复合肥料",
    trademark: "", model: "25kg", sampledEntity: "甲厂", samplingDate: "2024-11-20", verdict: "合格",
    shown: "CX-90")
  static let earlierDuty = EarlierDuty(
    year: 2024, rule: .notReceived, office: "532301", key: nil, message: "未报四季度",
    dueOn: "2024-12-20")

  static let all: [any LedgerRow] = [
    plan, receipt, sighting, registration, reading, record, assessment, finding, explanation,
    consent, decision, finalization, finalizedOutput, finalizedBatch, run, runInput, runOutput,
    earlierSample, earlierDuty,
  ]
}
