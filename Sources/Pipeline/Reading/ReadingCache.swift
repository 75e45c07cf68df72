internal import InspectionModel
internal import Intake

/// What files came to when they were read before.
internal struct ReadingCache: Sendable {
  private let work: WorkCache

  internal init(_ work: WorkCache) { self.work = work }

  internal func file(_ incoming: IncomingFile) -> SubmittedFile? {
    work.value(key(of: incoming), FileEntry.read)
  }

  internal func keep(_ file: SubmittedFile, of incoming: IncomingFile) {
    work.keep(key(of: incoming)) { FileEntry.write(file, to: &$0) }
  }

  /// All that intake goes by.
  private func key(of file: IncomingFile) -> String {
    work.key(
      [
        "read", file.path, file.fileName, file.zipName ?? "", file.folderOffice ?? "",
        file.sha256, String(file.byteCount), String(file.received.moment.secondsSince1970),
        file.received.basis.rawValue, file.received.evidence ?? "",
      ] + file.folders)
  }
}
