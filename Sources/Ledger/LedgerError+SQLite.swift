internal import GRDB

extension LedgerError {
  /// What an error of SQLite or GRDB means; texts of the library stand in `detail` only.
  internal init(_ error: any Error) {
    if let own = error as? LedgerError {
      self = own
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(detail: String(describing: type(of: error)))
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .unwritable(.full)
      case .SQLITE_READONLY: .unwritable(.readOnly)
      case .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: .unwritable(.forbidden)
      case .SQLITE_IOERR, .SQLITE_NOMEM: .unwritable(.other(code: Self.code(of: error)))
      case .SQLITE_CONSTRAINT: .refused(detail: error.message ?? "\(Self.code(of: error))")
      default: .damaged(detail: "SQLite \(Self.code(of: error))")
      }
  }

  private static func code(of error: DatabaseError) -> Int {
    Int(error.extendedResultCode.rawValue)
  }
}
