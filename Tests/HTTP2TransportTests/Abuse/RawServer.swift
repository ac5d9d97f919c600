import Testing

@testable import HTTP2Transport

/// A listening socket by hand, whose connections speak frames by hand.
final class RawServer {
    private let socket: Socket
    let endpoint: Endpoint

    init() async throws {
        let address = try #require(try await Resolver.resolve(.host("127.0.0.1", port: 0)).first)
        self.socket = try Socket.listening(at: address, backlog: 16)
        self.endpoint = .host("127.0.0.1", port: self.socket.localAddress?.port ?? 0)
    }

    /// The next connection.
    func accept(within limit: Duration = .seconds(20)) async throws -> RawWire {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if let accepted = try self.socket.accept() {
                let (descriptor, _) = accepted.release()
                return RawWire(Socket(FileDescriptor(descriptor)), expectsPreface: true)
            }
            try await Task.sleep(for: .milliseconds(1))
        }
        throw RawWire.TimedOut(what: "a connection")
    }
}
