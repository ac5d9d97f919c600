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

    private enum Phase {
        case idle
        case running
        case closing
        case closed
    }

    private struct Entry {
        var connection: Connection
        var subchannel: Int
        var isOpen = false
    }

    private struct State {
        var phase = Phase.idle
        var balancer: Balancer
        var connections: [Int: Entry] = [:]
        var nextID = 0
        var waiting: [ClientCall] = []
        var callCount = 0
        var doneWaiter: CheckedContinuation<Void, Never>?
    }

    public let retryThrottle: RetryThrottle?

    private let target: [Endpoint]
    private let security: TransportSecurity
    private let configuration: HTTP2ClientConfiguration
    private let methodConfigs: MethodConfigTable
    private let defaults: ClientCallDefaults
    private let state: Mutex<State>

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

    private func drainIfQuiet() {
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

    private static func finishIfDone(_ state: inout State) -> CheckedContinuation<Void, Never>? {
        guard state.phase == .closing, state.connections.isEmpty, state.callCount == 0 else { return nil }
        guard let waiter = state.doneWaiter else { return nil }
        state.phase = .closed
        state.doneWaiter = nil
        return waiter
    }

    // MARK: - Calls

    public func withStream<T: Sendable>(
        descriptor: MethodDescriptor,
        options: CallOptions,
        _ closure: (RPCStream<Inbound, Outbound>, ClientContext) async throws -> T
    ) async throws -> T {
        let call = ClientCall(
            descriptor: descriptor,
            options: options,
            limits: self.configuration.callLimits(options),
            defaults: self.defaults,
            dispatcher: self
        )
        try self.begin()
        defer { self.end(call) }
        let connection = try self.dispatch(call)
        let context = ClientContext(
            descriptor: descriptor,
            remotePeer: connection?.remotePeer ?? self.defaults.authority,
            localPeer: connection?.localPeer ?? ""
        )
        return try await withTaskCancellationHandler {
            try await closure(
                RPCStream(
                    descriptor: descriptor,
                    inbound: RPCAsyncSequence(wrapping: ClientInbound(call: call)),
                    outbound: RPCWriter.Closable(wrapping: ClientOutbound(call: call))
                ),
                context
            )
        } onCancel: {
            call.cancel()
        }
    }

    private func begin() throws(RPCError) {
        try self.state.withLock { state throws(RPCError) in
            guard state.phase == .idle || state.phase == .running else {
                throw RPCError(code: .failedPrecondition, message: "the client is shut down")
            }
            state.callCount += 1
        }
    }

    private func end(_ call: ClientCall) {
        call.taskEnded()
        let isQuiet = self.state.withLock { state in
            state.callCount -= 1
            return state.callCount == 0 && state.phase == .closing
        }
        if isQuiet { self.drainIfQuiet() }
    }

    /// Finds a connection for `call`, or has it wait for one.
    ///
    /// - Throws: UNAVAILABLE where none can be had and the call does not wait.
    @discardableResult
    private func dispatch(_ call: ClientCall) throws(RPCError) -> Connection? {
        let (connection, failure, actions) = self.state.withLock { state in
            guard state.phase != .idle else {
                state.waiting.append(call)
                return (nil as Connection?, nil as String?, [Balancer.Action]())
            }
            let (pick, actions) = state.balancer.pick()
            switch pick {
            case .connection(let id):
                let entry = state.connections[id]
                call.connectionID.withLock { $0 = id }
                return (entry?.connection, nil, actions)
            case .wait:
                state.waiting.append(call)
                return (nil, nil, actions)
            case .fail(let reason):
                guard call.waitsForReady else { return (nil, reason, actions) }
                state.waiting.append(call)
                return (nil, nil, actions)
            }
        }
        self.perform(actions)
        if let failure { throw RPCError(code: .unavailable, message: failure) }
        if let connection { call.attach(connection) }
        return connection
    }

    // MARK: - The balancer's wishes

    private func perform(_ actions: [Balancer.Action]) {
        for action in actions {
            switch action {
            case .resolve(let pause): self.after(pause) { $0.resolve() }
            case .connect(let subchannel, let address): self.connect(subchannel, address)
            case .retry(let subchannel, let pause):
                self.after(pause) { transport in
                    transport.update { $0.balancer.backoffElapsed(subchannel: subchannel) }
                }
            case .drain(let id): self.state.withLock { $0.connections[id]?.connection }?.drain()
            case .retryWaiting: self.retryWaiting()
            case .failWaiting(let reason): self.failWaiting(reason)
            }
        }
    }

    /// Applies an event to the balancer; once the client is closing nothing new is begun unless calls need it.
    private func update(_ body: (inout State) -> [Balancer.Action]) {
        let actions = self.state.withLock { state -> [Balancer.Action] in
            let actions = body(&state)
            return state.phase == .closing && state.callCount == 0 ? [] : actions
        }
        self.perform(actions)
    }

    private func after(_ pause: Duration, _ body: @escaping @Sendable (HTTP2ClientTransport) -> Void) {
        guard pause > .zero else { return body(self) }
        guard let loop = try? self.loop() else { return }
        loop.post(
            .run { [weak self, unowned loop] in
                loop.fire(at: .now + pause) { [weak self] in
                    if let self { body(self) }
                }
            }
        )
    }

    private func loop() throws(LabError) -> EventLoop {
        if let group = self.configuration.eventLoops { return group.nextLoop() }
        return try EventLoopGroup.shared.get().nextLoop()
    }

    private func resolve() {
        let target = self.target
        Task { [weak self] in
            var addresses: [SocketAddress] = []
            var failure: LabError?
            for endpoint in target {
                do throws(LabError) {
                    for address in try await Resolver.resolve(endpoint) where !addresses.contains(address) {
                        addresses.append(address)
                    }
                } catch {
                    failure = error
                }
            }
            // Some names of several suffice: the others may come back.
            let found = addresses
            let reason = failure?.message ?? "no address was found"
            self?.update { state in
                found.isEmpty
                    ? state.balancer.resolutionFailed(reason, now: .now)
                    : state.balancer.resolved(found, now: .now)
            }
        }
    }

    private func connect(_ subchannel: Int, _ address: SocketAddress) {
        do {
            let loop = try self.loop()
            let core = try ConnectionCore(role: .client, settings: self.configuration.http2, now: .now)
            var tls: TLSEngine?
            if case .mutualTLS(let credentials, let uris, let serverName) = self.security.kind {
                tls = try TLSEngine(credentials.context(), .client(expecting: self.expectation(uris, serverName)))
            }
            let socket = try Socket.connecting(to: address)
            let id = self.state.withLock { state in
                state.nextID += 1
                return state.nextID
            }
            let connection = Connection(
                id: id,
                loop: loop,
                socket: socket,
                isConnecting: true,
                remotePeer: address.peerDescription,
                core: core,
                tls: tls,
                lifetime: ConnectionLifetime(self.configuration.lifetime, now: .now),
                owner: self
            )
            self.state.withLock { $0.connections[id] = Entry(connection: connection, subchannel: subchannel) }
            loop.post(.run { connection.start() })
        } catch {
            let reason = "\((error as? LabError)?.message ?? "\(error)")"
            // Not at once: a failure on the spot would call back into whoever is performing actions now.
            Task { [weak self] in
                self?.update { $0.balancer.failed(subchannel: subchannel, reason, now: .now) }
            }
        }
    }

    private func expectation(_ uris: Set<String>, _ serverName: String?) -> PeerExpectation {
        var names: Set<String> = []
        if let serverName {
            names = [serverName]
        } else {
            for case .host(let host, _) in self.target.map(\.kind) { names.insert(host) }
        }
        // SNI carries names only (RFC 6066 §3): an address in numbers is not sent.
        let sni = serverName ?? names.sorted().first { !$0.contains(":") && $0.last?.isLetter == true }
        return PeerExpectation(serverName: sni, uris: uris, dnsNames: names)
    }

    private func retryWaiting() {
        let waiting = self.state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for call in waiting { self.redispatch(call) }
    }

    private func failWaiting(_ reason: String) {
        let failing = self.state.withLock { state in
            let failing = state.waiting.filter { !$0.waitsForReady }
            state.waiting.removeAll { !$0.waitsForReady }
            return failing
        }
        for call in failing { call.refused(reason) }
    }
}

