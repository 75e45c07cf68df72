import SheetModel

/// Why a page can't be written from its template.
package enum PageTemplateError: CodedError, Equatable {
  /// A tag of the template is not as Mustache wants it; line and column count from one.
  case malformed(line: Int, column: Int)

  package var code: String {
    switch self {
    case .malformed: "TPL-001"
    }
  }

  package var message: String {
    switch self {
    case .malformed(let line, let column):
      "页面模板第 \(line) 行第 \(column) 列的标记写法不对。请对照自带的模板改正，或删去自己的模板。"
    }
  }
}
