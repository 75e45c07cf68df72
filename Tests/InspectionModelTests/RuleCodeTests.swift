import InspectionModel
import Testing

@Suite("规则代码")
struct RuleCodeTests {
  @Test("代码与名称照设计的表，先后照表的顺序")
  func table() {
    let table = RuleCode.allCases.map { "\($0.rawValue) \($0.slug)" }
    #expect(
      table == [
        "F-101 unreadable-file", "F-102 password-protected", "F-103 unsupported-format",
        "F-104 no-table-found", "F-105 unknown-office", "F-106 conflicting-office",
        "F-108 limit-exceeded", "F-109 hidden-content", "F-110 several-tables", "F-111 wrong-year",
        "F-112 identical-resend", "H-101 missing-column", "H-102 unknown-column",
        "H-103 duplicate-column", "H-104 ambiguous-column", "H-105 source-assumed",
        "T-101 not-a-date", "T-102 ambiguous-date", "T-103 digits-lost",
        "T-104 uncalculated-formula", "T-105 error-cell", "T-107 normalised", "T-108 damaged-text",
        "V-101 required-value", "V-102 not-in-list", "V-103 unknown-product", "V-104 bad-code",
        "V-105 placeholder", "V-106 other-county", "X-101 failure-without-items",
        "X-102 items-without-failure", "X-103 dates-out-of-order", "X-104 outside-window",
        "X-105 scope-mismatch", "X-106 total-mismatch", "X-107 place-missing",
        "X-108 retest-without-first", "X-110 report-pending", "D-101 duplicate-in-submission",
        "D-102 reported-by-two",
        "D-103 conflicting-reports", "D-104 dropped-batch", "D-105 repeat-sampling",
        "D-106 repeated-row",
        "D-107 possible-duplicate", "D-108 overlapping-files",
        "D-109 cumulative-unclear", "P-101 item-short", "P-102 office-short",
        "P-103 plan-contradiction", "P-104 over-plan", "L-101 late", "L-102 not-received",
        "L-103 report-missing", "L-104 follow-up-overdue",
      ])
    #expect(RuleCode.allCases.sorted() == RuleCode.allCases)
  }

  @Test("严重程度由重到轻")
  func severities() {
    #expect(Severity.allCases.shuffled().sorted() == [.error, .verify, .followUp, .notice])
  }
}
