import InspectionModel
package import Pipeline
import Reporting
import SheetModel

/// One event of `huizong watch` as a line, for people or for programs.
package struct WatchLine: Sendable {
  private let event: WatchEvent

  package init(_ event: WatchEvent) {
    self.event = event
  }

  /// `2025-04-08 09:12:31 收到「收件箱/…」（12 KB）`.
  package var text: String {
    let (moment, sentence) = said
    return "\(moment.date) \(moment.time) \(sentence)"
  }

  private var said: (Moment, String) {
    switch event {
    case .started(let at): (at, "开始守候收件箱。按 Ctrl-C 停止。")
    case .taken(let file, let at):
      (at, "收到「\(file.path)」（\(max(1, (file.byteCount + 512) / 1_024)) KB）")
    case .gone(let file, let at): (at, "「\(file)」不在收件箱里了")
    case .incomplete(let file, let at): (at, "「\(file)」还没有传完，或正被别的程序打开，稍后再读")
    case .consolidated(let outcome, let at):
      (
        at,
        "已更新「\(outcome.published.folder)」：\(Headline(outcome.period.report).text)。\(outcome.period.report.filingSentence)。"
      )
    case .away(let absence, let at): (at, absence.sentence)
    case .returned(let at): (at, "收件箱恢复了，继续守候。")
    case .failed(let error, let at): (at, "这次没有汇总成，稍后再试。[\(error.code)] \(error.message)")
    case .stopped(let at): (at, "已停止守候。")
    }
  }

  /// One object with `event` and `at`, without a line break.
  package var json: String {
    var bytes = Array("{".utf8)
    func add(_ key: String, _ value: String) {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(value, to: &bytes)
    }
    add("event", name)
    add("at", said.0.description)
    switch event {
    case .taken(let file, _):
      add("file", file.path)
      add("sha256", file.sha256)
      bytes += Array(",\"bytes\":\(file.byteCount)".utf8)
    case .gone(let file, _), .incomplete(let file, _): add("file", file)
    case .consolidated(let outcome, _):
      add("folder", outcome.published.folder)
      let report = outcome.period.report
      bytes += Array(
        ",\"period\":\(outcome.period.number),\"files\":\(report.checked.files.count),\"status\":\(outcome.period.exitStatus.rawValue)"
          .utf8)
    case .away(let absence, _): add("message", absence.sentence)
    case .failed(let error, _):
      add("code", error.code)
      add("message", error.message)
    case .started, .returned, .stopped: break
    }
    return String(decoding: bytes + [UInt8(ascii: "}")], as: UTF8.self)
  }

  private var name: String {
    switch event {
    case .started: "started"
    case .taken: "taken"
    case .gone: "gone"
    case .incomplete: "incomplete"
    case .consolidated: "consolidated"
    case .away: "away"
    case .returned: "returned"
    case .failed: "failed"
    case .stopped: "stopped"
    }
  }
}
