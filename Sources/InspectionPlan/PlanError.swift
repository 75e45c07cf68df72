import SheetModel

/// A plan file with mistakes; all of them, by line and column.
///
/// - Invariant: `mistakes` is not empty.
package struct PlanError: CodedError, Hashable {
  package var mistakes: [PlanMistake]

  package init(mistakes: [PlanMistake]) {
    self.mistakes = mistakes
  }

  package var code: String { "CFG-001" }

  package var message: String {
    guard let first = mistakes.first else { return "计划文件有错误。" }
    let place = first.line > 0 ? "第 \(first.line) 行第 \(first.column) 列" : "文件中"
    let rest = mistakes.count > 1 ? "用 huizong plan lint 查看全部 \(mistakes.count) 处。" : ""
    return "计划文件有 \(mistakes.count) 处错误，\(place)：\(first.sentence)\(rest)"
  }
}
