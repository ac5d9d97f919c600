import Foundation
import TestSupport
import Testing

@testable import HTTP2Transport

/// Peers that never come to the point: every one is let go when opening has taken too long.
@Suite(
    "A server whose peers do not open",
    .serialized,
    .timeLimit(.minutes(2)),
    VictimProcess(["openingMilliseconds": 1500])
)
struct OpeningTests {
    @Test(
        "One that stops on the way is let go",
        arguments: [
            [], Array(RawFrame.preface.prefix(10)), RawFrame.preface, RawFrame.preface + [0, 0, 0, 4],
            RawFrame.preface + RawFrame.settings((3, 100)).bytes.dropLast(3),
        ] as [[UInt8]]
    )
    func stops(bytes: [UInt8]) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint, opens: false)
            if !bytes.isEmpty { try await client.wire.send(bytes) }
            try await client.wire.waitForEnd()
        }
    }

    @Test("One that sends a byte now and then is let go all the same")
    func trickle() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint, opens: false)
            var count = 0
            for byte in RawFrame.preface + RawFrame.settings().bytes where !client.wire.isEnded {
                count += 1
                try await client.wire.send([byte])
                try await Task.sleep(for: .milliseconds(60))
            }
            try await client.wire.waitForEnd()
            #expect(count < (RawFrame.preface + RawFrame.settings().bytes).count)
        }
    }

    @Test("One that has nothing more to say is let go")
    func halfOpen() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            try await client.wire.send(
                .headers(1, RawHeaders.request("Special", extra: RawHeaders.field("does", "sleep")))
            )
            client.wire.shutdownWriting()
            try await client.wire.waitForEnd()
        }
        try await victim.waitForQuiet()
    }
}

/// The same below HTTP/2.
@Suite(
    "A server whose peers do not shake hands",
    .serialized,
    .timeLimit(.minutes(2)),
    VictimProcess(["openingMilliseconds": 2000], isSecure: true)
)
struct HandshakeTests {
    /// A ClientHello as ours is, cut or changed by a test.
    private static func hello(_ victim: Victim) throws -> [UInt8] {
        let certificates = try #require(victim.certificates)
        let expectation = PeerExpectation(serverName: nil, uris: [SecurityTests.serverURI], dnsNames: [])
        let engine = try TLSEngine(try certificates.credentials("client").context(), .client(expecting: expectation))
        _ = try engine.handshake()
        return engine.withPending { unsafe [UInt8]($0) }
    }

    enum Damage: CaseIterable {
        case none, cut, lengthened, garbage, plaintext, alert, empty
    }

    @Test("Records that lead nowhere end the connection", arguments: Damage.allCases)
    func records(damage: Damage) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let hello = try Self.hello(victim)
            let bytes: [UInt8] =
                switch damage {
                case .none: hello
                case .cut: Array(hello.prefix(hello.count / 2))
                case .lengthened: [0x16, 3, 1, 0xFF, 0xFF] + hello.dropFirst(5) + [UInt8](repeating: 0, count: 70_000)
                case .garbage: (0..<5000).map { UInt8(truncatingIfNeeded: $0 * 31 + 7) }
                case .plaintext: RawFrame.preface + RawFrame.settings().bytes
                case .alert: [0x15, 3, 3, 0, 2, 2, 40]
                case .empty: [UInt8](repeating: 0, count: 0)
                }
            let wire = try await RawWire.connected(to: victim.endpoint)
            if !bytes.isEmpty { try await wire.send(bytes) }
            try await wire.waitForEnd()
        }
    }

    @Test("A ClientHello that comes byte by byte is not waited for")
    func trickle() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let wire = try await RawWire.connected(to: victim.endpoint)
            var count = 0
            let hello = try Self.hello(victim)
            for byte in hello where !wire.isEnded {
                count += 1
                try await wire.send([byte])
                try await Task.sleep(for: .milliseconds(20))
            }
            try await wire.waitForEnd()
            #expect(count < hello.count)
        }
    }

    @Test(
        "Peers without ALPN, with another protocol, or with an old TLS are refused",
        arguments: [
            [], ["-alpn", "http/1.1"], ["-alpn", "h2", "-tls1_2"], ["-alpn", "h2", "-no_cert"],
        ]
    )
    func openssl(options: [String]) async throws {
        let victim = try #require(Victim.current)
        let certificates = try #require(victim.certificates)
        try await victim.survives { victim in
            let identity =
                options.contains("-no_cert")
                ? [] : ["-cert", certificates.path("client.pem"), "-key", certificates.path("client.key")]
            let process = try RunningProcess(
                URL(fileURLWithPath: "/usr/bin/openssl"),
                [
                    "s_client", "-connect", victim.endpoint.description, "-ign_eof", "-CAfile",
                    certificates.path("ca.pem"),
                ]
                    + identity + options.filter { $0 != "-no_cert" }
            )
            // It ends once the server has closed the connection.
            #expect(await process.result(within: .seconds(20)) != nil)
        }
    }

    @Test(
        "HTTP/2 is abused within TLS as without",
        arguments: [
            RawFrame.headers(1, RawHeaders.indexed(200)), RawFrame.ping, RawFrame(.settings, stream: 1),
        ]
    )
    func within(frame: RawFrame) async throws {
        let victim = try #require(Victim.current)
        let certificates = try #require(victim.certificates)
        try await victim.survives { victim in
            let expectation = PeerExpectation(serverName: nil, uris: [SecurityTests.serverURI], dnsNames: [])
            let engine = try TLSEngine(
                try certificates.credentials("client").context(),
                .client(expecting: expectation)
            )
            let client = try await RawClient(victim.endpoint, tls: engine)
            #expect(try await client.call(RawHeaders.request(), body: .message([1])) == .status(0))
            let flood = (0..<2000).flatMap { _ in frame.bytes }
            _ = try await client.wire.send(flood)
            try await client.wire.waitForEnd()
            #expect(client.wire.goAway != nil)
        }
    }
}
