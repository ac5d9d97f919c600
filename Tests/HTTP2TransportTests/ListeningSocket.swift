import Testing

@testable import HTTP2Transport

/// A listening socket by hand, of this machine.
final class ListeningSocket {
    struct TimedOut: Error {}

    private let socket: Socket
    let endpoint: Endpoint

    init() async throws {
        let address = try #require(try await Resolver.resolve(.host("127.0.0.1", port: 0)).first)
        self.socket = try Socket.listening(at: address, backlog: 16)
        self.endpoint = .host("127.0.0.1", port: self.socket.localAddress?.port ?? 0)
    }

    /// The next connection's descriptor, the caller's to close.
    func accept(within limit: Duration) async throws -> Int32 {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if let accepted = try self.socket.accept() { return accepted.release().0 }
            try await Task.sleep(for: .milliseconds(1))
        }
        throw TimedOut()
    }
}
