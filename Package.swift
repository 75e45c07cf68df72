// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "huizong",
  products: [
    .executable(name: "huizong", targets: ["huizong"]),
    .library(
      name: "Sheets", targets: ["SheetModel", "SheetPackage", "SheetReading", "SheetWriting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CIGzip", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CPlatform"),

    .target(name: "SheetModel"),
    .target(name: "SheetPackage", dependencies: ["CIGzip", "CZip", "SheetModel"]),
    .target(name: "SheetReading", dependencies: ["SheetModel", "SheetPackage"]),
    .target(
      name: "SheetWriting",
      dependencies: ["CXlsxWriter", "SheetModel", "SheetPackage", "SheetReading"]),
    .target(name: "InspectionModel", dependencies: ["SheetModel"]),
    .target(
      name: "InspectionPlan",
      dependencies: ["InspectionModel", "SheetModel", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Resources/plan.yaml")]),
    .target(name: "Intake", dependencies: ["InspectionModel", "InspectionPlan", "SheetModel"]),
    .target(
      name: "Validation",
      dependencies: ["InspectionModel", "InspectionPlan", "SheetModel"]),
    .target(
      name: "Ledger",
      dependencies: [
        "InspectionModel", "SheetModel", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Consolidation",
      dependencies: ["InspectionModel", "InspectionPlan", "Ledger", "SheetModel"]),
    .target(
      name: "Reporting",
      dependencies: [
        "CCrypto", "Consolidation", "InspectionModel", "InspectionPlan", "SheetModel",
        "SheetWriting",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Resources/messages.yaml"), .embedInCode("Resources/report.mustache"),
        .embedInCode("Resources/report.css"), .embedInCode("Resources/answer.css"),
        .embedInCode("Resources/report.js"),
        .embedInCode("Resources/rules.yaml"),
      ]),
    .target(
      name: "PlanDrafting", dependencies: ["InspectionModel", "InspectionPlan", "SheetModel"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "CPlatform", "Consolidation", "InspectionModel", "InspectionPlan", "Intake", "Ledger",
        "PlanDrafting", "Reporting", "SheetModel", "SheetPackage", "SheetReading", "SheetWriting",
        "Validation",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "HuizongCLI",
      dependencies: [
        "CPlatform", "InspectionModel", "InspectionPlan", "Ledger", "Pipeline", "Reporting",
        "SheetModel", "SheetPackage", "SheetReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "huizong",
      dependencies: [
        "CPlatform", "HuizongCLI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "SheetModelTests", dependencies: ["SheetModel"]),
    .testTarget(name: "SheetPackageTests", dependencies: ["SheetModel", "SheetPackage"]),
    .testTarget(
      name: "SheetReadingTests", dependencies: ["SheetModel", "SheetPackage", "SheetReading"]),
    .testTarget(
      name: "SheetWritingTests",
      dependencies: ["SheetModel", "SheetPackage", "SheetReading", "SheetWriting"]),
    .testTarget(name: "InspectionModelTests", dependencies: ["InspectionModel", "SheetModel"]),
    .testTarget(
      name: "InspectionPlanTests",
      dependencies: ["InspectionModel", "InspectionPlan", "SheetModel"]
    ),
    .testTarget(
      name: "PlanDraftingTests",
      dependencies: ["InspectionModel", "InspectionPlan", "PlanDrafting", "SheetModel"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["InspectionModel", "InspectionPlan", "Intake", "SheetModel"]
    ),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["InspectionModel", "InspectionPlan", "Reporting", "SheetModel", "Validation"]),
    .testTarget(name: "LedgerTests", dependencies: ["InspectionModel", "Ledger", "SheetModel"]),
    .testTarget(
      name: "ConsolidationTests",
      dependencies: ["Consolidation", "InspectionModel", "InspectionPlan", "SheetModel"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Consolidation", "InspectionModel", "InspectionPlan", "Reporting", "SheetModel",
        "SheetReading",
      ]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Consolidation", "InspectionModel", "InspectionPlan", "Ledger", "Pipeline", "Reporting",
        "SheetModel", "SheetPackage", "SheetReading",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(
      name: "HuizongCLITests",
      dependencies: [
        "HuizongCLI", "InspectionModel", "InspectionPlan", "Pipeline", "SheetModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
for target in package.targets where target.type != .system {
  target.swiftSettings = strict + (target.swiftSettings ?? [])
}
