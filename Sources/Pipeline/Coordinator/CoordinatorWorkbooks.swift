internal import InspectionModel
internal import Intake
internal import Reporting
internal import SheetModel
internal import SheetReading

/// Edited copies of 报送登记.xlsx and 审定意见.xlsx in 收件箱/质量科.
internal struct CoordinatorWorkbooks: Sendable {
  internal struct Workbook: Hashable, Sendable {
    /// Relative to the workspace.
    internal var path: String
    internal var sha256: String
    internal var forms: [FormReader.Form]
  }

  /// In the order in which they were changed last, then by path.
  internal private(set) var workbooks: [Workbook] = []
  /// Workbooks there that can't be read, each with a Chinese sentence.
  internal private(set) var problems: [InboxNote] = []

  /// Looks into the folder itself, not into folders below.
  internal init(_ workspace: Workspace) {
    let folder = workspace.coordinatorFolder
    var found: [(changed: Moment, workbook: Workbook)] = []
    for bytes in (try? Folder.names(in: folder)) ?? [] {
      let name = ShownName.of(bytes)
      let path = folder.appending(bytes)
      guard FileNameKind(name) == .table, name != ReceivedRegister.fileName,
        let status = try? FileStatus.of(path), status.kind == .file
      else { continue }
      let shown = [Workspace.inboxName, Workspace.coordinatorName, name].joined(separator: "/")
      do {
        let content = try FileContent.read(path)
        let forms = try Self.forms(content, name: name)
        guard !forms.isEmpty else { continue }
        found.append(
          (
            status.changed,
            Workbook(path: shown, sha256: SHA256Hasher.hex(of: content), forms: forms)
          ))
      } catch let error as any CodedError {
        problems.append(InboxNote(file: shown, sentence: "「\(shown)」读不出来：\(error.message)"))
      } catch {
        problems.append(InboxNote(file: shown, sentence: "「\(shown)」读不出来。请检查后重新放入。"))
      }
    }
    workbooks = found.sorted { ($0.changed, $0.workbook.path) < ($1.changed, $1.workbook.path) }
      .map(\.workbook)
  }

  /// Paths of what was recognised: nothing of it was passed over.
  internal var paths: Set<String> { Set(workbooks.map(\.path)) }

  private static func forms(_ content: [UInt8], name: String) throws -> [FormReader.Form] {
    var file = try SpreadsheetFile(bytes: content, name: name)
    return try file.sheets.indices.compactMap { index in
      guard file.sheets[index].visibility == .visible else { return nil }
      return FormReader.read(try file.grid(ofSheet: index))
    }
  }
}
