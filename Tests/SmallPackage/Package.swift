// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "SmallPackage",
  dependencies: [.package(name: "huizong", path: "../..")],
  targets: [
    .executableTarget(
      name: "SmallPackage", dependencies: [.product(name: "Sheets", package: "huizong")])
  ]
)
