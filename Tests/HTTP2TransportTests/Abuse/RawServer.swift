@testable import HTTP2Transport

/// A listening socket by hand, whose connections speak frames by hand.
struct RawServer {
    private let socket: ListeningSocket
    var endpoint: Endpoint { self.socket.endpoint }

    init() async throws { self.socket = try await ListeningSocket() }

    /// The next connection.
    func accept(within limit: Duration = .seconds(20)) async throws -> RawWire {
        RawWire(Socket(FileDescriptor(try await self.socket.accept(within: limit))), expectsPreface: true)
    }
}
