import Errors
import Synchronization

/// A pool of connections to one database.
///
/// ```swift
/// let pool = PostgresPool(configuration)
/// try await withThrowingTaskGroup(of: Void.self) { group in
///     group.addTask { await pool.run() }
///     let rows = try await pool.query("select name from strategies where id = \(id)")
///     pool.close()
/// }
/// ```
/// `run` opens, checks and closes the connections, and keeps the deadlines of those who wait: without it a request
/// waits for it to begin. A connection that comes back is rolled back and cleaned of what changed its session; one that
/// is broken is replaced when it is needed. `close` lets every connection that is lent finish, after which `run`
/// returns; cancelling `run` does not wait for them.
public final class PostgresPool: Sendable {
    typealias ConnectionID = PoolStateMachine.ConnectionID
    typealias RequestID = PoolStateMachine.RequestID

    private typealias Lease = (id: ConnectionID, connection: PostgresConnection)

    private struct State {
        var machine: PoolStateMachine
        var connections: [ConnectionID: PostgresConnection] = [:]
        var waiting: [RequestID: CheckedContinuation<Result<Lease, LabError>, Never>] = [:]
        var requests = 0
        var nextTick: Duration?
        var hasEnded = false
    }

    /// What `run` has to do.
    private enum Work: Sendable {
        case connect(ConnectionID)
        case check(ConnectionID, PostgresConnection)
        case close(ConnectionID, PostgresConnection)
        case tick(at: Duration)
        case finish
    }

    public let configuration: PostgresConfiguration
    public let limits: Limits
    private let observer: (any PostgresPoolObserver)?
    private let state: Mutex<State>
    private let start = ContinuousClock.now
    private let work: AsyncStream<Work>
    private let workQueue: AsyncStream<Work>.Continuation

    /// - Parameter seed: fixes the random parts of its waits; nil takes another each time.
    public init(
        _ configuration: PostgresConfiguration,
        limits: Limits = Limits(),
        seed: UInt64? = nil,
        observer: (any PostgresPoolObserver)? = nil
    ) {
        self.configuration = configuration
        self.limits = limits
        self.observer = observer
        let machine = PoolStateMachine(limits, seed: seed ?? .random(in: .min ... .max))
        self.state = Mutex(State(machine: machine))
        (self.work, self.workQueue) = AsyncStream.makeStream(of: Work.self)
    }

    public var statistics: Statistics { self.state.withLock { $0.machine.statistics } }

    private var now: Duration { ContinuousClock.now - self.start }
}

// MARK: - Use

extension PostgresPool {
    /// Lends a connection to `body`.
    ///
    /// - Parameter timeout: how long to wait for one; nil for the pool's `waitTimeout`.
    /// - Throws: what `body` throws; `.resourceExhausted` where none became free in time or too many wait;
    ///   `.unavailable` where the server is away or the pool is closed; `.cancelled`.
    public func withConnection<Value>(
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresConnection) async throws -> sending Value
    ) async throws -> sending Value {
        let lease = try await self.lease(timeout ?? self.limits.waitTimeout)
        do {
            let value = try await body(lease.connection)
            await self.giveBack(lease)
            return value
        } catch {
            await self.giveBack(lease)
            throw error
        }
    }

    /// `PostgresConnection.query` on a connection of the pool.
    @discardableResult
    public func query(_ query: PostgresQuery, timeout: Duration? = nil) async throws -> PostgresResult {
        try await self.withConnection { try await $0.query(query, timeout: timeout) }
    }

    /// `PostgresConnection.withTransaction` on a connection of the pool.
    public func withTransaction<Value>(
        _ isolationLevel: PostgresIsolation = .readCommitted,
        readOnly: Bool = false,
        retry: TransactionRetry = TransactionRetry(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresConnection) async throws -> sending Value
    ) async throws -> sending Value {
        try await self.withConnection { connection in
            try await connection.withTransaction(isolationLevel, readOnly: readOnly, retry: retry, body)
        }
    }

    /// Runs a pool for as long as `body` does.
    public static func withPool<Value: Sendable>(
        _ configuration: PostgresConfiguration,
        limits: Limits = Limits(),
        _ body: @Sendable (PostgresPool) async throws -> Value
    ) async throws -> Value {
        let pool = PostgresPool(configuration, limits: limits)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await pool.run() }
            defer { pool.close() }
            return try await body(pool)
        }
    }

    private func lease(_ timeout: Duration) async throws(LabError) -> Lease {
        let began = self.now
        let deadline = began + timeout
        while true {
            let result = await self.request(until: deadline)
            if case .success(let lease) = result, !(await lease.connection.isAlive()) {
                // It died while it was idle. Its successor is opened, or one of the others is alive.
                self.apply { $0.release(lease.id, isUsable: false, at: self.now) }
                continue
            }
            self.observer?.leased(after: self.now - began, failure: result.failure)
            return try result.get()
        }
    }

    private func request(until deadline: Duration) async -> Result<Lease, LabError> {
        let id = self.state.withLock { state in
            state.requests += 1
            return RequestID(number: state.requests)
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                self.applyToState { machine, state in
                    state.waiting[id] = continuation
                    let actions = machine.lease(id, until: deadline, at: self.now)
                    // Where the task was cancelled before this, its handler has found no request to cancel.
                    return Task.isCancelled ? actions + machine.cancel(id) : actions
                }
            }
        } onCancel: {
            self.apply { $0.cancel(id) }
        }
    }

    private func giveBack(_ lease: Lease) async {
        let isUsable = await lease.connection.reset()
        self.apply { $0.release(lease.id, isUsable: isUsable, at: self.now) }
    }
}

