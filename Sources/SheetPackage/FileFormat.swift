/// What a file is by its content, whatever its name says.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// An OPC package that holds a SpreadsheetML workbook: .xlsx, .xlsm, .xltx.
  case workbook
  /// Plain text, which may be a CSV.
  case text
  /// No byte at all.
  case empty
  /// A package that is encrypted, or a workbook that asks for a password.
  case encrypted
  /// BIFF in a CFB container.
  case binaryWorkbook97
  /// A CFB container without such a workbook, called .et by its name.
  case wpsSheet
  case binaryWorkbook12
  case openDocumentSheet
  case openDocumentOther
  case numbers
  case wordDocument
  case wordDocument97
  case presentation
  case compoundOther
  case openDocumentFixed
  case zip
  case rar
  case sevenZip
  case gzip
  case pdf
  case html
  case spreadsheetML2003
  case otherXML
  case mail
  case webArchive
  case richText
  case picture
  /// Begins like a ZIP archive, but can't be opened as one.
  case damagedArchive
  /// Begins like a CFB container, but its directory can't be read.
  case damagedCompound
  /// Bytes without any known mark that are no text either.
  case unknown

  /// The name that people know it by.
  public var label: String {
    switch self {
    case .workbook: "Excel 工作簿（.xlsx）"
    case .text: "文本文件"
    case .empty: "空文件"
    case .encrypted: "加密的工作簿"
    case .binaryWorkbook97: "Excel 97-2003 工作簿（.xls）"
    case .wpsSheet: "WPS 表格（.et）"
    case .binaryWorkbook12: "Excel 二进制工作簿（.xlsb）"
    case .openDocumentSheet: "OpenDocument 表格（.ods）"
    case .openDocumentOther: "OpenDocument 文档"
    case .numbers: "Numbers 表格（.numbers）"
    case .wordDocument: "Word 文档（.docx）"
    case .wordDocument97: "Word 97-2003 或 WPS 文字文档（.doc、.wps）"
    case .presentation: "演示文稿（.pptx）"
    case .compoundOther: "旧版 Office 文件"
    case .openDocumentFixed: "版式文档（.ofd）"
    case .zip: "ZIP 压缩包"
    case .rar: "RAR 压缩包"
    case .sevenZip: "7z 压缩包"
    case .gzip: "gzip 压缩包"
    case .pdf: "PDF 文件"
    case .html: "网页（HTML）"
    case .spreadsheetML2003: "XML 表格 2003"
    case .otherXML: "XML 文件"
    case .mail: "电子邮件（.eml）"
    case .webArchive: "单个文件网页（.mht）"
    case .richText: "RTF 文档"
    case .picture: "图片"
    case .damagedArchive: "损坏的压缩包或工作簿"
    case .damagedCompound: "损坏的旧版 Office 文件"
    case .unknown: "无法识别的文件"
    }
  }
}
