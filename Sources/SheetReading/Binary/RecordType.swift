/// Numbers of the BIFF records that are read; all others are passed over.
///
/// - Source: MS-XLS 2.3.
internal enum RecordType {
  internal static let formula = 0x0006
  internal static let endOfFile = 0x000A
  internal static let definedName = 0x0018
  internal static let note = 0x001C
  internal static let dateMode = 0x0022
  internal static let filePass = 0x002F
  internal static let continuation = 0x003C
  internal static let codePage = 0x0042
  internal static let columnInfo = 0x007D
  internal static let sheetFlags = 0x0081
  internal static let boundSheet = 0x0085
  internal static let multipleRK = 0x00BD
  internal static let richString = 0x00D6
  internal static let cellFormat = 0x00E0
  internal static let mergedCells = 0x00E5
  internal static let sharedStrings = 0x00FC
  internal static let sharedLabel = 0x00FD
  internal static let number = 0x0203
  internal static let label = 0x0204
  internal static let booleanOrError = 0x0205
  internal static let formula3 = 0x0206
  internal static let string = 0x0207
  internal static let row = 0x0208
  internal static let array = 0x0221
  internal static let dataTable = 0x0236
  internal static let rk = 0x027E
  internal static let formula4 = 0x0406
  internal static let format = 0x041E
  internal static let sharedFormula = 0x04BC
  internal static let beginOfFile = 0x0809
  /// BOF of BIFF2, 3 and 4.
  internal static let oldBeginnings = [0x0009, 0x0209, 0x0409]
}
