internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Reporting
internal import SheetModel
internal import SheetPackage
internal import SheetReading

/// Reads one file of 收件箱: a table, a document, or a ZIP of both.
///
/// - Errors: none; what can't be read becomes a ``SubmittedFile`` with a failure.
/// - Memory: the file, and what its sheets hold.
internal struct FileReader: Sendable {
  /// Bytes of all files of one ZIP together, unpacked.
  private static let zipBytes = 256 << 20

  private let intake: FileIntake
  private let plan: AnnualPlan
  private let register: ReceivedRegister?

  internal init(plan: AnnualPlan, register: ReceivedRegister?) {
    self.plan = plan
    self.register = register
    intake = FileIntake(plan: plan)
  }

  /// What became of an entry: its files, or the reason why it was passed over.
  internal struct Outcome: Sendable {
    internal var files: [SubmittedFile] = []
    internal var passedOver: [PassedOverFile] = []
  }

  internal func read(_ entry: InboxEntry) -> Outcome {
    let bytes: [UInt8]
    do {
      bytes = try FileContent.read(entry.path)
    } catch {
      if error.isBeingWritten {
        let passed = PassedOverFile(path: entry.shownPath, reason: .beingWritten)
        return Outcome(passedOver: [passed])
      }
      let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: [])
      return Outcome(files: [intake.failed(file, .unopened(error))])
    }
    if FileNameKind(entry.name) == .zip, let outcome = readZip(entry, bytes: bytes) {
      return outcome
    }
    var outcome = Outcome()
    let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: bytes)
    take(read(file, bytes: bytes), kind: FileNameKind(entry.name), into: &outcome)
    return outcome
  }

  /// A file whose name promised no table counts only if it holds one.
  private func take(_ file: SubmittedFile, kind: FileNameKind, into outcome: inout Outcome) {
    if kind == .other, file.failure != nil {
      outcome.passedOver.append(PassedOverFile(path: file.path, reason: .unrelated))
    } else {
      outcome.files.append(file)
    }
  }

  /// A folder that could not be listed stands as a file that can't be read.
  internal func unreadable(_ folder: InboxScan.UnreadableFolder) -> SubmittedFile {
    let entry = InboxEntry(
      path: FilePath(folder.path), shownPath: folder.path, folders: folder.folders, name: "",
      changed: folder.changed)
    let file = incoming(entry, path: folder.path, name: "", bytes: [])
    return intake.failed(file, .unopened(folder.error))
  }

  private func read(_ file: IncomingFile, bytes: [UInt8]) -> SubmittedFile {
    if case .material = FileNameKind(file.fileName) { return intake.material(file) }
    do {
      var spreadsheet = try SpreadsheetFile(bytes: bytes, name: file.fileName)
      var grids: [SheetGrid] = []
      var hidden: [String] = []
      for (index, sheet) in spreadsheet.sheets.enumerated() where sheet.kind == .worksheet {
        let grid = try spreadsheet.grid(ofSheet: index)
        if sheet.visibility == .visible {
          grids.append(grid)
        } else if !grid.rows.isEmpty {
          hidden.append(sheet.name)
        }
      }
      return intake.table(
        file, sheets: grids, hiddenSheets: hidden, notes: spreadsheet.notes)
    } catch {
      return intake.failed(file, FileFailure(error))
    }
  }

  /// `nil` where the file is a workbook by its content, whatever its name.
  private func readZip(_ entry: InboxEntry, bytes: [UInt8]) -> Outcome? {
    var outcome = Outcome()
    do {
      let folder = try ZipFolder(bytes: bytes)
      guard !folder.entries.contains(where: { $0.name == "[Content_Types].xml" }) else {
        return nil
      }
      var room = Self.zipBytes
      for inner in folder.entries {
        read(inner, of: folder, in: entry, room: &room, into: &outcome)
      }
      if outcome.files.isEmpty {
        let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: bytes)
        outcome.files.append(intake.failed(file, .emptyZip))
      }
    } catch {
      let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: bytes)
      outcome.files.append(intake.failed(file, FileFailure(error)))
    }
    return outcome
  }

  /// `room` is what the files of the archive may still hold together: many may share their bytes.
  private func read(
    _ inner: ZipFolder.Entry, of folder: borrowing ZipFolder, in entry: InboxEntry,
    room: inout Int, into outcome: inout Outcome
  ) {
    let parts = inner.name.split(separator: "/").map(String.init)
    guard let name = parts.last else { return }
    let path = entry.shownPath + "/" + inner.name
    if case .passedOver(let reason) = FileNameKind(name) {
      outcome.passedOver.append(PassedOverFile(path: path, reason: reason))
      return
    }
    func incoming(_ bytes: [UInt8]) -> IncomingFile {
      self.incoming(
        entry, path: path, name: name, zipName: entry.name,
        innerFolders: Array(parts.dropLast()), bytes: bytes)
    }
    guard room > 0 else {
      outcome.files.append(intake.failed(incoming([]), .fullZip))
      return
    }
    do {
      let bytes = try folder.bytes(of: inner)
      room -= bytes.count
      if FileNameKind(name) == .zip {
        outcome.files.append(intake.failed(incoming(bytes), .nestedZip))
      } else {
        take(read(incoming(bytes), bytes: bytes), kind: FileNameKind(name), into: &outcome)
      }
    } catch {
      outcome.files.append(intake.failed(incoming([]), FileFailure(error)))
    }
  }

  private func incoming(
    _ entry: InboxEntry, path: String, name: String, zipName: String? = nil,
    innerFolders: [String] = [], bytes: [UInt8]
  ) -> IncomingFile {
    let received =
      register?.received(path) ?? register?.received(entry.shownPath)
      ?? ReceivedTime(moment: entry.changed, basis: .changeTime)
    let folders = entry.folders + innerFolders
    return IncomingFile(
      path: path, fileName: name, zipName: zipName,
      folderOffice: folders.first { plan.office(named: $0) != nil },
      folders: folders, sha256: SHA256Hasher.hex(of: bytes), byteCount: bytes.count,
      received: received)
  }
}
