import GRPCCore
import Glibc
import HTTP2Transport
import Testing

@Suite("Messages as large as buffers and windows", .timeLimit(.minutes(1)))
struct FlowControlTests {
    private static let messageBytes = 1 << 20

    private static func message(_ number: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(truncatingIfNeeded: number &* 37 &+ 1), count: Self.messageBytes)
    }

    /// Compares as a block: `==` of arrays takes a tenth of a second for a message where nothing is optimised.
    private static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        unsafe left.count == right.count && memcmp(left, right, left.count) == 0
    }

    @Test(
        "A stream of messages of 1 MiB goes there and back without a stall",
        arguments: [false, true],
        [(window: 2 << 20, count: 64), (window: 65_535, count: 16)]
    )
    func both(secure: Bool, extent: (window: Int, count: Int)) async throws {
        let certificates = try await SecurityTests.certificates()
        var server = HTTP2ServerConfiguration()
        server.streamWindow = extent.window
        var client = HTTP2ClientConfiguration()
        client.streamWindow = extent.window
        let count = extent.count
        let seen = try await Loopback.run(
            serverSecurity: secure ? .mutualTLS(try certificates.credentials("server")) : .plaintext,
            clientSecurity: secure
                ? .mutualTLS(try certificates.credentials("client"), serverURIs: [SecurityTests.serverURI])
                : .plaintext,
            server: server,
            client: client
        ) { loopback in
            try await loopback.client.stream(EchoService.bidirectional) { writer in
                for number in 0..<count { try await writer.write(Self.message(number)) }
            } receive: { response in
                var seen = 0
                for try await message in response.messages {
                    #expect(Self.isEqual(message, Self.message(seen)))
                    seen += 1
                }
                return seen
            }
        }
        #expect(seen == count)
    }

    @Test("Several such streams share a connection without a stall", arguments: [false, true])
    func several(secure: Bool) async throws {
        let certificates = try await SecurityTests.certificates()
        let total = try await Loopback.run(
            serverSecurity: secure ? .mutualTLS(try certificates.credentials("server")) : .plaintext,
            clientSecurity: secure
                ? .mutualTLS(try certificates.credentials("client"), serverURIs: [SecurityTests.serverURI])
                : .plaintext
        ) { loopback in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for stream in 0..<8 {
                    group.addTask {
                        try await loopback.client.stream(EchoService.bidirectional) { writer in
                            for _ in 0..<6 { try await writer.write(Self.message(stream)) }
                        } receive: { response in
                            try await response.messages.reduce(0) { count, message in
                                count + (Self.isEqual(message, Self.message(stream)) ? 1 : 0)
                            }
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
        }
        #expect(total == 48)
    }
}
