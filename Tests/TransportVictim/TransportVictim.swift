import Foundation
import GRPCCore
import HTTP2Transport

/// A server for hostile peers, in a process of its own so that a test sees from outside whether it lives and how much
/// memory it takes. It prints its port, and ends when it is asked to (`Special`, `does: stop`) or its parent is gone.
///
///     TransportVictim '{"openingMilliseconds": 500}'
@main
struct TransportVictim {
    static func main() async throws {
        let plan = try JSONDecoder().decode(
            Plan.self,
            from: Data((CommandLine.arguments.dropFirst().first ?? "{}").utf8)
        )
        let (stops, stop) = AsyncStream<Void>.makeStream()
        let server = GRPCServer(
            transport: HTTP2ServerTransport(
                address: .host("127.0.0.1", port: 0),
                security: try plan.security(),
                configuration: plan.configuration
            ),
            services: [VictimService(stop: stop)]
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.serve() }
            let port = try await server.transport.listeningAddress.port ?? 0
            FileHandle.standardOutput.write(Data("\(port)\n".utf8))
            let parent = getppid()
            group.addTask {
                while getppid() == parent { try await Task.sleep(for: .milliseconds(500)) }
                stop.yield()
            }
            for await _ in stops { break }
            // Hostile connections may be open still.
            group.cancelAll()
            try? await group.waitForAll()
        }
    }
}

/// How the server is set up; what is left out is the transport's default.
private struct Plan: Decodable {
    /// Folder of `ca.pem`, `server.pem` and `server.key`; none for plaintext.
    var certificates: String?
    var openingMilliseconds: Int?
    var writeMilliseconds: Int?
    var keepaliveMilliseconds: Int?
    var connectionsMax: Int?
    var unreadBytesMax: Int?
    var unreadMilliseconds: Int?

    var configuration: HTTP2ServerConfiguration {
        var configuration = HTTP2ServerConfiguration()
        if let opening = self.openingMilliseconds { configuration.openingTimeout = .milliseconds(opening) }
        if let write = self.writeMilliseconds { configuration.writeTimeout = .milliseconds(write) }
        if let keepalive = self.keepaliveMilliseconds {
            configuration.keepaliveInterval = .milliseconds(keepalive)
            configuration.keepaliveTimeout = .milliseconds(keepalive)
        }
        if let connections = self.connectionsMax { configuration.connectionsMax = connections }
        if let unread = self.unreadBytesMax { configuration.unreadBytesMax = unread }
        if let unread = self.unreadMilliseconds { configuration.unreadTimeout = .milliseconds(unread) }
        return configuration
    }

    func security() throws -> TransportSecurity {
        guard let folder = self.certificates else { return .plaintext }
        return .mutualTLS(
            try TLSCredentials(
                files: TLSCredentials.Files(
                    certificateChain: "\(folder)/server.pem",
                    privateKey: "\(folder)/server.key",
                    trustRoots: "\(folder)/ca.pem"
                )
            )
        )
    }
}
