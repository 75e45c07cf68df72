import Glibc

/// A place for one workbook, in a folder of its own; gone when the value is.
struct TemporaryWorkbook: ~Copyable {
  private let folder: String
  let path: String

  init() {
    var template = Array("/tmp/huizong-XXXXXX".utf8CString)
    _ = unsafe mkdtemp(&template)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/a.xlsx"
  }

  deinit {
    unsafe unlink(path)
    unsafe rmdir(folder)
  }

  /// None where there is no file.
  var bytes: [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { return [] }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
