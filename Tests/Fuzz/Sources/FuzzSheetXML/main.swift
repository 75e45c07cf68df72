import FuzzKit

let package = SmallPackage()
let opening = Array("<row ".utf8)
let literal = Array("<![CDATA[".utf8)

/// The same rows with a line break for the blank behind `<row`, which the quick way doesn't take.
func sentTheGeneralWay(_ bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  for index in bytes.indices where bytes[index...].starts(with: opening) {
    result[index + 4] = 0x0A
  }
  return result
}

Fuzzer.run { bytes in
  let quick = package.bytes(with: bytes, in: "xl/s.xml")
  Reading.all(quick, name: "a.xlsx")
  // In a literal the blank is the cell's text.
  guard !bytes.indices.contains(where: { bytes[$0...].starts(with: literal) }) else { return }
  let general = package.bytes(with: sentTheGeneralWay(bytes), in: "xl/s.xml")
  precondition(
    Reading.words(quick, name: "a.xlsx") == Reading.words(general, name: "a.xlsx"),
    "the quick way reads otherwise")
}
