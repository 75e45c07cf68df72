package import InspectionModel
package import InspectionPlan

/// The columns of a real blank 附件4 in the place of a plan's own.
///
/// - Output: columns in the order of the form under its headers, what the plan knows of each kept and
///   its old header a synonym; headers that mean nothing to the plan become columns of their own;
///   columns that the form lacks stay readable, ask for nothing and leave the official table.
package struct FormColumns: Sendable {
  /// A header of the form.
  package struct Header: Hashable, Sendable {
    package var text: String
    /// `nil` for one that the plan doesn't know.
    package var field: RecordField?
    /// The sheet's column as a name of code may hold it: `G`.
    package var letters: String

    package init(text: String, field: RecordField?, letters: String) {
      self.text = text
      self.field = field
      self.letters = letters
    }
  }

  private let plan: AnnualPlan
  private let headers: [Header]

  /// - Parameters:
  ///   - headers: From left to right.
  ///   - plan: Where the headers were looked up.
  package init(_ headers: [Header], plan: AnnualPlan) {
    self.plan = plan
    self.headers = headers
  }

  /// Core columns that the form lacks: without them no sheet can be read.
  package var missingCore: [String] {
    let present = Set(headers.compactMap(\.field))
    return plan.columns.filter { $0.need == .core && !present.contains($0.field) }.map(\.header)
  }

  /// The plan file with these columns.
  ///
  /// - Parameters:
  ///   - text: The plan file.
  ///   - title: Of the form; `nil` keeps the plan's.
  /// - Returns: `nil` for a file whose top-level keys don't begin their lines.
  package func text(in text: String, title: String?) -> String? {
    guard let sections = PlanSections(text) else { return nil }
    return sections.sections.map { section in
      let comments = sections.comments(above: section.key)
      switch section.key {
      case "columns": return comments + "columns:\n" + columns.map(columnText).joined()
      case "bareHeaders": return comments + bareHeadersText
      case "workbookTitle":
        return title.map { comments + "workbookTitle: \(YAMLText.scalar($0))\n" } ?? section.text
      default: return section.text
      }
    }.joined()
  }

  private var columns: [PlanColumn] {
    let present = headers.map { header -> PlanColumn in
      guard let field = header.field, var column = plan.column(field) else {
        return PlanColumn(
          field: RecordField(rawValue: "column\(header.letters)"), header: header.text,
          need: .optional, kind: .text, allowsPlaceholder: true, isOfficial: true, synonyms: [],
          choices: [])
      }
      let folded = ComparisonText.foldedHeader(header.text)
      column.synonyms = ([column.header] + column.synonyms).filter {
        ComparisonText.foldedHeader($0) != folded
      }
      column.header = header.text
      column.isOfficial = true
      return column
    }
    let fields = Set(present.map(\.field))
    let absent = plan.columns.filter { !fields.contains($0.field) }.map { column in
      var column = column
      column.isOfficial = false
      column.need = .optional
      return column
    }
    return present + absent
  }

  /// A header that the form settles is no longer one that could mean several things.
  private var bareHeadersText: String {
    let settled = Set(headers.map { ComparisonText.foldedHeader($0.text) })
    let fields = Set(columns.map(\.field))
    let rest = plan.bareHeaders.filter {
      !settled.contains(ComparisonText.foldedHeader($0.header))
        && $0.candidates.allSatisfy(fields.contains)
    }
    guard !rest.isEmpty else { return "bareHeaders: {}\n" }
    return "bareHeaders:\n"
      + rest.map { bare in
        let words = bare.candidates.map(\.rawValue).joined(separator: " ")
        return "  \(YAMLText.scalar(bare.header)): \(words)\n"
      }.joined()
  }

  private func columnText(_ column: PlanColumn) -> String {
    var lines = [
      "  - field: \(column.field.rawValue)", "    header: \(YAMLText.scalar(column.header))",
      "    need: \(column.need.rawValue)", "    kind: \(column.kind.rawValue)",
    ]
    if column.allowsPlaceholder { lines.append("    placeholder: true") }
    if column.isPersonal { lines.append("    personal: true") }
    if !column.isOfficial { lines.append("    official: false") }
    if !column.synonyms.isEmpty {
      lines.append("    synonyms: \(YAMLText.words(column.synonyms, indent: 6))")
    }
    if column.choices.map(\.name) == plan.counties.map(\.name), !column.choices.isEmpty {
      lines.append("    choices: counties")
    } else if !column.choices.isEmpty {
      lines.append("    choices:")
      lines += column.choices.map {
        "      \(YAMLText.scalar($0.name)): \(YAMLText.words($0.aliases, indent: 8))"
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
