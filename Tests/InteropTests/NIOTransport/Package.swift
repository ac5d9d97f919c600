// swift-tools-version: 6.2
import PackageDescription

// grpc-swift-nio-transport as the other side of the interop cases. A package of its own, so that nothing that is
// shipped builds or resolves SwiftNIO:
//
//   swift test --package-path Tests/InteropTests/NIOTransport

let package = Package(
    name: "nio-transport-interop",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "thetalab", path: "../../.."),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.2"),
    ],
    targets: [
        .testTarget(
            name: "NIOTransportTests",
            dependencies: [
                .product(name: "InteropCases", package: "thetalab"),
                .product(name: "TestSupport", package: "thetalab"),
                .product(name: "GRPCCore", package: "grpc-swift-2"),
                .product(name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport"),
            ],
            path: "NIOTransportTests",
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
