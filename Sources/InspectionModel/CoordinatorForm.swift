/// The coordinator's two forms, as they are written and recognised again: 报送登记 and 审定意见.
///
/// A sheet is known by its headers and its hidden marks, never by its place or format.
package enum CoordinatorForm {
  /// 报送登记.xlsx.
  package enum Register {
    package static let name = "报送登记"
    package static let office = "报送单位"
    package static let content = "内容"
    package static let file = "文件"
    package static let received = "收到日期"
    package static let channel = "方式"
    package static let signedBy = "签收人"
    package static let period = "属于哪期"
    package static let note = "说明"
    package static let marker = "登记码"
    package static let channels = ["邮箱", "政务微信", "U盘", "纸质"]
    /// What the office fills in, in the order in which it is compared with what was printed.
    package static let filledIn = [received, channel, signedBy, period, note]
  }

  /// 审定意见.xlsx: its two sheets have the same columns to fill in.
  package enum Opinions {
    package static let name = "审定意见"
    package static let filings = "报送件"
    package static let choice = "审定"
    package static let reason = "理由"
    package static let authority = "依据"
    package static let person = "审定人"
    package static let until = "有效期至"
    package static let scope = "范围"
    package static let marker = "审定码"
    package static let filledIn = [choice, reason, authority, person, until, scope]
    package static let oneScope = "本条"
    package static let officeScope = "本单位同类"
  }

  /// Words of the column 审定.
  package enum Choice: String, CaseIterable, Sendable {
    case keep = "同意保留"
    case refuse = "不同意"
    case own = "采用本单位"
    case other = "采用对方"
    case cumulative = "年初累计"
    case additional = "本期新增"
    case exclude = "撤下"
    case reinstate = "恢复"
  }
}
