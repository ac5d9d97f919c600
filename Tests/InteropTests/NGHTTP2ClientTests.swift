import Foundation
import HTTP2Transport
import InteropCases
import TestSupport
import Testing

/// Real gRPC requests by a client of HTTP/2 that shares no code with our transport but libnghttp2 below both.
@Suite(
    "nghttp2's own client",
    .enabled(if: NGHTTP2Programs.nghttp != nil && NGHTTP2Programs.h2load != nil, "nghttp2-client is not installed")
)
struct NGHTTP2ClientTests {
    private static let service = "grpc.testing.TestService"
    private static let grpc = ["-H", "te: trailers", "-H", "content-type: application/grpc"]
    private static let large = GRPCTesting.SimpleRequest(
        responseSize: 314_159,
        payload: .init(body: [UInt8](repeating: 0, count: 271_828))
    )
    private static let largeResponse = GRPCTesting.SimpleResponse(
        payload: .init(body: [UInt8](repeating: 0, count: 314_159))
    )

    /// The arguments for a call of `method` with `body`, over `channel`.
    private static func withCall<R>(
        _ method: String,
        _ body: [UInt8],
        port: Int,
        certificates: TestCertificates?,
        _ run: ([String]) async throws -> R
    ) async throws -> R {
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("request")
            try Data(body).write(to: file)
            let scheme = certificates == nil ? "http" : "https"
            let identity = certificates.map {
                ["-y", "--cert", $0.path("client.pem"), "--key", $0.path("client.key")]
            }
            return try await run(
                ["-d", file.path] + (identity ?? []) + ["\(scheme)://localhost:\(port)/\(Self.service)/\(method)"]
            )
        }
    }

    @Test(
        "is answered byte for byte, however it frames",
        arguments: [
            [], ["--continuation"], ["--padding=200"], ["--window-bits=10"], ["--window-bits=10", "-W", "16"],
            ["--header-table-size=0"], ["--encoder-header-table-size=0"],
            ["--header-table-size=128", "--header-table-size=64K"], ["--no-dep"], ["--no-content-length"],
            ["--expect-continue"], ["--trailer=x-trailer: one"], ["-H", "user-agent: grpc-none/0"],
        ],
        Channel.allCases
    )
    func bytes(_ options: [String], _ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        let request = try GRPCFrame.bytes(of: Self.large)
        let expected = try GRPCFrame.bytes(of: Self.largeResponse)
        var configuration = HTTP2ServerConfiguration()
        // What `--continuation` adds is 24 KiB.
        configuration.headerListBytesMax = 32 << 10
        let answer = try await OurPeer.withServer(certificates: certificates, configuration: configuration) { port in
            try await Self.withCall("UnaryCall", request, port: port, certificates: certificates) {
                try await NGHTTP2Programs.download(options + Self.grpc + $0)
            }
        }
        // Not in one expression: a failure would print a megabyte.
        let isEqual = answer == expected
        #expect(isEqual, "\(answer.count) bytes, expected \(expected.count)")
    }

    @Test("is told the status in the trailers, after the metadata", arguments: Channel.allCases)
    func trailers(_ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        let echo = ["-H", "x-grpc-test-echo-initial: first", "-H", "x-grpc-test-echo-trailing-bin: q6ur"]
        let fields = try await OurPeer.withServer(certificates: certificates) { port in
            try await Self.withCall(
                "UnaryCall",
                try GRPCFrame.bytes(of: GRPCTesting.SimpleRequest(responseSize: 9)),
                port: port,
                certificates: certificates
            ) { try await NGHTTP2Programs.fields(Self.grpc + echo + $0) }
        }
        #expect(
            fields.map { "\($0.name): \($0.value)" } == [
                ":status: 200", "content-type: application/grpc", "grpc-accept-encoding: identity,gzip",
                "x-grpc-test-echo-initial: first", "grpc-status: 0", "x-grpc-test-echo-trailing-bin: q6ur",
            ]
        )
    }

    /// A request and how it is answered.
    struct Exchange: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var method = "UnaryCall"
        var headers = NGHTTP2ClientTests.grpc
        var body = [UInt8](repeating: 0, count: 5)
        var status = "200"
        var grpcStatus: String
        var grpcMessage: String?
    }

    @Test(
        "is refused in gRPC's own terms, or HTTP's where it does not speak gRPC",
        arguments: [
            Exchange(testDescription: "a method that nobody serves", method: "Nothing", grpcStatus: "12"),
            Exchange(
                testDescription: "a body that ends inside the message",
                body: [0, 0, 0, 0, 9, 1, 2],
                grpcStatus: "13"
            ),
            Exchange(testDescription: "a body that ends inside the prefix", body: [0, 0], grpcStatus: "13"),
            Exchange(
                testDescription: "metadata of 24 KiB",
                headers: ["--continuation"] + grpc,
                grpcStatus: "8"
            ),
            Exchange(
                testDescription: "a message that claims a gigabyte",
                body: [0, 0x40, 0, 0, 0, 1],
                grpcStatus: "8"
            ),
            Exchange(testDescription: "a message that is none", body: [0, 0, 0, 0, 1, 0xFF], grpcStatus: "3"),
            Exchange(
                testDescription: "a request without te",
                headers: ["-H", "content-type: application/grpc"],
                grpcStatus: "3"
            ),
            Exchange(
                testDescription: "a request of another content",
                headers: ["-H", "te: trailers", "-H", "content-type: text/plain"],
                status: "415",
                grpcStatus: "2"
            ),
            Exchange(
                testDescription: "a request that is no POST",
                headers: ["-H", ":method: PUT"] + grpc,
                status: "405",
                grpcStatus: "12"
            ),
            Exchange(
                testDescription: "a compression that nobody knows",
                headers: ["-H", "grpc-encoding: br"] + grpc,
                grpcStatus: "12"
            ),
        ]
    )
    func refusals(_ exchange: Exchange) async throws {
        let fields = try await OurPeer.withServer(certificates: nil) { port in
            try await Self.withCall(exchange.method, exchange.body, port: port, certificates: nil) {
                try await NGHTTP2Programs.fields(exchange.headers + $0)
            }
        }
        #expect(fields.first { $0.name == ":status" }?.value == exchange.status)
        #expect(fields.filter { $0.name == "grpc-status" }.map(\.value) == [exchange.grpcStatus])
        #expect(fields.contains { $0.name == "grpc-message" && !$0.value.isEmpty })
    }

    @Test("is told a handler's status, its message in percent-encoding")
    func status() async throws {
        let request = GRPCTesting.SimpleRequest(responseStatus: .init(code: 9, message: "naïve\n☺"))
        let fields = try await OurPeer.withServer(certificates: nil) { port in
            try await Self.withCall("UnaryCall", try GRPCFrame.bytes(of: request), port: port, certificates: nil) {
                try await NGHTTP2Programs.fields(Self.grpc + $0)
            }
        }
        #expect(fields.first { $0.name == "grpc-status" }?.value == "9")
        #expect(fields.first { $0.name == "grpc-message" }?.value == "na%C3%AFve%0A%E2%98%BA")
    }

    @Test(
        "loses none of ten thousand calls of eight connections, but those beyond its limit before it could tell",
        arguments: [1000, 100, 7]
    )
    func load(callsAtOnce: Int) async throws {
        let (count, connections, inFlight) = (10_000, 8, 100)
        let counter = CallCounter()
        var configuration = HTTP2ServerConfiguration()
        configuration.concurrentCallsMax = callsAtOnce
        let request = try GRPCFrame.bytes(of: GRPCTesting.SimpleRequest(responseSize: 100))
        let response = try GRPCFrame.bytes(
            of: GRPCTesting.SimpleResponse(payload: .init(body: [UInt8](repeating: 0, count: 100)))
        )
        let report = try await OurPeer.withServer(
            certificates: nil,
            configuration: configuration,
            interceptors: [counter]
        ) { port in
            try await Self.withCall("UnaryCall", request, port: port, certificates: nil) {
                try await LoadReport.of(
                    ["-n", "\(count)", "-c", "\(connections)", "-t", "2", "-m", "\(inFlight)"]
                        + Self.grpc + $0
                )
            }
        }
        // h2load begins before it knows the limit, and does not try again what was refused unseen.
        #expect(report.refused <= connections * max(0, inFlight - callsAtOnce))
        #expect(report.succeeded + report.refused == count)
        #expect(report.status2xx == report.succeeded)
        #expect(report.dataBytes == report.succeeded * response.count)
        #expect(counter.count == report.succeeded)
    }

    /// `h2load` has no certificate to show, so that several of `nghttp` make the load where TLS is mutual.
    @Test("loses none of two thousand calls of four connections by mutual TLS")
    func secureLoad() async throws {
        let (clients, count) = (4, 500)
        let counter = CallCounter()
        let certificates = try await Channel.mutualTLS.certificates()
        let request = try GRPCFrame.bytes(of: GRPCTesting.SimpleRequest(responseSize: 100))
        let statuses = try await OurPeer.withServer(certificates: certificates, interceptors: [counter]) { port in
            try await withThrowingTaskGroup(of: [ReceivedField].self) { group in
                for _ in 0..<clients {
                    group.addTask {
                        try await Self.withCall("UnaryCall", request, port: port, certificates: certificates) {
                            try await NGHTTP2Programs.fields(["-m", "\(count)"] + Self.grpc + $0)
                        }
                    }
                }
                return try await group.reduce(into: [String]()) { statuses, fields in
                    let own = fields.filter { $0.name == "grpc-status" }
                    #expect(Set(own.map(\.stream)).count == count)
                    statuses += own.map(\.value)
                }
            }
        }
        #expect(statuses == [String](repeating: "0", count: clients * count))
        #expect(counter.count == clients * count)
    }

    @Test("agrees on h2 by ALPN, and is served nothing without a certificate")
    func negotiation() async throws {
        let certificates = try #require(try await Channel.mutualTLS.certificates())
        let counter = CallCounter()
        let request = try GRPCFrame.bytes(of: GRPCTesting.SimpleRequest())
        try await OurPeer.withServer(certificates: certificates, interceptors: [counter]) { port in
            try await Self.withCall("UnaryCall", request, port: port, certificates: certificates) { arguments in
                let nghttp = try #require(NGHTTP2Programs.nghttp)
                let named = try await ProcessResult.of(nghttp, ["-v", "-n"] + Self.grpc + arguments)
                #expect(named.output.contains("The negotiated protocol: h2\n"))
                #expect(counter.count == 1)

                let cut = try #require(arguments.firstIndex(of: "--cert"))
                var nameless = arguments
                nameless.removeSubrange(cut..<cut + 4)
                let fields = try? await NGHTTP2Programs.fields(Self.grpc + nameless)
                #expect(fields?.contains { $0.name == "grpc-status" } != true)
                #expect(counter.count == 1)

                let again = try await NGHTTP2Programs.fields(Self.grpc + arguments)
                #expect(again.contains { $0.name == "grpc-status" && $0.value == "0" })
            }
        }
    }
}
