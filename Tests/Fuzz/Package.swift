// swift-tools-version: 6.2
import PackageDescription

let fuzzers = [
  "FuzzZip", "FuzzSheetXML", "FuzzSharedStrings", "FuzzStyles", "FuzzCompound", "FuzzBinary",
  "FuzzCSV", "FuzzNumberFormat",
]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "huizong", path: "../..")],
  targets: [
    .target(name: "CFuzzer"),
    .target(
      name: "FuzzKit", dependencies: ["CFuzzer", .product(name: "Sheets", package: "huizong")]),
  ]
    + fuzzers.map {
      .executableTarget(
        name: $0, dependencies: ["FuzzKit", .product(name: "Sheets", package: "huizong")])
    }
)
