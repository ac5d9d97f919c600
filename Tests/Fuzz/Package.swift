// swift-tools-version: 6.2
import PackageDescription

// The product's sources that read bytes of others, compiled for libFuzzer, and the targets that feed them. `Shared` and
// `Services` are links to the sources themselves: a dependency by path would be built without the flags below, and the
// fuzzer would be blind. Of a service only the files are taken that read bytes, so that nothing of it needs a database,
// and BoringSSL and the certificates stay out of the build.

/// Edge coverage for the fuzzer, and the address sanitizer; testable, since most readers are internal; optimised, which
/// keeps every trap of Swift's and is ten times faster.
let instrumented: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"]),
]
let instrumentedC: [CSetting] = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]

let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let grpcCore = Target.Dependency.product(name: "GRPCCore", package: "grpc-swift-2")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func system(_ name: String, pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Shared/\(name)", pkgConfig: pkgConfig)
}

/// A library of the product; with `sources`, only those of its files.
func library(
    _ name: String,
    at path: String? = nil,
    _ dependencies: [Target.Dependency] = [],
    exclude: [String] = [],
    sources: [String]? = nil
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: path ?? "Shared/\(name)",
        exclude: exclude,
        sources: sources,
        swiftSettings: instrumented
    )
}

let systemLibraries: [Target] = [
    system("CNGHTTP2", pkgConfig: "libnghttp2"),
    system("CProtobufC", pkgConfig: "libprotobuf-c"),
    system("CLibPQ", pkgConfig: "libpq"),
    system("COpenSSL", pkgConfig: "openssl"),
    system("CZlib", pkgConfig: "zlib"),
    system("CZstd", pkgConfig: "libzstd"),
    .systemLibrary(name: "CEpoll", path: "Shared/CEpoll"),
]

let shared: [Target] = [
    library("Errors"),
    library("Elementary"),
    library("Options", ["Errors", "Elementary"]),
    library("Statistics", ["Elementary"]),
    library("Strategy", ["Errors", "Options", "Statistics"]),
    library("Compression", ["Errors", "CZlib", "CZstd"]),
    .target(
        name: "CMessages",
        dependencies: ["CProtobufC"],
        path: "Shared/Messages/Generated/C",
        publicHeadersPath: ".",
        cSettings: instrumentedC
    ),
    library("Messages", ["Errors", "CMessages", "CProtobufC", grpcCore], exclude: ["Generated/C"]),
    library("Conversions", ["Errors", "Options", "Strategy", "Messages"]),
    library(
        "HTTP2Transport",
        ["Errors", "CEpoll", "CNGHTTP2", "COpenSSL", "Compression", grpcCore, deque, heap]
    ),
    library("Postgres", ["Errors", "CLibPQ"]),
    library(
        "ServiceKit",
        ["Errors", tracing, yams],
        exclude: ["Configuration/ConfigurationDocument.swift", "Configuration/ConfigurationValues.swift"],
        sources: [
            "Admin/AdminRequest.swift", "Admin/AdminResponse.swift", "Configuration", "Identity/PeerIdentity.swift",
            "Identity/Role.swift", "Telemetry/TraceContext.swift",
        ]
    ),
]

let services: [Target] = [
    library(
        "Scraper",
        at: "Services/MarketData/Scraper",
        ["Errors", "Options", "Compression"],
        exclude: [
            "Chunks/ChunkStore.swift", "Chunks/ChunkWriter.swift", "Import/ChainImport.swift",
            "Import/ImportSession.swift", "Import/KnownSnapshots.swift",
        ],
        sources: ["CSV", "Chunks", "Defects", "Import", "Layouts"]
    ),
    library(
        "BacktestEngine",
        at: "Services/BacktestEngine",
        ["Errors", "Options", "Statistics", "Strategy", "Conversions", "Messages"],
        sources: [
            "Run", "Batch/BatchDemand.swift", "Batch/BatchDemand+Wire.swift", "Batch/BatchPlan.swift",
            "Policy/PolicyAnswer+Wire.swift", "Policy/PolicyQuestion.swift", "Policy/PolicySource.swift",
            "Policy/PolicySource+Wire.swift", "Report/DatasetDemand+Wire.swift", "Report/RunDemand.swift",
            "Report/RunDemand+Wire.swift",
        ]
    ),
    library(
        "Gateway",
        at: "Services/Gateway",
        ["Errors", "Strategy", yams],
        sources: ["Arguments/DocumentFile.swift", "Arguments/SpanArgument.swift"]
    ),
    library(
        "Synthetic",
        at: "Services/MarketData/Synthetic",
        ["Errors"],
        sources: ["Worlds/WorldSpec.swift"]
    ),
    library(
        "Registry",
        at: "Services/Registry",
        ["Errors", "Strategy", "Conversions", "Messages"],
        exclude: ["Identifiers/RecordIDSource.swift"],
        sources: [
            "Identifiers", "Runs/RunStrategy.swift", "Strategies/TextLimits.swift", "Trials/BatchEntry.swift",
            "Trials/DoubleBytes.swift", "Trials/TrialRow.swift", "Wire/TrialTable+Wire.swift",
        ]
    ),
]

let fuzzing: [Target] = [
    library(
        "Targets",
        at: "Targets",
        [
            "Errors", "Options", "Strategy", "Compression", "Messages", "Conversions", "HTTP2Transport", "Postgres",
            "ServiceKit", "BacktestEngine", "Gateway", "Registry", "Scraper", "Synthetic", grpcCore,
        ]
    ),
    // In C, because SwiftPM renames the `main` of a Swift executable, and here it is libFuzzer's.
    .executableTarget(
        name: "fuzz",
        dependencies: ["Targets"],
        path: "Entry",
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]
    ),
]

let package = Package(
    name: "thetalab-fuzz",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "fuzz", targets: ["fuzz"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: systemLibraries + shared + services + fuzzing,
    swiftLanguageModes: [.v6]
)
