import SheetModel

/// One name of a BIFF workbook, to be read once the code page is known.
///
/// Its formula is a row of tokens, not text, and is left out.
///
/// - Source: MS-XLS 2.4.150 (Lbl), 2.5.114 (names that Excel itself gives).
internal struct BinaryName {
  private static let hiddenFlag = 0x01
  private static let builtInFlag = 0x20
  private static let builtInNames = [
    "Consolidate_Area", "Auto_Open", "Auto_Close", "Extract", "Database", "Criteria",
    "Print_Area", "Print_Titles", "Recorder", "Data_Form", "Auto_Activate", "Auto_Deactivate",
    "Sheet_Title", "_FilterDatabase",
  ]

  private let flags: Int
  private let characterCount: Int
  private let sheetNumber: Int
  private let text: ContinuedData

  /// `nil` where the current record is too short for a name.
  internal init?(_ records: RecordStream) {
    guard records.data.count > 14 else { return nil }
    flags = records.number16(0)
    characterCount = Int(records.byte(3))
    sheetNumber = records.number16(8)
    text = ContinuedData(records, skipping: 14)
  }

  /// `nil` where the name's characters are cut off or unreadable.
  internal func read(_ strings: inout BinaryStrings) -> DefinedName? {
    var text = text
    var bytes: [UInt8] = []
    do throws(ReadError) {
      try strings.append(&text, characters: characterCount, to: &bytes)
    } catch {
      return nil
    }
    var name = String(decoding: bytes, as: UTF8.self)
    if flags & Self.builtInFlag != 0, let code = bytes.first, bytes.count == 1,
      Int(code) < Self.builtInNames.count
    {
      name = "_xlnm." + Self.builtInNames[Int(code)]
    }
    return DefinedName(
      name: name, formula: nil, sheet: sheetNumber > 0 ? sheetNumber - 1 : nil,
      isHidden: flags & Self.hiddenFlag != 0)
  }
}
