import CXlsxWriter
import Glibc

/// Owns one `lxw_workbook *` and frees it exactly once.
///
/// - Ownership: `workbook_close` frees the pointer on success *and* on failure, so ``close(path:)``
///   consumes the handle. A handle that is dropped leaves no file.
/// - Threads: not `Sendable`; the task that makes it uses it.
/// - Source: libxlsxwriter 1.1.4, `workbook.c`.
@safe
struct WorkbookHandle: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>

  /// - Throws: ``WorkbookError/outOfMemory``, ``WorkbookError/creationTimeMissing``.
  init(path: String, properties: WorkbookProperties) throws(WorkbookError) {
    // A zero would mean "now".
    guard properties.created > 0 else { throw .creationTimeMissing }
    guard let workbook = unsafe workbook_new(path) else { throw .outOfMemory }
    guard unsafe Self.set(properties, of: workbook) == LXW_NO_ERROR else {
      unsafe lxw_workbook_free(workbook)
      throw .outOfMemory
    }
    unsafe self.workbook = workbook
  }

  deinit {
    unsafe lxw_workbook_free(workbook)
  }

  func addSheet(_ name: SheetName) throws(WorkbookError) -> SheetHandle {
    guard let sheet = unsafe workbook_add_worksheet(workbook, name.text) else {
      throw .invalidSheetName(name.text, reason: "与已有的工作表重名，或不被接受。")
    }
    return unsafe SheetHandle(sheet, name: name.text)
  }

  func addFormat(_ format: CellFormat) throws(WorkbookError) -> FormatHandle {
    guard let pointer = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
    return unsafe FormatHandle(pointer, format)
  }

  /// Writes the file; the handle is gone afterwards, whatever the outcome.
  ///
  /// - Trust: the library returns no error although its temporary files ran out of space, and the
  ///   file is cut off. Only reading it back proves it.
  /// - Throws: ``WorkbookError/cannotSave(path:reason:)``.
  consuming func close(path: String) throws(WorkbookError) {
    let workbook = unsafe self.workbook
    discard self
    // Tried first, since the library would say it in English on standard error.
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = reason(forSystem: errno)
      unsafe lxw_workbook_free(workbook)
      throw .cannotSave(path: path, reason: reason)
    }
    Glibc.close(descriptor)
    // Under a locale with a decimal comma, 1.1.4 writes 1,5. The thread's own locale is changed, not
    // the process's.
    let plain = unsafe newlocale(1 << Int32(LC_NUMERIC), "C", nil)
    let former = unsafe uselocale(plain)
    let code = unsafe workbook_close(workbook)
    unsafe uselocale(former)
    if let plain = unsafe plain { unsafe freelocale(plain) }
    guard code == LXW_NO_ERROR else { throw .cannotSave(path: path, reason: reason(for: code)) }
  }

  private static func set(
    _ properties: WorkbookProperties, of workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> lxw_error {
    unsafe XMLText.escaped(properties.title).withCString { title in
      unsafe XMLText.escaped(properties.author).withCString { author in
        var fields = unsafe lxw_doc_properties()
        // Copied by the library, never written to.
        unsafe fields.title = UnsafeMutablePointer(mutating: title)
        unsafe fields.author = UnsafeMutablePointer(mutating: author)
        unsafe fields.created = time_t(properties.created)
        return unsafe workbook_set_properties(workbook, &fields)
      }
    }
  }
}

private func reason(forSystem code: Int32) -> String {
  switch code {
  case ENOENT, ENOTDIR: "目录不存在。"
  case EACCES, EPERM: "没有写入权限。"
  case EROFS: "磁盘是只读的。"
  case ENOSPC, EDQUOT: "磁盘已满。"
  case EISDIR: "已有同名的目录。"
  default: "文件无法创建（系统错误 \(code)）。"
  }
}

/// The library's own texts are English, so what a user can cause is said in Chinese here.
private func reason(for error: lxw_error) -> String {
  switch error {
  case LXW_ERROR_CREATING_XLSX_FILE: "文件无法创建。"
  case LXW_ERROR_CREATING_TMPFILE: "临时文件无法创建。"
  case LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
    "压缩写入失败。"
  case LXW_ERROR_MEMORY_MALLOC_FAILED: "内存不足。"
  default: "libxlsxwriter 错误 \(error.rawValue)。"
  }
}
