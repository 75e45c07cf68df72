import Foundation

/// The findings of a `report.json` as a list of expected ones writes them.
struct ReportedFindings: Decodable {
  struct Finding: Decodable {
    struct Place: Decodable {
      var sheet: String?
      var cell: String?
      var column: String?
    }

    var rule: String
    var office: String?
    var file: String?
    var at: Place?
  }

  var findings: [Finding]

  init(_ json: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json))
  }

  /// `code,office,file,sheet,cell`, sorted.
  var lines: [String] {
    findings.map { finding in
      let place = finding.at?.cell ?? finding.at?.column
      let parts = [finding.rule, finding.office, finding.file, finding.at?.sheet, place]
      return parts.map { $0 ?? "" }.joined(separator: ",")
    }.sorted()
  }

  /// Lines of an `expected.csv` below its header, sorted.
  static func expected(_ url: URL) throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map(String.init).sorted()
  }
}
