import SheetModel
import SheetPackage

/// What the workbook part itself says: its sheets in order, its names, and how it counts days.
internal struct WorkbookOutline: Sendable {
  internal struct Sheet: Sendable {
    var name: String
    var relationshipID: String
    var visibility: SheetVisibility
  }

  internal private(set) var sheets: [Sheet] = []
  internal private(set) var dateSystem = DateSystem.from1900
  internal private(set) var definedNames: [DefinedName] = []

  internal init(_ stream: consuming PartStream, limits: ReadLimits) throws(ReadError) {
    var xml = XMLScanner(stream, limits: limits)
    var nameBytes = 0
    while true {
      switch try xml.next() {
      case .start where xml.depth == 1 || xml.isNamed("sheets") || xml.isNamed("definedNames"):
        continue
      case .start where xml.isNamed("definedName"):
        let name = try Self.definedName(&xml)
        nameBytes += name.name.utf8.count + (name.formula?.utf8.count ?? 0)
        guard nameBytes <= limits.textBytes else {
          throw .workbook(.textTooLong(name: xml.partName, limit: limits.textBytes))
        }
        definedNames.append(name)
      case .start:
        if xml.isNamed("workbookPr"), xml.flag("date1904") { dateSystem = .from1904 }
        if xml.isNamed("sheet") {
          guard sheets.count < limits.sheets else {
            throw .workbook(.tooManySheets(limit: limits.sheets))
          }
          sheets.append(Self.sheet(xml))
        }
        try xml.skipElement()
      case .end, .text: continue
      case .done: return
      }
    }
  }

  private static func definedName(
    _ xml: inout XMLScanner
  ) throws(ReadError) -> DefinedName {
    var name = DefinedName(
      name: xml.attribute("name") ?? "", formula: nil,
      sheet: xml.attribute("localSheetId").flatMap { Int($0) }, isHidden: xml.flag("hidden"))
    name.formula = String(decoding: try xml.elementText(), as: UTF8.self)
    return name
  }

  private static func sheet(_ xml: borrowing XMLScanner) -> Sheet {
    Sheet(
      name: xml.attribute("name") ?? "",
      relationshipID: xml.attribute("id", prefixed: true) ?? xml.attribute("id") ?? "",
      visibility: xml.attribute("state").flatMap { SheetVisibility(rawValue: $0) } ?? .visible)
  }
}