extension HTTP2ClientTransport: ClientCall.Dispatcher {
    func redispatch(_ call: ClientCall) {
        self.leaveConnection(call)
        do {
            try self.dispatch(call)
        } catch {
            call.refused(error.message)
        }
    }

    func callEnded(_ call: ClientCall) {
        self.leaveConnection(call)
        self.state.withLock { state in
            if !state.waiting.isEmpty { state.waiting.removeAll { $0 === call } }
        }
    }

    private func leaveConnection(_ call: ClientCall) {
        let id = call.connectionID.withLock { id in
            defer { id = nil }
            return id
        }
        if let id { self.state.withLock { $0.balancer.callEnded(on: id) } }
    }
}

extension HTTP2ClientTransport: Connection.Owner {
    func connectionOpened(_ connection: Connection) {
        var isOfUse = true
        self.update { state in
            guard let subchannel = state.connections[connection.id]?.subchannel,
                let actions = state.balancer.opened(connection.id, subchannel: subchannel)
            else {
                isOfUse = false
                return []
            }
            state.connections[connection.id]?.isOpen = true
            return actions
        }
        let isClosing = self.state.withLock { $0.phase == .closing && $0.callCount == 0 }
        if !isOfUse || isClosing { connection.drain() }
    }

    func connectionRetired(_ connection: Connection) {
        self.update { state in
            guard let entry = state.connections[connection.id], entry.isOpen else { return [] }
            return state.balancer.retired(connection.id, subchannel: entry.subchannel, now: .now)
        }
    }

    func connectionClosed(_ connection: Connection, _ reason: String) {
        var done: CheckedContinuation<Void, Never>?
        self.update { state in
            guard let entry = state.connections.removeValue(forKey: connection.id) else { return [] }
            done = Self.finishIfDone(&state)
            return entry.isOpen
                ? state.balancer.retired(connection.id, subchannel: entry.subchannel, now: .now)
                : state.balancer.failed(subchannel: entry.subchannel, reason, now: .now)
        }
        done?.resume()
        self.reconnectForWaiting()
    }

    /// Calls may wait for a connection that has just gone idle instead of opening.
    private func reconnectForWaiting() {
        if self.state.withLock({ !$0.waiting.isEmpty && $0.phase != .idle }) { self.retryWaiting() }
    }

    func callsArrived(_ calls: [Call], on connection: Connection) {}
}
