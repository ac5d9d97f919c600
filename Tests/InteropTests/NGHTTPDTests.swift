import GRPCCore
import HTTP2Transport
import InteropCases
import Messages
import Testing

/// Our client against a server of HTTP/2 that is none of gRPC: every answer becomes a status of gRPC's.
@Suite(
    "A client of nghttp2's own server",
    .enabled(if: NGHTTP2Programs.nghttpd != nil, "nghttp2-server is not installed")
)
struct NGHTTPDTests {
    private static let file = "files/answer.grpc"
    private static let isOK = ["--trailer", "grpc-status: 0"]
    private static let response = GRPCTesting.SimpleResponse(payload: .init(body: [1, 2, 3]))

    private static func with(
        files: [String: [UInt8]],
        options: [String],
        _ channel: Channel,
        _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> Void
    ) async throws {
        let certificates = try await channel.certificates()
        try await NGHTTPD.with(files: files, options: options, certificates: certificates) { port in
            try await OurPeer.withClient(port: port, certificates: certificates, body)
        }
    }

    /// Calls the method whose answer is the file, with a request of `size` bytes.
    private static func call(
        _ client: GRPCClient<HTTP2ClientTransport>,
        _ method: String = "answer.grpc",
        size: Int = 0
    ) async throws -> GRPCTesting.SimpleResponse {
        var options = CallOptions.defaults
        // The server is only just being started.
        options.waitForReady = true
        let payload = GRPCTesting.Payload(body: [UInt8](repeating: 0, count: size))
        return try await client.unary(
            request: ClientRequest(message: GRPCTesting.SimpleRequest(payload: payload)),
            descriptor: MethodDescriptor(fullyQualifiedService: "files", method: method),
            serializer: LabMessageSerializer<GRPCTesting.SimpleRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.SimpleResponse>(),
            options: options
        ) { try $0.message }
    }

    /// What the server does, and the status that it must become.
    struct Answer: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What the file has; nil where there is none.
        var content: [UInt8]?
        var path = NGHTTPDTests.file
        var options: [String] = []
        var code: RPCError.Code
    }

    @Test(
        "makes a status of every answer that is not gRPC's",
        arguments: [
            Answer(testDescription: "404 with a page", code: .unimplemented),
            Answer(testDescription: "404 with a page by gzip", options: ["--error-gzip"], code: .unimplemented),
            Answer(testDescription: "404 before the request ends", options: ["--early-response"], code: .unimplemented),
            Answer(testDescription: "404 in padded frames", options: ["--padding=200"], code: .unimplemented),
            Answer(testDescription: "404 whose trailers say that all is well", options: isOK, code: .unimplemented),
            Answer(
                testDescription: "301 to a folder",
                content: [1],
                path: "files/answer.grpc/index.html",
                code: .unknown
            ),
            Answer(testDescription: "200 with the request itself", options: ["--echo-upload"] + isOK, code: .unknown),
            Answer(testDescription: "200 without trailers", content: [0, 0, 0, 0, 0], code: .internalError),
            Answer(
                testDescription: "200 with trailers that lack the status",
                content: [0, 0, 0, 0, 0],
                options: ["--trailer", "x-other: 1"],
                code: .unknown
            ),
            Answer(
                testDescription: "200 with a status that is no number",
                content: [0, 0, 0, 0, 0],
                options: ["--trailer", "grpc-status: fine"],
                code: .unknown
            ),
            Answer(
                testDescription: "200 that ends inside a message",
                content: [0, 0, 0, 0, 9, 1],
                options: isOK,
                code: .internalError
            ),
            Answer(
                testDescription: "200 whose content is no message of gRPC's",
                content: [UInt8]("<html>hello</html>".utf8),
                options: isOK,
                code: .internalError
            ),
        ],
        Channel.allCases
    )
    func status(_ answer: Answer, _ channel: Channel) async throws {
        let files = answer.content.map { [answer.path: $0] } ?? [:]
        try await Self.with(files: files, options: answer.options, channel) { client in
            // A response may come before all of a megabyte has gone.
            for size in [0, 1 << 20] {
                let error = await #expect(throws: RPCError.self) { try await Self.call(client, size: size) }
                #expect(error?.code == answer.code, "\(error?.message ?? "")")
            }
        }
    }

    @Test("takes an answer of gRPC's from a file, with the status from its trailers", arguments: Channel.allCases)
    func served(_ channel: Channel) async throws {
        let files = [Self.file: try GRPCFrame.bytes(of: Self.response)]
        try await Self.with(files: files, options: Self.isOK, channel) { client in
            let answer = try await Self.call(client)
            #expect(answer == Self.response)
            let missing = await #expect(throws: RPCError.self) { try await Self.call(client, "other.grpc") }
            #expect(missing?.code == .unimplemented)
            let again = try await Self.call(client, size: 1 << 20)
            #expect(again == Self.response)
        }
        let failure = ["--trailer", "grpc-status: 9", "--trailer", "grpc-message: not%20yet"]
        try await Self.with(files: files, options: failure, channel) { client in
            let error = await #expect(throws: RPCError.self) { try await Self.call(client) }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.message == "not yet")
        }
    }

    @Test(
        "loses none of two thousand calls at once, of which the server takes so many at a time",
        arguments: [100, 7],
        Channel.allCases
    )
    func many(limit: Int, _ channel: Channel) async throws {
        let files = [Self.file: try GRPCFrame.bytes(of: Self.response)]
        try await Self.with(files: files, options: Self.isOK + ["-m", "\(limit)"], channel) { client in
            let right = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<2_000 { group.addTask { try await Self.call(client) == Self.response } }
                return try await group.reduce(into: 0) { count, isRight in count += isRight ? 1 : 0 }
            }
            #expect(right == 2_000)
        }
    }
}
