internal import SheetModel

/// The drawing that comments of the old kind need: a hidden box for each.
///
/// - Source: ECMA-376 Part 4, 19.4.2.12 (`ClientData`); the shape that Excel itself writes.
internal enum CommentShapes {
  private static let head =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
  private static let typeName = "_x0000_t202"
  private static let shapeName = "_x0000_s"
  /// A sheet's shapes are numbered in blocks of this many.
  private static let block = 1_024

  /// A drawing with a box for each cell, numbered in blocks from `first` on; the next free block is
  /// put there.
  internal static func part(_ cells: [CellReference], block first: inout Int) -> [UInt8] {
    let start = first
    first += cells.count / block + 1
    let numbers = (start..<first).map(String.init).joined(separator: ",")
    let shapes = cells.enumerated().map { shape($1, number: start * block + 1 + $0) }
    return Array(
      (head + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(numbers)\"/>"
        + "</o:shapelayout>\(type)\(shapes.joined())</xml>").utf8)
  }

  /// An old drawing with boxes for more cells; `nil` where it doesn't end as a drawing does.
  ///
  /// Excel's own drawings need not be well-formed, so they are not read as XML.
  internal static func adding(_ cells: [CellReference], to bytes: [UInt8]) -> [UInt8]? {
    let closing = Array("</xml>".utf8)
    guard let end = bytes.lastRange(of: closing) else { return nil }
    let last = highest(in: bytes)
    let shapes = cells.enumerated().map { index, cell in
      shape(cell, number: last + 1 + index, namesSpaces: true)
    }
    let hasType = bytes.lastRange(of: Array("id=\"\(typeName)\"".utf8)) != nil
    let added = (hasType ? "" : typeWithSpaces) + shapes.joined()
    return Array(bytes[..<end]) + Array(added.utf8) + Array(bytes[end...])
  }

  /// A drawing without the boxes of these cells.
  internal static func removing(_ cells: Set<CellReference>, from bytes: [UInt8]) -> [UInt8] {
    guard !cells.isEmpty else { return bytes }
    var text = String(decoding: bytes, as: UTF8.self)[...]
    var result = ""
    while let start = text.firstRange(of: "<v:shape ") {
      guard let end = text[start.lowerBound...].firstRange(of: "</v:shape>") else { break }
      result += text[..<start.lowerBound]
      let shape = text[start.lowerBound..<end.upperBound]
      if let row = number("Row", in: shape), let column = number("Column", in: shape),
        cells.contains(CellReference(row: row, column: column))
      {
        text = text[end.upperBound...]
        continue
      }
      result += shape
      text = text[end.upperBound...]
    }
    return Array((result + text).utf8)
  }

  private static func number(_ name: String, in shape: Substring) -> Int? {
    guard let start = shape.firstRange(of: "<x:\(name)>"),
      let end = shape[start.upperBound...].firstRange(of: "</x:\(name)>")
    else { return nil }
    return Int(shape[start.upperBound..<end.lowerBound])
  }

  private static func highest(in bytes: [UInt8]) -> Int {
    let name = Array(shapeName.utf8)
    var highest = block
    var index = 0
    while index + name.count < bytes.count {
      guard bytes[index] == name[0], bytes[index..<index + name.count].elementsEqual(name) else {
        index += 1
        continue
      }
      index += name.count
      var number = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]), number < 1 << 40 {
        number = number * 10 + Int(bytes[index]) - 0x30
        index += 1
      }
      highest = max(highest, number)
    }
    return highest
  }

  private static let type = typeElement(spaces: "")
  private static let typeWithSpaces = typeElement(spaces: spaces)
  private static let spaces =
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  private static func typeElement(spaces: String) -> String {
    "<v:shapetype\(spaces) id=\"\(typeName)\" coordsize=\"21600,21600\" o:spt=\"202\""
      + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
      + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
  }

  private static func shape(
    _ cell: CellReference, number: Int, namesSpaces: Bool = false
  ) -> String {
    let (row, column) = (cell.row, cell.column)
    let anchor = "\(column + 1), 15, \(max(row - 1, 0)), 10, \(column + 5), 31, \(row + 6), 9"
    return "<v:shape\(namesSpaces ? spaces : "") id=\"\(shapeName)\(number)\" type=\"#\(typeName)\""
      + " style=\"position:absolute;width:260pt;height:110pt;z-index:1;visibility:hidden\""
      + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill>"
      + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
  }
}

extension [UInt8] {
  /// Where the last occurrence of `other` begins.
  fileprivate func lastRange(of other: [UInt8]) -> Int? {
    guard !other.isEmpty, count >= other.count else { return nil }
    return stride(from: count - other.count, through: 0, by: -1).first { start in
      self[start] == other[0] && self[start..<start + other.count].elementsEqual(other)
    }
  }
}
