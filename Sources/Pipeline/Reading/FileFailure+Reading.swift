internal import InspectionModel
internal import SheetPackage
internal import SheetReading

extension FileFailure {
  internal init(_ error: ReadError) {
    let kind: Kind =
      switch error.kind {
      case .unreadable: .unreadable
      case .passwordProtected: .passwordProtected
      case .unsupported(let format): .unsupported(format: format)
      case .limitExceeded(let limit): .limitExceeded(limit: limit)
      }
    self.init(kind, code: error.code, sentence: error.message)
  }

  internal init(_ error: PackageError) {
    self.init(ReadError.package(error))
  }

  /// The operating system did not hand the file or folder out.
  internal static func unopened(_ error: FileSystemError) -> FileFailure {
    FileFailure(.unreadable, code: "RUN-011", sentence: "打不开：\(error.reason)。请检查权限后重新放入。")
  }

  internal static let notKept = FileFailure(
    .unreadable, code: "RUN-015",
    sentence: "收件箱里已经没有它，.huizong/received 里的原件也不见了或已改变。请从备份取回，或重新放入。")

  internal static let emptyZip = FileFailure(
    .unreadable, code: "RUN-012", sentence: "压缩包里没有文件。请重新压缩后报送。")

  internal static let fullZip = FileFailure(
    .limitExceeded(limit: "压缩包里的文件共 256 MB"), code: "RUN-014",
    sentence: "压缩包里的文件加起来太大，这一个没有读。请分开压缩后报送。")

  internal static let nestedZip = FileFailure(
    .limitExceeded(limit: "压缩包只读一层"), code: "RUN-013",
    sentence: "压缩包里又有压缩包，只读一层。请把里面的表格取出来直接报送。")
}
