// swift-tools-version: 6.2
import PackageDescription

// The layers, low to high. A target may name only targets above it in this file; ArchitectureTests reads the
// sources for what the manifest cannot see (C modules reached transitively, I/O in the pure targets).

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
let strictMemory = strict + [.strictMemorySafety()]

// MARK: - Libraries of others

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grpcCore = Target.Dependency.product(name: "GRPCCore", package: "grpc-swift-2")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// MARK: - Shapes

/// A C library of the system, found by pkg-config.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, path: "Shared/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A shared library under `Shared/`, with its tests under `Tests/`.
func shared(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    exclude: [String] = [],
    settings: [SwiftSetting] = strict,
    tests: [Target.Dependency]? = []
) -> [Target] {
    let library = Target.target(
        name: name,
        dependencies: dependencies,
        path: "Shared/\(name)",
        exclude: exclude,
        swiftSettings: settings
    )
    guard let tests else { return [library] }
    return [library, suite("\(name)Tests", [.target(name: name), "TestSupport", "Errors"] + tests)]
}

/// A service under `Services/`: its library, its executable (`Main/`) and its tests.
func service(
    _ name: String,
    at path: String,
    executable: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = [],
    resources: [Resource] = [],
    tests: [Target.Dependency] = []
) -> [Target] {
    [
        .target(
            name: name,
            dependencies: dependencies,
            path: "Services/\(path)",
            exclude: ["Main", "README.md"] + exclude,
            resources: resources,
            swiftSettings: strict
        ),
        .executableTarget(
            name: executable,
            dependencies: [.target(name: name), "ServiceKit"],
            path: "Services/\(path)/Main",
            swiftSettings: strict
        ),
        suite("\(name)Tests", [.target(name: name), "TestSupport"] + dependencies + tests),
    ]
}

func suite(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        path: "Tests/\(name)",
        exclude: exclude,
        swiftSettings: strict
    )
}

/// The C half of generated messages, below the folder of the target that has their Swift half.
func cMessages(_ name: String, of target: String) -> Target {
    .target(name: name, dependencies: ["CProtobufC"], path: "\(target)/Generated/C", publicHeadersPath: ".")
}

// MARK: - The lab

