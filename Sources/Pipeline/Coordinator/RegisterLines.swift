internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Ledger
internal import SheetModel

/// Takes rows of 报送登记: when a file arrived, to which period it belongs, or what came on paper.
internal struct RegisterLines {
  private typealias Form = CoordinatorForm.Register

  private let plan: AnnualPlan
  private let history: ReceivedHistory
  private let now: Moment

  internal init(plan: AnnualPlan, history: ReceivedHistory, now: Moment) {
    self.plan = plan
    self.history = history
    self.now = now
  }

  internal func taken(
    _ line: FormLine, _ origin: LineOrigin
  ) throws(LineRefusal) -> TakenLine {
    let parts = line.identity.parts
    if parts.first == "file", parts.count == 3 {
      return try file(line, origin, id: Int(parts[1]) ?? 0, sha256: parts[2])
    }
    if parts.first == "paper", parts.count == 4 {
      return try paper(line, origin, office: parts[1], period: parts[2], content: parts[3])
    }
    throw LineRefusal(sentence: "看不出说的是哪一条，请在新出的表里重新填写。")
  }

  private func file(
    _ line: FormLine, _ origin: LineOrigin, id: Int, sha256: String
  ) throws(LineRefusal) -> TakenLine {
    guard id >= 1, id <= history.receipts.count, history.receipts[id - 1].receipt.sha256 == sha256
    else {
      throw LineRefusal(sentence: "台账里没有这一件，请确认是本文件夹的登记表。")
    }
    let known = history.receipts[id - 1]
    let received = try received(line)
    let period = try period(line)
    let row = registration(
      line, origin, file: known.lastPlace, receipt: id, office: nil, period: period, content: nil,
      received: received)
    let name = known.lastPlace.split(separator: "/").last.map(String.init) ?? known.lastPlace
    return TakenLine(entries: [.registration(row)], sentence: words(name, received, line))
  }

  private func paper(
    _ line: FormLine, _ origin: LineOrigin, office: String, period: String, content: String
  ) throws(LineRefusal) -> TakenLine {
    let code = office.isEmpty ? try officeCode(line) : office
    let kind: SubmittedFile.Content
    if let known = SubmittedFile.Content(rawValue: content) {
      kind = known
    } else {
      kind = try self.content(line)
    }
    let named = try self.period(line)
    guard let number = named ?? Int(period), plan.period(number) != nil else {
      throw LineRefusal(sentence: "看不出属于哪期，请写「\(Form.period)」。")
    }
    let received = try received(line)
    if office.isEmpty, received == nil {
      throw LineRefusal(sentence: "没有写「\(Form.received)」。")
    }
    let row = registration(
      line, origin, file: nil, receipt: nil, office: code, period: number, content: kind,
      received: received)
    let name = plan.office(code: code)?.shortName ?? code
    let material =
      switch kind {
      case .table: "汇总表"
      case .workReport: "工作情况"
      case .analysis: "分析报告"
      }
    return TakenLine(
      entries: [.registration(row)], sentence: words("\(name)纸质\(material)", received, line))
  }

  private func registration(
    _ line: FormLine, _ origin: LineOrigin, file: String?, receipt: Int?, office: String?,
    period: Int?, content: SubmittedFile.Content?, received: Moment?
  ) -> Registration {
    Registration(
      source: origin.source, line: line.row, file: file, receipt: receipt, office: office,
      period: period, content: content, receivedAt: received, channel: line.texts[Form.channel],
      signedBy: line.texts[Form.signedBy], note: line.texts[Form.note], recordedAt: now,
      sourceSHA256: origin.sha256)
  }

  private func received(_ line: FormLine) throws(LineRefusal) -> Moment? {
    guard let text = line.texts[Form.received] else { return nil }
    guard let moment = FormDate.moment(text) else {
      throw LineRefusal(
        sentence: "收到日期「\(text.excerpt)」读不出来，应为 2025-04-08 或 2025-04-08 09:30。")
    }
    guard moment.date <= now.date else {
      throw LineRefusal(sentence: "收到日期 \(moment.date) 还没有到，请核对。")
    }
    return moment
  }

  /// By name, `2` or `第2期`.
  private func period(_ line: FormLine) throws(LineRefusal) -> Int? {
    guard let text = line.texts[Form.period] else { return nil }
    let number = Int(text.filter { $0.isASCII && $0.isNumber })
    let named = plan.periods.first { $0.name == text }?.number
    guard let period = named ?? number.flatMap({ plan.period($0)?.number }) else {
      throw LineRefusal(
        sentence: "「\(text.excerpt)」不是报送期，应为"
          + plan.periods.map(\.name).joined(separator: "、") + "。")
    }
    return period
  }

  private func officeCode(_ line: FormLine) throws(LineRefusal) -> String {
    guard let text = line.texts[Form.office] else {
      throw LineRefusal(sentence: "没有写「\(Form.office)」。")
    }
    guard let code = plan.officeCode(named: text) ?? plan.office(named: text)?.office.code else {
      throw LineRefusal(sentence: "计划里没有报送单位「\(text.excerpt)」。")
    }
    return code
  }

  private func content(_ line: FormLine) throws(LineRefusal) -> SubmittedFile.Content {
    let text = line.texts[Form.content] ?? ""
    if text.contains("工作情况") { return .workReport }
    if text.contains("分析") { return .analysis }
    if text.contains("汇总表") || text.contains("附件4") { return .table }
    throw LineRefusal(sentence: "「\(Form.content)」应为汇总表、工作情况或分析报告。")
  }

  private func words(_ name: String, _ received: Moment?, _ line: FormLine) -> String {
    guard let received else { return "「\(name)」的收到日期收回，其余照记" }
    let time =
      received.secondsOfDay == 86_399
      ? received.date.description : "\(received.date) \(received.time.prefix(5))"
    let channel = line.texts[Form.channel].map { "（\($0)）" } ?? ""
    let period = line.texts[Form.period].map { "，属于\($0)" } ?? ""
    return "「\(name)」\(time) 收到\(channel)\(period)"
  }
}
