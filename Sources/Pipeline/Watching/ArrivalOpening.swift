internal import Reporting
internal import SheetPackage
internal import SheetReading

/// Whether a file that has been still can be opened: the end of a workbook or an archive comes last,
/// so half a copy can't.
internal enum ArrivalOpening: Hashable, Sendable {
  /// Lower-case hex of the bytes that were opened.
  case complete(sha256: String)
  /// Empty or cut, or damaged for good: time will tell.
  case incomplete(sha256: String)
  /// Another program has it open for writing.
  case beingWritten
  /// The system does not hand it out.
  case refused(FileSystemError)

  internal static func of(_ path: FilePath) -> ArrivalOpening {
    let bytes: [UInt8]
    do {
      bytes = try FileContent.read(path)
    } catch {
      return error.isBeingWritten ? .beingWritten : .refused(error)
    }
    let sha256 = SHA256Hasher.hex(of: bytes)
    let name = path.bytes.split(separator: UInt8(ascii: "/")).last.map { ShownName.of(Array($0)) }
    return isComplete(bytes, name: name ?? "")
      ? .complete(sha256: sha256) : .incomplete(sha256: sha256)
  }

  private static func isComplete(_ bytes: [UInt8], name: String) -> Bool {
    guard !bytes.isEmpty else { return false }
    do {
      switch FileNameKind(name) {
      case .zip: _ = try ZipFolder(bytes: bytes)
      case .table: _ = try SpreadsheetFile(bytes: bytes, name: name)
      case .material, .other, .passedOver: break
      }
    } catch let error as ReadError {
      // A format that is not read at all won't get better by waiting.
      if case .unreadable = error.kind { return false }
    } catch {
      return false
    }
    return true
  }
}
