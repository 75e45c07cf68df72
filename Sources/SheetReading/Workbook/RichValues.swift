import SheetPackage

/// The pictures among a workbook's rich values.
///
/// A cell with a rich value holds `#VALUE!` for programs that know none, and a number (`vm`) that
/// leads through the metadata to the value; the structure of the value says whether it is a picture
/// or, for example, one of the errors that older programs lack.
///
/// - Source: ECMA-376 Part 1, 18.9 (metadata; `vm` and `t` count from 1, `v` from 0); MS-XLSX 2.3.6.1
///   (rich values), 2.6.207 (`_localImage`, `_webimage`).
internal enum RichValues {
  /// The relationship types of the three parts.
  internal enum RelationshipType {
    internal static let metadata = "sheetMetadata"
    internal static let values = "rdRichValue"
    internal static let structures = "rdRichValueStructure"
  }

  private static let pictures: Set<String> = ["_localImage", "_webimage"]
  private static let futureName = "XLRICHVALUE"
  /// No sheet has more cells with pictures than a person can look at.
  private static let most = 1 << 20

  /// The `vm` numbers that stand for pictures.
  internal static func pictureNumbers(
    metadata: consuming PartStream, values: consuming PartStream,
    structures: consuming PartStream, limits: ReadLimits
  ) throws(ReadError) -> Set<Int> {
    let isPicture = try names(of: "s", attribute: "t", structures, limits).map(pictures.contains)
    let structureOfValue = try names(of: "rv", attribute: "s", values, limits).map { Int($0) ?? -1 }
    let values = try valueNumbers(metadata, limits)
    var numbers: Set<Int> = []
    for (index, value) in values.enumerated() {
      guard let value, structureOfValue.indices.contains(value),
        isPicture.indices.contains(structureOfValue[value]), isPicture[structureOfValue[value]]
      else { continue }
      numbers.insert(index + 1)
    }
    return numbers
  }

  /// One attribute of all elements of a name, in order; empty where it is absent.
  private static func names(
    of element: String, attribute: String, _ stream: consuming PartStream, _ limits: ReadLimits
  ) throws(ReadError) -> [String] {
    var xml = XMLScanner(stream, limits: limits)
    var found: [String] = []
    while true {
      switch try xml.next() {
      case .start:
        if xml.depth > 1, xml.isNamed(element), found.count < most {
          found.append(xml.attribute(attribute) ?? "")
        }
      case .end, .text: continue
      case .done: return found
      }
    }
  }

  /// For each block of the value metadata the number of its rich value; `nil` for other metadata.
  private static func valueNumbers(
    _ stream: consuming PartStream, _ limits: ReadLimits
  ) throws(ReadError) -> [Int?] {
    var xml = XMLScanner(stream, limits: limits)
    var types: [String] = []
    var richValues: [Int?] = []
    var blocks: [(type: Int, index: Int)?] = []
    var isFuture = false
    var isValue = false
    while true {
      switch try xml.next() {
      case .start:
        if xml.depth == 2 {
          isFuture = xml.isNamed("futureMetadata") && xml.attribute("name") == futureName
          isValue = xml.isNamed("valueMetadata")
        }
        guard types.count < most, richValues.count < most, blocks.count < most else { continue }
        if xml.isNamed("metadataType") { types.append(xml.attribute("name") ?? "") }
        if isFuture, xml.isNamed("bk") { richValues.append(nil) }
        if isFuture, xml.isNamed("rvb"), !richValues.isEmpty {
          richValues[richValues.count - 1] = xml.attribute("i").flatMap { Int($0) }
        }
        if isValue, xml.isNamed("bk") { blocks.append(nil) }
        if isValue, xml.isNamed("rc"), !blocks.isEmpty,
          let type = xml.attribute("t").flatMap({ Int($0) }),
          let index = xml.attribute("v").flatMap({ Int($0) })
        {
          blocks[blocks.count - 1] = (type, index)
        }
      case .end, .text: continue
      case .done:
        return blocks.map { block in
          guard let block, types.indices.contains(block.type - 1),
            types[block.type - 1] == futureName, richValues.indices.contains(block.index)
          else { return nil }
          return richValues[block.index]
        }
      }
    }
  }
}
