// swift-tools-version: 6.2
import PackageDescription

let sheets = Target.Dependency.product(name: "Sheets", package: "huizong")

let package = Package(
  name: "SmallPackage",
  dependencies: [.package(name: "huizong", path: "../..")],
  targets: [
    .executableTarget(name: "SmallPackage", dependencies: [sheets]),
    .executableTarget(name: "ReadmeExample", dependencies: [sheets]),
    .executableTarget(name: "PrintTexts", dependencies: [sheets]),
    .executableTarget(name: "MarkCells", dependencies: [sheets]),
  ]
)
