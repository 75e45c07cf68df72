internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Ledger
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
  private let arrivals: ArrivalTimes
  private let store: ReceivedStore?

  private let cache: ReadingCache?
  private let keeps: Bool

  /// - Parameters:
  ///   - plan: The year's plan.
  ///   - arrivals: Say when files came.
  ///   - store: Holds what was received before.
  ///   - cache: Knows what files came to when they were read before.
  ///   - keeps: Whether what is taken is put into the store, too.
  internal init(
    plan: AnnualPlan, arrivals: ArrivalTimes, store: ReceivedStore? = nil,
    cache: ReadingCache? = nil, keeps: Bool = false
  ) {
    self.plan = plan
    self.arrivals = arrivals
    self.store = store
    self.cache = cache
    self.keeps = keeps
    intake = FileIntake(plan: plan)
  }

  /// What became of an entry: its files, or the reason why it was passed over.
  internal struct Outcome: Sendable {
    internal var files: [SubmittedFile] = []
    internal var passedOver: [PassedOverFile] = []
    /// When the entry came as far as its change time and the clock say.
    internal var arrived = Moment(secondsSince1970: 0)
    /// Why the bytes could not be kept.
    internal var storeError: FileSystemError?
  }

  internal func read(_ entry: InboxEntry) -> Outcome {
    var outcome = outcome(of: entry)
    outcome.arrived = min(entry.changed, arrivals.now)
    return outcome
  }

  private func outcome(of entry: InboxEntry) -> Outcome {
    let bytes: [UInt8]
    do {
      bytes = try FileContent.read(entry.path)
    } catch {
      if error.isBeingWritten {
        let passed = PassedOverFile(path: entry.shownPath, reason: .beingWritten)
        return Outcome(passedOver: [passed])
      }
      let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: nil)
      return Outcome(files: [intake.failed(file, .unopened(error))])
    }
    if FileNameKind(entry.name) == .zip, let outcome = readZip(entry, bytes: bytes) {
      return outcome
    }
    var outcome = Outcome()
    let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: bytes)
    take(read(file, bytes: bytes), bytes, kind: FileNameKind(entry.name), into: &outcome)
    return outcome
  }

  /// A file whose name promised no table counts only if it holds one.
  private func take(
    _ file: SubmittedFile, _ bytes: [UInt8], kind: FileNameKind, into outcome: inout Outcome
  ) {
    if kind == .other, file.failure != nil {
      outcome.passedOver.append(PassedOverFile(path: file.path, reason: .unrelated))
    } else {
      accept(file, bytes, into: &outcome)
    }
  }

  /// Keeps the bytes of what was received; a second file of the same content finds them there.
  private func accept(_ file: SubmittedFile, _ bytes: [UInt8], into outcome: inout Outcome) {
    outcome.files.append(file)
    guard keeps else { return }
    do {
      try store?.keep(bytes, sha256: file.sha256)
    } catch {
      outcome.storeError = error
    }
  }

  /// A folder that could not be listed stands as a file that can't be read.
  internal func unreadable(_ folder: InboxScan.UnreadableFolder) -> SubmittedFile {
    let entry = InboxEntry(
      path: FilePath(folder.path), shownPath: folder.path, folders: folder.folders, name: "",
      changed: folder.changed)
    let file = incoming(entry, path: folder.path, name: "", bytes: nil)
    return intake.failed(file, .unopened(folder.error))
  }

  private func read(_ file: IncomingFile, bytes: [UInt8]) -> SubmittedFile {
    if case .material = FileNameKind(file.fileName) { return intake.material(file) }
    if let known = cache?.file(file) { return known }
    let submitted = table(file, bytes: bytes)
    cache?.keep(submitted, of: file)
    return submitted
  }

  private func table(_ file: IncomingFile, bytes: [UInt8]) -> SubmittedFile {
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
        accept(intake.failed(file, .emptyZip), bytes, into: &outcome)
      }
    } catch {
      let file = incoming(entry, path: entry.shownPath, name: entry.name, bytes: bytes)
      accept(intake.failed(file, FileFailure(error)), bytes, into: &outcome)
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
    func incoming(_ bytes: [UInt8]?) -> IncomingFile {
      self.incoming(
        entry, path: path, name: name, zipName: entry.name,
        innerFolders: Array(parts.dropLast()), bytes: bytes)
    }
    guard room > 0 else {
      outcome.files.append(intake.failed(incoming(nil), .fullZip))
      return
    }
    do {
      let bytes = try folder.bytes(of: inner)
      room -= bytes.count
      if FileNameKind(name) == .zip {
        accept(intake.failed(incoming(bytes), .nestedZip), bytes, into: &outcome)
      } else {
        take(
          read(incoming(bytes), bytes: bytes), bytes, kind: FileNameKind(name), into: &outcome)
      }
    } catch {
      outcome.files.append(intake.failed(incoming(nil), FileFailure(error)))
    }
  }

  /// `bytes` are `nil` where the content could not be had.
  private func incoming(
    _ entry: InboxEntry, path: String, name: String, zipName: String? = nil,
    innerFolders: [String] = [], bytes: [UInt8]?
  ) -> IncomingFile {
    let sha256 = bytes.map { SHA256Hasher.hex(of: $0) } ?? ""
    let paths = path == entry.shownPath ? [path] : [path, entry.shownPath]
    let folders = entry.folders + innerFolders
    return IncomingFile(
      path: path, fileName: name, zipName: zipName,
      folderOffice: folders.first { plan.office(named: $0) != nil },
      folders: folders, sha256: sha256, byteCount: bytes?.count ?? 0,
      received: arrivals.received(paths: paths, sha256: sha256, changed: entry.changed))
  }
}

// MARK: - What 收件箱 no longer holds

extension FileReader {
  /// Reads a received content from what was kept of it, as if it lay where it lay last.
  internal func read(_ known: ReceivedHistory.Known) -> SubmittedFile {
    let place = KeptPlace(known.lastPlace)
    let bytes = store?.bytes(sha256: known.receipt.sha256)
    let incoming = IncomingFile(
      path: known.lastPlace, fileName: place.name, zipName: place.zipName,
      folderOffice: place.folders.first { plan.office(named: $0) != nil }, folders: place.folders,
      sha256: known.receipt.sha256, byteCount: known.receipt.byteCount,
      received: known.received)
    var file = bytes.map { read(incoming, bytes: $0) } ?? intake.failed(incoming, .notKept)
    file.content = known.receipt.content
    file.office.officeCode = known.receipt.office
    file.period.period = known.receipt.period
    file.isInInbox = false
    file.given = known.given
    return file
  }
}
