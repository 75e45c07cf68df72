public import SheetModel
public import SheetPackage
public import SheetReading

/// Why marks can't be put into a workbook as it is; a fresh copy of its tables can have them.
public enum MarkError: CodedError, Equatable {
  case package(PackageError)
  case unreadable(ReadError)
  /// A part that is no well-formed XML, or not in the order of the format.
  case malformed(part: String)
  /// Strict Open XML, which knows no comments of the old kind.
  case strict
  /// The part's elements have a prefix.
  case prefixed(part: String)
  /// The part declares another encoding than UTF-8, in which what is added can't be written.
  case otherEncoding(part: String)
  /// Fonts, fills, borders or cell formats are not there.
  case noStyles

  public var code: String {
    switch self {
    case .package: "MRK-001"
    case .unreadable: "MRK-002"
    case .malformed: "MRK-003"
    case .strict: "MRK-004"
    case .prefixed: "MRK-005"
    case .noStyles: "MRK-006"
    case .otherEncoding: "MRK-007"
    }
  }

  public var message: String {
    switch self {
    case .package(let error): error.message
    case .unreadable(let error): error.message
    case .malformed(let part):
      "文件内部的「\(part.prefix(40))」不合规范，不便在原件上标注，另做了一份只含表格的副本。"
    case .strict: "原件存成了“Strict Open XML”，不便在原件上标注，另做了一份只含表格的副本。"
    case .prefixed: "原件由其他程序写成，内部写法特殊，不便在原件上标注，另做了一份只含表格的副本。"
    case .otherEncoding(let part):
      "文件内部的「\(part.prefix(40))」不是 UTF-8 编码，不便在原件上标注，另做了一份只含表格的副本。"
    case .noStyles: "原件缺少格式信息，不便在原件上标注，另做了一份只含表格的副本。"
    }
  }
}