// MARK: - Life

extension PostgresPool {
    /// Does the pool's work until it is closed and every connection is back, or until its task is cancelled.
    ///
    /// - Note: may be called once.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            for await work in self.work {
                if case .finish = work { break }
                group.addTask { await self.perform(work) }
            }
            group.cancelAll()
        }
        self.applyToState { machine, state in
            state.hasEnded = true
            return machine.close()
        }
    }

    /// Refuses new requests, and has `run` return when the connections that are lent have come back.
    public func close() {
        self.apply { $0.close() }
    }

    private func perform(_ work: Work) async {
        switch work {
        case .connect(let id): await self.connect(id)
        case .check(let id, let connection):
            let isUsable = await connection.answers()
            self.apply { $0.checked(id, isUsable: isUsable, at: self.now) }
        case .close(let id, let connection):
            await connection.close()
            self.observer?.closed()
            self.apply { $0.closed(id, at: self.now) }
        case .tick(let time):
            do { try await ContinuousClock().sleep(until: self.start + time) } catch { return }
            self.applyToState { machine, state in
                state.nextTick = nil
                return machine.tick(at: self.now)
            }
        case .finish: break
        }
    }

    private func connect(_ id: ConnectionID) async {
        let began = self.now
        do throws(LabError) {
            let connection = try await PostgresConnection.connect(self.configuration)
            self.observer?.connected(after: self.now - began)
            self.applyToState { machine, state in
                state.connections[id] = connection
                return machine.connected(id, at: self.now)
            }
        } catch {
            self.observer?.connectFailed(error)
            self.apply { $0.connectFailed(id, error, at: self.now) }
        }
    }
}

// MARK: - Events and actions

extension PostgresPool {
    private func apply(_ event: (inout PoolStateMachine) -> [PoolStateMachine.Action]) {
        self.applyToState { machine, _ in event(&machine) }
    }

    /// Tells the machine of an event, and does outside the lock what it says.
    private func applyToState(_ event: (inout PoolStateMachine, inout State) -> [PoolStateMachine.Action]) {
        var resumptions: [(CheckedContinuation<Result<Lease, LabError>, Never>, Result<Lease, LabError>)] = []
        let statistics = self.state.withLock { state in
            var machine = state.machine
            let actions = event(&machine, &state)
            state.machine = machine
            for action in actions {
                switch action {
                case .lend(let id, to: let request):
                    guard let continuation = state.waiting.removeValue(forKey: request),
                        let connection = state.connections[id]
                    else { continue }
                    resumptions.append((continuation, .success((id, connection))))
                case .fail(let request, let error):
                    guard let continuation = state.waiting.removeValue(forKey: request) else { continue }
                    resumptions.append((continuation, .failure(error)))
                case .connect(let id): self.workQueue.yield(.connect(id))
                case .check(let id):
                    if let connection = state.connections[id] { self.workQueue.yield(.check(id, connection)) }
                case .close(let id):
                    guard let connection = state.connections.removeValue(forKey: id) else { continue }
                    if state.hasEnded {
                        // Lent when `run` was cancelled, and given back since.
                        Task { await connection.close() }
                    } else {
                        self.workQueue.yield(.close(id, connection))
                    }
                case .finish:
                    self.workQueue.yield(.finish)
                    self.workQueue.finish()
                }
            }
            self.armTick(&state)
            return machine.statistics
        }
        for (continuation, result) in resumptions { continuation.resume(returning: result) }
        self.observer?.changed(statistics)
    }

    /// Has `run` sleep until the machine's next tick, unless it already sleeps for less. A tick that comes too early
    /// does nothing and arms the next.
    private func armTick(_ state: inout State) {
        guard let next = state.machine.nextTick, state.nextTick.map({ next < $0 }) ?? true else { return }
        state.nextTick = next
        self.workQueue.yield(.tick(at: next))
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
