package import InspectionModel
internal import SheetModel
internal import SheetReading

/// `received.csv` of 收件箱/质量科: when each file arrived, as the coordinator says.
///
/// - Input: columns `file,receivedAt,evidence`; `file` is relative to 收件箱, and a leading
///   `收件箱/` is accepted; `receivedAt` is a date or a time (see `Moment`). Encodings as of any CSV.
/// - Order: of two lines for one file the later stands.
package struct ReceivedRegister: Sendable {
  package static let fileName = "received.csv"
  /// Relative to the workspace.
  package static let path = "收件箱/质量科/received.csv"

  /// A line that could not be taken.
  package struct Problem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// The file itself can't be read, or its columns are others.
      case unreadable(String)
      case noSuchFile(String)
      case notATime(String)
    }

    /// Counts records from 1, the header included; 0 for the file itself.
    package var lineNumber: Int
    package var reason: Reason

    package init(lineNumber: Int, reason: Reason) {
      self.lineNumber = lineNumber
      self.reason = reason
    }

    /// One Chinese sentence: what, where, what to do.
    package var sentence: String {
      switch reason {
      case .unreadable(let detail):
        "收件箱/质量科/received.csv 没有采用：\(detail)"
      case .noSuchFile(let file):
        "received.csv 第 \(lineNumber) 行登记的「\(file)」不在收件箱里，请核对文件名。"
      case .notATime(let text):
        "received.csv 第 \(lineNumber) 行的收到时间「\(text)」读不出来，应为 2025-04-08 或 2025-04-08T09:30。"
      }
    }
  }

  private var times: [String: ReceivedTime] = [:]
  private var lineNumbers: [String: Int] = [:]
  package private(set) var problems: [Problem] = []

  /// Says nothing about any file.
  package init() {}

  /// Reads the register; one that is not there is empty.
  package init(_ workspace: Workspace) {
    do {
      let bytes = try FileContent.read(workspace.register)
      try read(bytes)
    } catch let error as FileSystemError {
      if !error.isMissing { refuse("读不出来：\(error.reason)。") }
    } catch let error as ReadError {
      refuse(error.message)
    } catch {
      refuse("读不出来。")
    }
  }

  /// The entry for a file whose path is relative to the workspace.
  package func received(_ shownPath: String) -> ReceivedTime? {
    times[shownPath]
  }

  /// The line, counted from 1, of the entry for a path.
  package func lineNumber(_ shownPath: String) -> Int? { lineNumbers[shownPath] }

  /// Adds a problem for each entry whose file is not among `paths`.
  package mutating func compare(with paths: Set<String>) {
    let strays = times.keys.filter { !paths.contains($0) }
      .map { ($0, lineNumbers[$0] ?? 0) }.sorted { $0.1 < $1.1 }
    for (path, number) in strays {
      problems.append(Problem(lineNumber: number, reason: .noSuchFile(path)))
    }
  }

  private mutating func refuse(_ detail: String) {
    problems.append(Problem(lineNumber: 0, reason: .unreadable(detail)))
  }

  private mutating func read(_ bytes: [UInt8]) throws(ReadError) {
    var file = try SpreadsheetFile(bytes: bytes, name: Self.fileName)
    let grid = try file.grid(ofSheet: 0)
    guard let header = grid.rows.first,
      let fileColumn = Self.column("file", in: header),
      let timeColumn = Self.column("receivedAt", in: header)
    else {
      refuse("第一行应为 file,receivedAt,evidence。")
      return
    }
    let evidenceColumn = Self.column("evidence", in: header)
    for row in grid.rows.dropFirst() {
      let path = Self.text(row[fileColumn])
      guard !path.isEmpty else { continue }
      let number = row.index + 1
      guard let moment = Moment(Self.text(row[timeColumn])) else {
        problems.append(
          Problem(lineNumber: number, reason: .notATime(Self.text(row[timeColumn]))))
        continue
      }
      let evidence = evidenceColumn.map { Self.text(row[$0]) } ?? ""
      let shown =
        path.hasPrefix(Workspace.inboxName + "/")
        ? path : Workspace.inboxName + "/" + path
      times[shown] = ReceivedTime(
        moment: moment, basis: .register, evidence: evidence.isEmpty ? nil : evidence)
      lineNumbers[shown] = number
    }
  }

  private static func column(_ name: String, in header: SheetGrid.Row) -> Int? {
    header.cells.first { text($0.value).lowercased() == name.lowercased() }?.column
  }

  private static func text(_ value: CellValue) -> String {
    guard case .text(let text) = value else { return "" }
    let visible = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return String(
      String.UnicodeScalarView(visible.reversed().drop { $0.properties.isWhitespace }.reversed()))
  }
}
