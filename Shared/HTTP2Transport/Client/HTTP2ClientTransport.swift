import Errors
public import GRPCCore
import Synchronization

/// A gRPC client's end over HTTP/2: connections to all addresses of a target, with calls spread over them.
///
/// ```swift
/// let transport = HTTP2ClientTransport(
///     target: [.host("registry.internal", port: 7001)],
///     security: .mutualTLS(credentials, serverURIs: ["spiffe://thetalab/registry/main"]))
/// try await withGRPCClient(transport: transport) { client in … }
/// ```
///
/// Every address that the target's names resolve to gets a connection; a call goes to the one with the fewest calls
/// open. Connections that fail come back with a growing pause, names are looked up again. While nothing is connected
/// yet a call waits; once every address has failed it fails with UNAVAILABLE, unless its options say
/// `waitForReady`. A call that a server refused unseen (REFUSED_STREAM, or above the last stream of a GOAWAY) is made
/// again on another connection without the caller noticing. Retries and hedging by policy are GRPCCore's.
///
/// `beginGracefulShutdown()` refuses new calls and lets open ones end; `connect` then returns. Cancelling the task of
/// `connect` ends everything at once.
public final class HTTP2ClientTransport: ClientTransport {
    public typealias Bytes = [UInt8]

    enum Phase {
        case idle
        case running
        case closing
        case closed

        /// Whether nothing new is begun but for calls that are open: nobody would close a connection whose attempt
        /// comes due when the client has ended.
        var isEnding: Bool { self == .closing || self == .closed }
    }

    struct Entry {
        var connection: Connection
        var subchannel: Int
        var isOpen = false
    }

    struct State {
        var phase = Phase.idle
        var balancer: Balancer
        var connections: [Int: Entry] = [:]
        var nextID = 0
        var waiting: [ClientCall] = []
        var callCount = 0
        var doneWaiter: CheckedContinuation<Void, Never>?
    }

    public let retryThrottle: RetryThrottle?

    let target: [Endpoint]
    let security: TransportSecurity
    let configuration: HTTP2ClientConfiguration
    private let methodConfigs: MethodConfigTable
    let defaults: ClientCallDefaults
    let state: Mutex<State>

    /// - Parameters:
    ///   - target: One or more endpoints of the same service; names may stand for several addresses.
    ///   - security: Plaintext, or mutual TLS with the identity that the server must have.
    ///   - configuration: Bounds and times; `connect` refuses what is out of range.
    public init(
        target: [Endpoint],
        security: TransportSecurity,
        configuration: HTTP2ClientConfiguration = HTTP2ClientConfiguration()
    ) {
        self.target = target
        self.security = security
        self.configuration = configuration
        self.methodConfigs = MethodConfigTable(configuration.serviceConfig)
        self.retryThrottle = configuration.serviceConfig.retryThrottling.flatMap { policy in
            (1...1000).contains(policy.maxTokens) && policy.tokenRatio >= 0.001 ? RetryThrottle(policy: policy) : nil
        }
        let isPlain = if case .plaintext = security.kind { true } else { false }
        self.defaults = ClientCallDefaults(
            scheme: isPlain ? "http" : "https",
            authority: configuration.authority ?? target.first.map(Self.authority) ?? "localhost",
            userAgent: "grpc-swift-nghttp2/1.0",
            compression: configuration.compression,
            replayBytesMax: configuration.replayBytesMax
        )
        self.state = Mutex(
            State(
                balancer: Balancer(
                    backoff: Balancer.Backoff(
                        initial: configuration.backoffInitial,
                        max: configuration.backoffMax,
                        factor: configuration.backoffFactor
                    ),
                    resolveInterval: configuration.resolveIntervalMin,
                    seed: configuration.seed
                )
            )
        )
    }

    public convenience init(
        target: Endpoint,
        security: TransportSecurity,
        configuration: HTTP2ClientConfiguration = HTTP2ClientConfiguration()
    ) {
        self.init(target: [target], security: security, configuration: configuration)
    }

    private static func authority(_ endpoint: Endpoint) -> String {
        if case .unix = endpoint.kind { return "localhost" }
        return endpoint.description
    }

    public func config(forMethod descriptor: MethodDescriptor) -> MethodConfig? { self.methodConfigs[descriptor] }

    // MARK: - Running

    /// Keeps connections until it is shut down and every call has ended, or the task is cancelled.
    ///
    /// - Throws: `LabError` where the configuration is out of range or there is no target. May be called once.
    public func connect() async throws {
        try self.configuration.validate()
        guard !self.target.isEmpty else {
            throw LabError(.invalidArgument, "a client needs at least one endpoint", field: "target")
        }
        let actions = try self.state.withLock { state throws(LabError) -> [Balancer.Action] in
            switch state.phase {
            case .idle:
                state.phase = .running
                return state.balancer.start()
            case .running, .closed: throw LabError(.failedPrecondition, "a client transport connects once")
            case .closing: return state.callCount == 0 ? [] : state.balancer.start()
            }
        }
        self.perform(actions)
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let done = self.state.withLock { state in
                    state.doneWaiter = continuation
                    return Self.finishIfDone(&state)
                }
                done?.resume()
            }
        } onCancel: {
            self.closeNow()
        }
    }

    public func beginGracefulShutdown() {
        self.state.withLock { state in
            if state.phase == .idle || state.phase == .running { state.phase = .closing }
        }
        self.drainIfQuiet()
    }

    func drainIfQuiet() {
        let (connections, done) = self.state.withLock { state -> ([Connection], CheckedContinuation<Void, Never>?) in
            guard state.phase == .closing, state.callCount == 0 else { return ([], nil) }
            return (state.connections.values.map { $0.connection }, Self.finishIfDone(&state))
        }
        for connection in connections { connection.drain() }
        done?.resume()
    }

    private func closeNow() {
        let (connections, waiting) = self.state.withLock { state in
            state.phase = .closing
            defer { state.waiting = [] }
            return (state.connections.values.map { $0.connection }, state.waiting)
        }
        for connection in connections { connection.close("the client is stopping") }
        for call in waiting { call.refused("the client is stopping") }
        self.drainIfQuiet()
    }

    static func finishIfDone(_ state: inout State) -> CheckedContinuation<Void, Never>? {
        guard state.phase == .closing, state.connections.isEmpty, state.callCount == 0 else { return nil }
        guard let waiter = state.doneWaiter else { return nil }
        state.phase = .closed
        state.doneWaiter = nil
        return waiter
    }
}
