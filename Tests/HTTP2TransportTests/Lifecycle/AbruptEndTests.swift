import GRPCCore
import Testing

@testable import HTTP2Transport

@Suite("A server that is cancelled", .timeLimit(.minutes(1)))
struct AbruptEndTests {
    @Test("ends though clients go on to connect and to call handlers that wait", arguments: 1...30)
    func whileClientsCome(round: Int) async throws {
        var service = EchoService()
        service.special = { _, _ in
            try await Task.sleep(for: .seconds(600))
            return StreamingServerResponse { _ in [:] }
        }
        let server = GRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: [service]
        )
        let serving = Task { try await server.serve() }
        let endpoint = try await server.transport.listeningAddress
        let clients = Task {
            var wires: [RawWire] = []
            let opening =
                RawFrame.preface + RawFrame.settings().bytes
                + RawFrame.headers(1, RawHeaders.request("Special")).bytes
            while !Task.isCancelled, wires.count < 500 {
                let wire = try await RawWire.connected(to: endpoint)
                _ = try? await wire.send(opening)
                if wire.isEnded { break }
                wires.append(wire)
            }
            // Kept open until the server has ended.
            try? await Task.sleep(for: .seconds(600))
            withExtendedLifetime(wires) {}
        }
        try await Task.sleep(for: .milliseconds(round))
        serving.cancel()
        _ = try? await serving.value
        clients.cancel()
        _ = await clients.result
    }
}
