import Errors
import Foundation
import GRPCCore
import HTTP2Transport
import TestSupport
import Testing

@Suite("Mutual TLS", .timeLimit(.minutes(1)))
struct SecurityTests {
    static let serverURI = "spiffe://thetalab/registry/main"
    static let clientURI = "spiffe://thetalab/gateway/cli"

    /// Answers with the caller's URIs.
    static let whoAmI = EchoService(special: { _, context in
        let uris = context.peer?.uris.joined(separator: " ") ?? "nobody"
        return StreamingServerResponse(single: ServerResponse(message: Array(uris.utf8)))
    })

    static func ask(_ loopback: Loopback) async throws -> String {
        try await loopback.client.stream(EchoService.special) { _ in
        } receive: { response in
            var answer: [UInt8] = []
            for try await message in response.messages { answer += message }
            return String(decoding: answer, as: UTF8.self)
        }
    }

    static func certificates() async throws -> TestCertificates {
        let certificates = try await TestCertificates()
        try await certificates.issue("server", uri: Self.serverURI)
        try await certificates.issue("client", uri: Self.clientURI)
        return certificates
    }

    @Test("Each side knows the other by its certificate's URI")
    func identity() async throws {
        let certificates = try await Self.certificates()
        let answer = try await Loopback.run(
            service: Self.whoAmI,
            serverSecurity: .mutualTLS(try certificates.credentials("server")),
            clientSecurity: .mutualTLS(try certificates.credentials("client"), serverURIs: [Self.serverURI])
        ) { try await Self.ask($0) }
        #expect(answer == Self.clientURI)
    }

    @Test("Large messages go through TLS both ways")
    func large() async throws {
        let certificates = try await Self.certificates()
        let message = [UInt8](repeating: 3, count: (4 << 20) - 1)
        let response = try await Loopback.run(
            serverSecurity: .mutualTLS(try certificates.credentials("server")),
            clientSecurity: .mutualTLS(try certificates.credentials("client"), serverName: "localhost")
        ) { try await $0.client.echo(message) }
        #expect(try response.message == message)
    }

    @Test("A client refuses a server that is somebody else", arguments: [true, false])
    func wrongServer(byURI: Bool) async throws {
        let certificates = try await Self.certificates()
        let security: TransportSecurity =
            byURI
            ? .mutualTLS(try certificates.credentials("client"), serverURIs: ["spiffe://thetalab/trader/main"])
            : .mutualTLS(try certificates.credentials("client"), serverName: "elsewhere.test")
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(
                serverSecurity: .mutualTLS(try certificates.credentials("server")),
                clientSecurity: security
            ) { try await $0.client.echo([1]).message }
        }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("expected") == true, "\(String(describing: error))")
    }

    @Test("A server refuses a client of another authority")
    func strangeClient() async throws {
        let certificates = try await Self.certificates()
        let strangers = try await TestCertificates()
        try await strangers.issue("client", uri: Self.clientURI)
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(
                serverSecurity: .mutualTLS(try certificates.credentials("server")),
                clientSecurity: .mutualTLS(
                    try strangers.credentials("client", roots: certificates),
                    serverURIs: [Self.serverURI]
                )
            ) { try await $0.client.echo([1]).message }
        }
        #expect(error?.code == .unavailable)
    }

    @Test("A server refuses plaintext")
    func plaintext() async throws {
        let certificates = try await Self.certificates()
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(serverSecurity: .mutualTLS(try certificates.credentials("server"))) {
                try await $0.client.echo([1]).message
            }
        }
        #expect(error?.code == .unavailable)
    }

    @Test("Replaced files serve new connections without a restart", arguments: [true, false])
    func reload(byHand: Bool) async throws {
        let certificates = try await Self.certificates()
        let clientCredentials = try certificates.credentials("client", checkInterval: byHand ? .seconds(3600) : .zero)
        var server = HTTP2ServerConfiguration()
        server.idleTimeout = .milliseconds(50)
        let renamed = "spiffe://thetalab/gateway/renamed"
        let answers = try await Loopback.run(
            service: Self.whoAmI,
            serverSecurity: .mutualTLS(try certificates.credentials("server")),
            clientSecurity: .mutualTLS(clientCredentials, serverURIs: [Self.serverURI]),
            server: server
        ) { loopback in
            let first = try await Self.ask(loopback)
            try await certificates.issue("client", uri: renamed)
            if byHand { try clientCredentials.reload() }
            // The server ends idle connections, so that sooner or later a call needs a new one.
            var second = first
            for _ in 0..<50 where second == first {
                try await Task.sleep(for: .milliseconds(200))
                second = try await Self.ask(loopback)
            }
            return [first, second]
        }
        #expect(answers == [Self.clientURI, renamed])
    }

    @Test("Damaged files are refused by name and the old ones stay")
    func damaged() async throws {
        let certificates = try await Self.certificates()
        let credentials = try certificates.credentials("client")
        try Data("no key".utf8).write(to: URL(fileURLWithPath: certificates.path("client.key")))
        let error = #expect(throws: LabError.self) { try credentials.reload() }
        #expect(error?.code == .invalidArgument)
        let answer = try await Loopback.run(
            service: Self.whoAmI,
            serverSecurity: .mutualTLS(try certificates.credentials("server")),
            clientSecurity: .mutualTLS(credentials, serverURIs: [Self.serverURI])
        ) { try await Self.ask($0) }
        #expect(answer == Self.clientURI)
    }
}
