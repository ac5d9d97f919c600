import Errors
public import GRPCCore
import Synchronization

/// A gRPC server's end over HTTP/2: listens at an address and hands every call to GRPCCore's `GRPCServer`.
///
/// ```swift
/// let transport = HTTP2ServerTransport(
///     address: .host("127.0.0.1", port: 0),
///     security: .mutualTLS(credentials))
/// let server = GRPCServer(transport: transport, services: [handler])
/// try await withThrowingTaskGroup { group in
///     group.addTask { try await server.serve() }
///     print("listening at", try await transport.listeningAddress)
/// }
/// ```
///
/// `beginGracefulShutdown()` accepts nothing new, tells clients in two steps (GOAWAY) and lets every call that was
/// taken end; `listen` then returns. Cancelling the task of `listen` ends calls and connections at once.
///
/// A handler learns who calls by `context.peer` and until when by `context.deadline`. Its task is cancelled when the
/// client cancels, the deadline passes or the connection is lost. Handlers run in tasks of their own: task-local
/// values of the task that called `listen` are not theirs.
public final class HTTP2ServerTransport: ServerTransport {
    public typealias Bytes = [UInt8]
    typealias StreamHandler = @Sendable (RPCStream<Inbound, Outbound>, ServerContext) async -> Void

    /// - Note: running, then closing once shut down, then closed.
    enum Phase {
        case idle
        case listening
        case closing
        case closed
    }

    struct State {
        var phase = Phase.idle
        var bound: Result<Endpoint, LabError>?
        var boundWaiters: [CheckedContinuation<Endpoint, any Error>] = []
        var doneWaiter: CheckedContinuation<Void, Never>?
        var listener: Listener?
        var connections: [Int: Connection] = [:]
        /// Connections that are let in and not yet among `connections`; several loops take some in at once.
        var admitted = 0
        var nextID = 0
        /// The end is abrupt: what is accepted still is closed.
        var endsNow = false
        var calls: [ObjectIdentifier: ServerCall] = [:]
        var generator: SeededGenerator
        var methods = MethodTable()
        var streamHandler: StreamHandler?
    }

    private let address: Endpoint
    let security: TransportSecurity
    let configuration: HTTP2ServerConfiguration
    let state: Mutex<State>

    /// - Parameters:
    ///   - address: Where to listen; port 0 takes any port that is free, see `listeningAddress`.
    ///   - security: Plaintext or mutual TLS.
    ///   - configuration: Bounds and times; `listen` refuses what is out of range.
    public init(
        address: Endpoint,
        security: TransportSecurity,
        configuration: HTTP2ServerConfiguration = HTTP2ServerConfiguration()
    ) {
        self.address = address
        self.security = security
        self.configuration = configuration
        self.state = Mutex(State(generator: SeededGenerator(seed: configuration.seed)))
    }

    /// Where the server listens, with the port it was given; waits until it does.
    ///
    /// - Throws: the reason, where it cannot listen there.
    public var listeningAddress: Endpoint {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let bound = self.state.withLock { state in
                    if state.bound == nil { state.boundWaiters.append(continuation) }
                    return state.bound
                }
                if let bound { continuation.resume(with: bound.mapError { $0 as any Error }) }
            }
        }
    }

    public func configure(context: GRPCServerContext) {
        let methods = MethodTable(context.methods)
        self.state.withLock { $0.methods = methods }
    }

    /// Listens until it is shut down and every call has ended, or the task is cancelled.
    ///
    /// - Throws: `LabError` where the address cannot be had or the configuration is out of range. May be called once.
    public func listen(
        streamHandler: @escaping @Sendable (RPCStream<Inbound, Outbound>, ServerContext) async -> Void
    ) async throws {
        do {
            try self.begin(streamHandler)
            try await self.bind()
        } catch {
            self.publish(.failure(error))
            throw error
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = self.state.withLock { state in
                    if state.phase == .closed { return true }
                    state.doneWaiter = continuation
                    return Self.finishIfDone(&state) != nil
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            self.closeNow()
        }
    }

    private func begin(_ handler: @escaping StreamHandler) throws(LabError) {
        try self.configuration.validate()
        try self.state.withLock { state throws(LabError) in
            guard state.phase == .idle else {
                throw LabError(.failedPrecondition, "a server transport listens once")
            }
            state.phase = .listening
            state.streamHandler = handler
        }
    }

    private func bind() async throws(LabError) {
        let group: EventLoopGroup
        if let own = self.configuration.eventLoops { group = own } else { group = try EventLoopGroup.shared.get() }
        guard let address = try await Resolver.resolve(self.address).first else {
            throw LabError(.unavailable, "\(self.address) has no address", field: "address")
        }
        let listener: Listener
        do {
            listener = try Listener(address, self.configuration.backlog, group) { [weak self] in
                self?.accepted($0, $1, $2)
            }
        } catch {
            throw LabError(.unavailable, "listening at \(self.address): \(error)", field: "address", cause: error)
        }
        let goesOn = self.state.withLock { state in
            guard state.phase == .listening else { return false }
            state.listener = listener
            return true
        }
        guard goesOn else { return listener.close() }
        listener.start()
        self.publish(.success(listener.endpoint))
    }

    func publish(_ bound: Result<Endpoint, LabError>) {
        let waiters = self.state.withLock { state in
            state.bound = bound
            if case .failure = bound {
                state.phase = .closed
                // The handler knows the server that knows this transport.
                state.streamHandler = nil
            }
            defer { state.boundWaiters = [] }
            return state.boundWaiters
        }
        for waiter in waiters { waiter.resume(with: bound.mapError { $0 as any Error }) }
    }
}
