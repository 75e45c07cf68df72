import SheetModel
import SheetPackage

/// The number formats of a workbook's cell styles, by style index.
///
/// - Source: ECMA-376 Part 1, 18.8.10 (cellXfs) and 18.8.30 (numFmt). A format that the file defines
///   wins over a built-in one of the same number.
internal struct CellFormats: Sendable {
  /// Cells name their style by 16 bits; files with more are none of a spreadsheet program's.
  internal static let mostStyles = 1 << 16

  private var formats: [NumberFormat] = []
  /// The same formats' kinds, which most readers ask for cell by cell.
  private var kinds: [NumberFormat.Kind] = []

  /// No styles at all: everything is General.
  internal init() {}

  internal subscript(style: UInt16) -> NumberFormat {
    Int(style) < formats.count ? formats[Int(style)] : .general
  }

  /// What numbers in cells of this style are.
  internal func kind(_ style: UInt16) -> NumberFormat.Kind {
    Int(style) < kinds.count ? kinds[Int(style)] : .number
  }

  internal init(_ stream: consuming PartStream, limits: ReadLimits) throws(ReadError) {
    var xml = XMLScanner(stream, limits: limits)
    var codes: [Int: NumberFormat] = [:]
    var numbers: [Int?] = []
    while true {
      switch try xml.next() {
      case .start where xml.depth == 1: continue
      case .start where xml.isNamed("numFmts"):
        try Self.children(of: &xml, named: "numFmt") { xml in
          guard let number = xml.attribute("numFmtId").flatMap({ Int($0) }),
            let code = xml.attribute("formatCode")
          else { return }
          if codes.count < Self.mostStyles { codes[number] = NumberFormat(code: code) }
        }
      case .start where xml.isNamed("cellXfs"):
        try Self.children(of: &xml, named: "xf") { xml in
          if numbers.count < Self.mostStyles {
            numbers.append(xml.attribute("numFmtId").flatMap { Int($0) })
          }
        }
      case .start: try xml.skipElement()
      case .end, .text: continue
      case .done:
        self.init(numbers: numbers, codes: codes)
        return
      }
    }
  }

  /// Formats of styles in order, by number; `codes` holds those that the file defines.
  internal init(numbers: [Int?], codes: [Int: NumberFormat]) {
    // Each code is read once, however many styles use it.
    var known = codes
    formats = numbers.map { number in
      guard let number else { return .general }
      if let format = known[number] { return format }
      let format = NumberFormat(builtIn: number)
      known[number] = format
      return format
    }
    kinds = formats.map(\.kind)
  }

  private static func children(
    of xml: inout XMLScanner, named name: String, _ visit: (borrowing XMLScanner) -> Void
  ) throws(ReadError) {
    let outer = xml.depth - 1
    while xml.depth > outer {
      switch try xml.next() {
      case .start:
        if xml.isNamed(name) { visit(xml) }
        try xml.skipElement()
      case .done: throw xml.cut()
      case .end, .text: continue
      }
    }
  }
}
