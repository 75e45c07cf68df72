import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// mail.json: an office's answer as a mail program sends it; this program sends nothing.
///
/// - Output: `schema` is `huizong-mail/1`. `attachments` are relative to the document's own folder.
/// - Identity: `messageId` is made of year, period, office and a digest of what is said, dates left out: the
///   same answer has the same identifier in every run, another one another. All answers of a period refer to
///   one identifier that no message has, so that programs show them as a thread.
/// - Headers: names of offices and files can't reach another line: control characters are blanks in
///   `subject`, and identifiers are made of ASCII letters, digits and `.-`.
package struct AnswerMail: Sendable {
  package struct Attachment: Hashable, Sendable {
    package var name: String
    package var sha256: String

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  private let answer: OfficeAnswer
  private let message: AnswerMessage
  private let attachments: [Attachment]

  /// - Parameters:
  ///   - answer: Whose.
  ///   - copies: Names of the marked copies that go with it.
  ///   - attachments: What is sent along.
  package init(_ answer: OfficeAnswer, copies: [String], attachments: [Attachment]) {
    self.answer = answer
    self.attachments = attachments
    message = AnswerMessage(answer, copies: copies)
  }

  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "huizong-mail/1")
      json.member("kind", kind)
      json.member("office", answer.office.office.name)
      json.member("officeCode", answer.office.office.code)
      json.member("period", answer.report.result.period)
      json.member("messageId", "<\(identity).\(digest)@\(domain)>")
      json.member("references", "<\(identity)@\(domain)>")
      let from = answer.report.plan.coordinator.email
      json.member("from", from.isEmpty ? nil : from)
      let coordinator = answer.report.plan.coordinator
      json.member("fromName", Self.oneLine(coordinator.bureau + coordinator.section))
      json.list("recipients", of: answer.office.emails) { $0.string($1) }
      json.member("subject", subject)
      json.member("text", message.sentences.joined(separator: "\n") + "\n")
      json.member("html", html)
      json.list("attachments", of: attachments) { json, attachment in
        json.object { json in
          json.member("file", attachment.name)
          json.member("sha256", attachment.sha256)
        }
      }
    }
    return json.finish()
  }

  /// `receipt` asks for nothing; `reminder` is about what has not come.
  private var kind: String {
    switch answer.outcome {
    case .passed: "receipt"
    case .missing: "reminder"
    case .explain, .correct, .unreadable: "answer"
    }
  }

  private var subject: String {
    let plan = answer.report.plan
    let asked =
      switch answer.outcome {
      case .passed: "已收到，没有要更正的"
      case .explain: "有 \(answer.totals.verify) 处请核实，请于 \(answer.due) 前答复"
      case .correct: "有 \(answer.totals.error) 处请更正，请于 \(answer.due) 前报回"
      case .unreadable: "文件读不出来，请于 \(answer.due) 前重报"
      case .missing: "\(answer.missingNames)尚未收到（\(answer.due) 截止）"
      }
    return Self.oneLine(
      "\(plan.coordinator.section)：\(answer.office.shortName) \(plan.year)年\(answer.periodName)监督抽查 \(asked)"
    )
  }

  private var html: String {
    let body: Markup = """
      <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>
      \(message.sentences.markup { "<p>\($0)</p>\n" })</body></html>

      """
    return body.html
  }

  private var identity: String {
    let report = answer.report
    return "huizong.\(report.plan.year).\(report.result.period)."
      + String(
        answer.office.office.code.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "-" })
  }

  /// What is said, but for dates.
  private var digest: String {
    let checked = answer.report.checked
    var lines = [kind, answer.reminder.map { "\($0.stage)" } ?? "", answer.missingNames]
    lines += answer.entry.files.map { checked.files[$0].sha256 }
    lines += answer.findings.map {
      checked.subjects[$0].fingerprint + " " + checked.states[$0].rawValue
    }
    return String(SHA256Hasher.hex(of: Array(lines.joined(separator: "\n").utf8)).prefix(16))
  }

  private var domain: String {
    let email = answer.report.plan.coordinator.email
    return email.split(separator: "@").last.map(String.init) ?? "huizong.example"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  private static func oneLine(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: " "
        default: Character(scalar)
        }
      })
  }
}
