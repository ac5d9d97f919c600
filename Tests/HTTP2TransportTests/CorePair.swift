import GRPCCore

@testable import HTTP2Transport

/// Two cores that talk without a socket.
final class CorePair {
    let client: ConnectionCore
    let server: ConnectionCore
    private(set) var served: [ServerCall] = []
    let now = ContinuousClock.now

    init(server settings: HTTP2Settings = HTTP2Settings(), limits: CallLimits = .test) throws {
        let now = self.now
        self.client = try ConnectionCore(role: .client, settings: HTTP2Settings(), now: now)
        self.server = try ConnectionCore(role: .server, settings: settings, now: now) { headers, _ in
            switch AcceptedRequest.judge(headers, methods: MethodTable()) {
            case .accepted(let request): .call(ServerCall(request, limits: limits, compresses: false, now: now))
            case .refused(let block): .refuse(block)
            }
        }
    }

    /// Carries bytes to and fro until both are silent.
    ///
    /// - Parameter admit: told of each call that the server takes, before the client hears of it.
    func exchange(_ admit: (ServerCall) -> Void = { _ in }) throws {
        while true {
            try self.client.fill()
            try self.server.fill()
            if self.client.output.isEmpty, self.server.output.isEmpty { return }
            let toServer = self.client.output.takeAll()
            let toClient = self.server.output.takeAll()
            for case let call as ServerCall in try self.server.receive(toServer.span, now: self.now) {
                admit(call)
                self.served.append(call)
            }
            _ = try self.client.receive(toClient.span, now: self.now)
        }
    }
}

extension CallLimits {
    static let test = CallLimits(
        readBufferBytes: 1 << 16,
        writeBufferBytes: 1 << 20,
        receiveMessageBytesMax: 1 << 20,
        sendMessageBytesMax: 1 << 20
    )
}

/// Has a core do at once, in the caller's thread, what a call asks for.
///
/// Sendable without the compiler's proof: a test takes one step after the other.
final class Direct: CallDriver, @unchecked Sendable {
    /// Weak, since a core that a test drops has not let go of its calls as one does whose connection ends.
    private weak let core: ConnectionCore?
    init(_ core: ConnectionCore) { self.core = core }
    func schedule(_ call: Call) { self.core?.handle(call) }
}

/// For calls that find no other connection.
final class NoDispatcher: ClientCall.Dispatcher {
    func redispatch(_ call: ClientCall) { call.refused("nowhere to go") }
    func callEnded(_ call: ClientCall) {}
}
