public import SheetModel

/// Why an archive, or a part of it, can't be read.
public enum PackageError: CodedError, Equatable {
  /// The system or libzip refused the file as such; `libzipCode` is `ZIP_ER_...`.
  case cannotOpen(libzipCode: Int)
  /// It begins like a ZIP archive, but its directory is damaged or not there.
  case truncated
  case damagedPart(name: String)
  case truncatedPart(name: String)
  case wrongChecksum(name: String)
  case encryptedPart(name: String)
  /// Neither stored nor deflated; `method` is that of the ZIP specification, 4.4.5.
  case unsupportedMethod(name: String, method: Int)
  case noSuchPart(name: String)
  case tooManyEntries(count: Int, limit: Int)
  case tooLarge(name: String, limit: Int)
  /// Inflates more than `limit` times.
  case suspiciousRatio(name: String, limit: Int)
  /// The sectors of a CFB stream are chained in circles.
  case sectorLoop(stream: String)
  /// The chain of a CFB stream leads out of the file, or to nowhere, after `byteOffset` bytes.
  case cutStream(name: String, byteOffset: Int)

  public var code: String {
    switch self {
    case .cannotOpen: "ZIP-001"
    case .truncated: "ZIP-002"
    case .damagedPart: "ZIP-003"
    case .truncatedPart: "ZIP-004"
    case .wrongChecksum: "ZIP-005"
    case .encryptedPart: "ZIP-006"
    case .unsupportedMethod: "ZIP-007"
    case .noSuchPart: "ZIP-008"
    case .tooManyEntries: "ZIP-009"
    case .tooLarge: "ZIP-010"
    case .suspiciousRatio: "ZIP-011"
    case .sectorLoop: "ZIP-012"
    case .cutStream: "ZIP-013"
    }
  }

  public var message: String {
    switch self {
    case .cannotOpen(let libzipCode):
      "文件打不开（libzip 错误 \(libzipCode)）。请检查读取权限，并关闭正在使用它的程序后重试。"
    case .truncated:
      "文件不完整，末尾的目录缺失或已损坏，可能没有下载或复制完。请重新取得一份完整的文件。"
    case .damagedPart(let name):
      "文件内部的「\(shown(name))」已损坏，无法解压。请重新取得文件，或用 Excel、WPS 打开修复后另存。"
    case .truncatedPart(let name):
      "文件内部的「\(shown(name))」不完整。请重新取得一份完整的文件。"
    case .wrongChecksum(let name):
      "文件内部的「\(shown(name))」校验和不符，内容已损坏。请重新取得文件，或用 Excel、WPS 打开修复后另存。"
    case .encryptedPart(let name):
      "压缩包内的「\(shown(name))」设了密码。请去掉密码后重新提供。"
    case .unsupportedMethod(let name, let method):
      "压缩包内的「\(shown(name))」用了不支持的压缩方式（\(method)）。请用普通 ZIP 方式重新压缩。"
    case .noSuchPart(let name):
      "文件内部缺少「\(shown(name))」。请重新取得文件，或用 Excel、WPS 打开修复后另存。"
    case .tooManyEntries(let count, let limit):
      "压缩包内有 \(count) 个条目，超过上限 \(limit)。请只保留需要的文件后重新压缩。"
    case .tooLarge(let name, let limit):
      "文件内部的「\(shown(name))」解压后超过上限 \(limit) 字节。请拆分后重新提供。"
    case .suspiciousRatio(let name, let limit):
      "文件内部的「\(shown(name))」解压后膨胀超过 \(limit) 倍，不像正常的表格。请核实来源后重新另存。"
    case .sectorLoop(let name):
      "文件内部的「\(shown(name))」首尾相接成了圈，已损坏。请重新取得文件，或用 Excel、WPS 打开修复后另存。"
    case .cutStream(let name, let byteOffset):
      "文件内部的「\(shown(name))」在字节 \(byteOffset) 处中断，文件不完整。请重新取得一份完整的文件。"
    }
  }
}

/// Part names come from the file: at most 40 characters of them are shown, controls as `·`.
private func shown(_ name: String) -> String {
  let clean = String(name.unicodeScalars.map { $0.value < 0x20 ? "·" : Character($0) })
  return clean.count <= 40 ? clean : clean.prefix(39) + "…"
}
