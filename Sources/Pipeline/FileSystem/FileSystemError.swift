internal import Glibc

/// Why the operating system refused; the number is `errno`'s.
package struct FileSystemError: Error, Hashable, Sendable {
  package var number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// Folders within folders beyond the limit of a walk, most likely links in a circle.
  package static let tooDeep = FileSystemError(number: ELOOP)

  /// A folder that was there a moment ago.
  internal static let gone = FileSystemError(number: ENOENT)

  /// Whether there is nothing of that name.
  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// Whether something of that name is there.
  package var isPresent: Bool { number == EEXIST }

  /// Whether another process was writing.
  package var isBeingWritten: Bool { number == EAGAIN }

  /// The reason in Chinese, to stand inside a sentence.
  package var reason: String {
    switch number {
    case ENOENT: "找不到"
    case EEXIST: "已经有了"
    case EACCES, EPERM: "没有权限"
    case EROFS: "磁盘是只读的"
    case ENOSPC, EDQUOT: "磁盘空间已满"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "这是一个文件夹"
    case EIO: "读写磁盘时出错"
    case EMFILE, ENFILE: "打开的文件太多"
    case ENAMETOOLONG: "文件名太长"
    case EFBIG: "文件太大"
    case ELOOP: "文件夹套得太深"
    case EAGAIN: "另一个程序正在写它"
    default: "系统错误 \(number)"
    }
  }
}