let cLibraries: [Target] = [
    system("CNGHTTP2", pkgConfig: "libnghttp2", apt: "libnghttp2-dev"),
    system("CProtobufC", pkgConfig: "libprotobuf-c", apt: "libprotobuf-c-dev"),
    system("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
    system("COpenSSL", pkgConfig: "openssl", apt: "libssl-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
    .systemLibrary(name: "CEpoll", path: "Shared/CEpoll"),
    .systemLibrary(name: "CMalloc", path: "Shared/CMalloc"),
]

/// Only glibc's allocator needs to be told anything.
let allocator = Target.Dependency.target(name: "CMalloc", condition: .when(platforms: [.linux]))

/// Pure: no I/O, no clock, no global, no hidden randomness.
let pure: [Target] =
    shared("Errors", tests: nil)
    + shared("Elementary")
    + shared("Options", ["Errors", "Elementary"])
    + shared("Statistics", ["Elementary"])
    + shared("Strategy", ["Errors", "Elementary", "Options", "Statistics"])

let plumbing: [Target] =
    shared("Compression", ["Errors", "CZlib", "CZstd"], settings: strictMemory)
    + [cMessages("CMessages", of: "Shared/Messages")]
    + shared("Messages", ["Errors", "CMessages", "CProtobufC", grpcCore], exclude: ["Generated/C"], tests: nil)
    + shared(
        "Conversions",
        ["Errors", "Options", "Strategy", "Messages"],
        tests: ["Options", "Strategy", "Messages"]
    )
    + shared(
        "HTTP2Transport",
        ["Errors", "CEpoll", "CNGHTTP2", "COpenSSL", "Compression", grpcCore, collections],
        settings: strictMemory
    )
    + shared("Postgres", ["Errors", "CLibPQ"], settings: strictMemory)
    + shared(
        "ServiceKit",
        [
            "Errors", "Messages", "HTTP2Transport", "Postgres", allocator, asn1, grpcCore, configuration, crypto,
            logging, metrics, serviceLifecycle, tracing, unixSignals, x509, yams,
        ],
        tests: ["HTTP2Transport"]
    )

let services: [Target] =
    service(
        "Registry",
        at: "Registry",
        executable: "thetalab-registry",
        [
            "Errors", "Options", "Strategy", "Compression", "Conversions", "Messages", "Postgres", "ServiceKit", crypto,
            grpcCore, logging, metrics, serviceLifecycle,
        ],
        resources: [
            .embedInCode("Migrations/V001_strategies.sql"), .embedInCode("Migrations/V002_audit.sql"),
            .embedInCode("Migrations/V003_runs.sql"), .embedInCode("Migrations/V004_idempotency.sql"),
            .embedInCode("Migrations/V005_trials.sql"), .embedInCode("Migrations/V006_policy_answers.sql"),
        ],
        tests: ["HTTP2Transport"]
    )
    + service(
        "Scraper",
        at: "MarketData/Scraper",
        executable: "thetalab-scraper",
        [
            "Errors", "Options", "Compression", "Conversions", "Messages", "Postgres", "ServiceKit", crypto, grpcCore,
            logging, metrics,
        ],
        resources: [
            .embedInCode("Migrations/V001_catalogue.sql"), .embedInCode("Migrations/V002_volatility.sql"),
        ],
        tests: ["HTTP2Transport"]
    )
    + service(
        "Synthetic",
        at: "MarketData/Synthetic",
        executable: "thetalab-synthetic",
        [
            "Errors", "Elementary", "Options", "Statistics", "Conversions", "Messages", "ServiceKit", crypto, grpcCore,
            metrics,
        ],
        // What no strategy may earn in a world without an edge is measured with the engine itself.
        tests: ["Compression", "HTTP2Transport", "Strategy", "BacktestEngine"]
    )
    + service(
        "BacktestEngine",
        at: "BacktestEngine",
        executable: "thetalab-backtest",
        [
            "Errors", "Options", "Statistics", "Strategy", "Conversions", "Messages", "ServiceKit", crypto, grpcCore,
            logging, metrics,
        ],
        tests: ["HTTP2Transport"]
    )
    + service(
        "Gateway",
        at: "Gateway",
        executable: "thetalab",
        [
            "Errors", "Options", "Statistics", "Strategy", "Compression", "Conversions", "Messages", "HTTP2Transport",
            "ServiceKit", argumentParser, crypto, grpcCore, yams,
        ]
    )

let support: [Target] = [
    .target(name: "TestSupport", dependencies: ["Errors"], path: "Tests/TestSupport", swiftSettings: strict),
    suite("ArchitectureTests", ["TestSupport"]),
    .executableTarget(
        name: "TransportVictim",
        dependencies: ["HTTP2Transport", grpcCore],
        path: "Tests/TransportVictim",
        swiftSettings: strict
    ),
    cMessages("CTestMessages", of: "Tests/MessagesTests"),
    suite(
        "MessagesTests",
        ["TestSupport", "Errors", "Messages", "CTestMessages", grpcCore],
        exclude: ["Generated/C", "protos", "Oracle"]
    ),
    cMessages("CInteropMessages", of: "Tests/InteropTests/Cases"),
    .target(
        name: "InteropCases",
        dependencies: ["TestSupport", "Messages", "CInteropMessages", "HTTP2Transport", grpcCore],
        path: "Tests/InteropTests/Cases",
        exclude: ["Generated/C"],
        swiftSettings: strict
    ),
    suite(
        "InteropTests",
        ["TestSupport", "Errors", "Messages", "InteropCases", "HTTP2Transport", grpcCore],
        exclude: ["Cases", "NIOTransport", "Peers"]
    ),
    suite(
        "IntegrationTests",
        ["TestSupport", "Errors", "Strategy", "Conversions", "Messages", "ServiceKit", grpcCore]
    ),
    suite("DeploymentTests", ["TestSupport", "ServiceKit", yams]),
    suite("FaultTests", ["TestSupport", "Errors", "Messages", "HTTP2Transport", "ServiceKit", grpcCore]),
]

// MARK: - The package

let executables = ["thetalab", "thetalab-registry", "thetalab-synthetic", "thetalab-scraper", "thetalab-backtest"]

/// What `Tests/Benchmarks` and other packages inside this one import. Libraries are for nobody else.
let nestedPackagesUse = [
    "BacktestEngine", "Compression", "Conversions", "Errors", "HTTP2Transport", "InteropCases", "Messages",
    "Options", "ServiceKit", "Strategy", "TestSupport",
]

let package = Package(
    name: "thetalab",
    platforms: [.macOS(.v15)],
    products: executables.map { .executable(name: $0, targets: [$0]) }
        + nestedPackagesUse.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: cLibraries + pure + plumbing + services + support,
    swiftLanguageModes: [.v6]
)
