// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the lab's does not build grpc-swift-nio-transport and what that needs.

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Of the lab's own modules, those that are measured or used to measure.
let lab = [
    "BacktestEngine", "Compression", "Conversions", "Errors", "HTTP2Transport", "Messages", "Options", "ServiceKit",
    "Strategy", "TestSupport",
]

let package = Package(
    name: "thetalab-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "thetalab", path: "../.."),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/grpc/grpc-swift-nio-transport", exact: "2.9.2"),
    ],
    targets: [
        .executableTarget(
            name: "thetalab-benchmarks",
            dependencies: lab.map { .product(name: $0, package: "thetalab") } + [
                .product(name: "GRPCCore", package: "grpc-swift-2"),
                .product(name: "GRPCInProcessTransport", package: "grpc-swift-2"),
                .product(name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport"),
            ],
            path: "Sources",
            swiftSettings: strict
        )
    ],
    swiftLanguageModes: [.v6]
)
