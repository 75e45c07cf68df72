import FuzzKit

let package = SmallPackage()
Fuzzer.run { Reading.all(package.bytes(with: $0, in: "xl/y.xml"), name: "a.xlsx") }
