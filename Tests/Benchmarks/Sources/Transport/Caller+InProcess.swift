import GRPCInProcessTransport

extension Caller {
    static let inProcess = "GRPCCore in process"

    /// Over no network at all: what GRPCCore itself costs.
    static func withInProcess(_ body: (Caller) async throws -> Void) async throws {
        let transport = InProcessTransport()
        try await Self.with(Self.inProcess, server: transport.server, client: { _ in transport.client }, body)
    }
}
