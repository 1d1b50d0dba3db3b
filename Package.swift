// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A floor of the house: imports go downwards only, from the last entry to the first.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "Seeded"] + dependencies,
      swiftSettings: strict),
  ]
}

let package = Package(
  name: "synoptic",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "synoptic", targets: ["synoptic"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // 0: nothing below
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CLexicons", exclude: ["Data"]),
    // random numbers for tests and benchmarks
    .target(name: "Seeded", swiftSettings: strict),
  ]
    + module("Stopping")
    + module("Diagnostics", [algorithms])
    + module("Chronology")
    // 1: the domain's values
    + module("Narrative", ["Chronology"])
    // the word lists, and what names have in common
    + module("Lexicons", ["CLexicons"])
    // 2: pure work on them
    + module("Extraction", ["Lexicons", "Narrative", "Chronology", "CLexicons", algorithms])
    + module("Collation", ["Lexicons", "Narrative", "Chronology", "Stopping", algorithms])
    // 3: the store and the language, strangers to each other
    + module("EventStore", ["Narrative", "Chronology", "Stopping", grdb, sqlite])
    + module("QueryLanguage", ["Diagnostics", "Narrative", "Chronology"])
    // 4: questions to answers
    + module(
      "QueryEngine",
      [
        "QueryLanguage", "EventStore", "Collation", "Narrative", "Chronology", "Diagnostics",
        "Stopping", grdb,
      ])
    // 5: formats in and out, results for the eye
    + module(
      "Interchange",
      [
        "QueryEngine", "QueryLanguage", "Extraction", "Narrative", "Chronology", "Diagnostics",
        "Stopping", yams,
      ])
    + module(
      "Rendering",
      [
        "Interchange", "QueryEngine", "QueryLanguage", "Collation", "Narrative", "Chronology",
        "Diagnostics", "Stopping", algorithms,
      ])
    // 6: the interpreter without a terminal; the terminal without an interpreter
    + module(
      "Session",
      [
        "Rendering", "Interchange", "QueryEngine", "QueryLanguage", "EventStore", "Collation",
        "Extraction", "Narrative", "Chronology", "Diagnostics", "Stopping", crypto, yams,
      ])
    + module("LineEditor", ["CEditline"])
    // 7: options, wiring, exit code
    + [
      .executableTarget(
        name: "synoptic",
        dependencies: [
          "Session", "LineEditor", "Interchange", "Rendering", "EventStore", "Diagnostics",
          "Stopping", arguments,
        ],
        swiftSettings: strict),
      .testTarget(
        name: "synopticTests", dependencies: ["synoptic", "CEditline"], swiftSettings: strict),
      .executableTarget(
        name: "Benchmarks",
        dependencies: [
          "QueryEngine", "QueryLanguage", "EventStore", "Collation", "Extraction", "Narrative",
          "Chronology", "Seeded",
        ],
        swiftSettings: strict),
    ],
  // The lexicons are laid in with #embed.
  cLanguageStandard: .gnu2x
)
