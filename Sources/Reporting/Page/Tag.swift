import Consolidation
import InspectionModel

/// A word with its symbol in a tone: never colour alone.
internal struct Tag {
  internal enum Tone: String {
    case error, verify, duty, done, plain
  }

  internal let tone: Tone
  internal let symbol: String
  internal let word: String

  internal var markup: Markup {
    "<span class=\"tag \(tone.rawValue)\"><span aria-hidden=\"true\">\(symbol)</span> \(word)</span>"
  }
}

extension Tag {
  internal init(_ severity: Severity, count: Int? = nil) {
    let number = count.map { " \(grouped($0))" } ?? ""
    self.init(tone: severity.tone, symbol: severity.symbol, word: severity.word + number)
  }

  internal init(_ status: SubmissionStatus) {
    let tone: Tone =
      switch status {
      case .accepted: .done
      case .acceptedWithQueries: .verify
      case .rejected, .unreadable: .error
      case .superseded, .identical, .excluded: .plain
      }
    self.init(tone: tone, symbol: status.symbol, word: status.word)
  }

  /// An office's table: here, late, absent, or here and unreadable.
  internal init(_ overview: OfficeOverview) {
    switch overview.entry.state {
    case .received, .late, .unconfirmed:
      guard overview.status == .unreadable else { fallthrough }
      let word = overview.account.read > 0 ? "已报，有的读不出" : "已报，读不出"
      self.init(tone: .error, symbol: "!", word: word)
    default: self.init(overview.entry)
    }
  }

  internal init(_ entry: RosterEntry) {
    switch entry.state {
    case .received: self.init(tone: .done, symbol: "✓", word: "已报")
    case .late: self.init(tone: .duty, symbol: "!", word: "迟报 \(entry.daysLate) 天")
    case .unconfirmed: self.init(tone: .verify, symbol: "?", word: "收到日期待登记")
    case .nil where entry.daysLate > 0:
      self.init(tone: .duty, symbol: "!", word: "零报告，迟 \(entry.daysLate) 天")
    case .nil: self.init(tone: .done, symbol: "✓", word: "零报告")
    case .missing where entry.isDue: self.init(tone: .error, symbol: "✗", word: "未报")
    case .missing: self.init(tone: .plain, symbol: "○", word: "未到期，未报")
    }
  }

  internal init(_ material: RosterEntry.Material, isDue: Bool) {
    switch material {
    case .received: self.init(tone: .done, symbol: "✓", word: "已收")
    case .missing where isDue: self.init(tone: .duty, symbol: "✗", word: "未收")
    case .missing: self.init(tone: .plain, symbol: "○", word: "未到期")
    case .notRequired: self.init(tone: .plain, symbol: "–", word: "不要求")
    }
  }

  internal init(_ state: PlanProgress.State, missing: Int) {
    switch state {
    case .met: self.init(tone: .done, symbol: "✓", word: "已完成")
    case .short: self.init(tone: .error, symbol: "✗", word: "尚缺 \(grouped(missing)) 批")
    case .open: self.init(tone: .plain, symbol: "○", word: "未到期，尚缺 \(grouped(missing)) 批")
    }
  }
}

extension Severity {
  internal var tone: Tag.Tone {
    switch self {
    case .error: .error
    case .verify: .verify
    case .followUp: .duty
    case .notice: .plain
    }
  }
}
