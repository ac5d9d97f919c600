import CLibPQ
import Errors

/// One connection to PostgreSQL, which does one thing at a time.
///
/// ```swift
/// let connection = try await PostgresConnection.connect(configuration)
/// let rows = try await connection.query("select id, name from strategies where owner = \(owner)")
/// ```
/// Every call suspends and none blocks. A statement ends early where its timeout passes or its task is cancelled: the
/// server is asked to stop it, and the connection stays usable; a server that does not answer in time, or a lost
/// connection, leaves it broken, and every later call throws `.unavailable`. A second statement while one runs is
/// refused (`.failedPrecondition`): statements that belong together go through `pipeline`.
public actor PostgresConnection {
    nonisolated let configuration: PostgresConfiguration
    /// The server's process for this connection, as `pg_stat_activity` shows it.
    public nonisolated let backendID: Int32
    /// True where TLS protects it.
    public nonisolated let isEncrypted: Bool

    var handle: ConnectionHandle
    let poller: SocketPoller
    var statements: StatementCache
    /// What the connection is busy with.
    var occupation: String?
    /// The rows that `withRows` lends have all been read.
    var rowsEnded = true
    /// The running COPY has come to its end.
    var copyEnded = true
    /// Something has changed the session beyond a transaction (`set`, a temporary table), or may have.
    var sessionMayHaveChanged = false

    init(_ handle: consuming ConnectionHandle, _ configuration: PostgresConfiguration, poller: SocketPoller) {
        self.configuration = configuration
        self.backendID = handle.backendID
        self.isEncrypted = handle.isEncrypted
        self.poller = poller
        self.statements = StatementCache(capacity: configuration.statementCacheSize)
        self.handle = handle
    }

    /// Ends the connection at once; later calls throw `.unavailable`, and so does one that is under way.
    public func close() {
        // Nothing comes of a closed socket: whoever waits for it is woken to find it so.
        self.poller.release(self.handle.socket)
        self.handle.close()
    }

    /// True between `begin` and the end of a transaction, a failed one too.
    public var isInTransaction: Bool {
        [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(self.handle.transactionStatus)
    }

    /// True where a call can be made.
    public var isUsable: Bool { !self.handle.isBroken }

    /// True where `isUsable` and the server has not hung up since; costs no round trip.
    func isAlive() -> Bool {
        // The first read can bring the server's last words, and only the second the end behind them.
        self.handle.consumeInput() && self.handle.consumeInput() && !self.handle.isBroken
    }
}

// MARK: - One thing at a time

extension PostgresConnection {
    /// Marks the connection as busy with `occupation`, which `leave` ends. A cancelled task begins nothing.
    func enter(_ occupation: String, _ patience: Patience) throws(LabError) {
        if patience.cancellable, Task.isCancelled { throw Interruption.cancelled.labError(occupation) }
        if let other = self.occupation {
            throw LabError(.failedPrecondition, "the connection is busy with \(other), so \(occupation) must wait")
        }
        guard !self.handle.isBroken else { throw self.lost() }
        self.occupation = occupation
    }

    func leave() { self.occupation = nil }

    /// The error of a lost connection, which is closed.
    func lost(_ cause: PostgresError? = nil) -> LabError {
        let message = cause?.message ?? self.handle.message
        self.handle.close()
        return LabError(
            .unavailable,
            "the connection to PostgreSQL is lost\(message.isEmpty ? "" : ": \(message)")",
            cause: cause
        )
    }
}

// MARK: - Waiting

/// How long a call waits, and whether its task can end it.
struct Patience: Sendable {
    var deadline: ContinuousClock.Instant?
    var cancellable = true
}

/// Why a call was ended before the server had answered.
enum Interruption: Error {
    case timedOut, cancelled

    func labError(_ subject: String) -> LabError {
        switch self {
        case .timedOut: LabError(.deadlineExceeded, "\(subject) took longer than its timeout")
        case .cancelled: LabError(.cancelled, "\(subject) was cancelled")
        }
    }
}

extension PostgresConnection {
    /// The patience of a call with `timeout`, or the configured one where it is nil.
    func patience(_ timeout: Duration?) -> Patience {
        let timeout = timeout ?? self.configuration.statementTimeout
        return Patience(deadline: timeout.map { ContinuousClock.now + $0 })
    }

    /// Waits until the connection can go on: there is input, or room for the output that is queued; moves both.
    /// - Throws: an `Interruption`, or a `LabError` where the connection is lost.
    func advance(_ patience: Patience) async throws {
        if patience.cancellable, Task.isCancelled { throw Interruption.cancelled }
        let flushed = self.handle.flush()
        // Where writing fails the server may have said why: what it sent is read before giving up.
        if flushed == .failed { return try self.read() }
        let interest: SocketPoller.Interest = flushed == .more ? [.read, .write] : .read
        let socket = self.handle.socket
        guard socket >= 0 else { throw self.lost() }
        let outcome = try await self.poller.wait(
            for: socket,
            interest,
            until: patience.deadline,
            cancellable: patience.cancellable
        )
        switch outcome {
        case .ready:
            guard self.handle.socket >= 0 else { throw self.lost() }
            try self.read()
        case .timedOut: throw Interruption.timedOut
        case .cancelled: throw Interruption.cancelled
        }
    }

    private func read() throws(LabError) {
        // A server that ends a connection says why first; that result is still to be read where there is one.
        if !self.handle.consumeInput(), self.handle.isBusy { throw self.lost() }
    }

    /// The next result; nil at the end of a statement's.
    func nextResult(_ patience: Patience) async throws -> ResultHandle? {
        if self.handle.flush() == .more { try await self.advance(patience) }
        while self.handle.isBusy { try await self.advance(patience) }
        return self.handle.nextResult()
    }
}

// MARK: - Interruption

extension PostgresConnection {
    /// Runs `operation`; where it is interrupted, has the server stop and brings the connection back to rest.
    func interruptible<Value>(
        _ subject: String,
        _ operation: () async throws -> Value
    ) async throws(LabError) -> Value {
        do {
            return try await operation()
        } catch let interruption as Interruption {
            await self.abandon()
            throw interruption.labError(subject)
        } catch let error as LabError {
            throw error
        } catch {
            throw LabError(.internalError, "\(subject) failed", cause: error)
        }
    }

    /// Stops the running statement and reads its results away; closes the connection where that takes too long.
    func abandon() async {
        guard let cancel = self.handle.cancelHandle() else { return self.handle.close() }
        let patience = Patience(deadline: ContinuousClock.now + self.configuration.cancelGrace, cancellable: false)
        let sent = SocketWait(until: patience.deadline)
        let request = CancelRequest(cancel)
        Task(executorPreference: BlockingExecutor.shared) {
            request.send()
            sent.end(.ready)
        }
        do {
            try await self.drain(patience)
            // Only when the request has been delivered can the next statement not be hit by it…
            guard await self.poller.wait(sent, cancellable: false) == .ready else { return self.handle.close() }
            // …and a statement that ended by itself leaves it under way: an empty one takes the blow.
            guard self.handle.send(script: "") else { return self.handle.close() }
            try await self.drain(patience)
        } catch {
            self.handle.close()
        }
    }

    /// Reads until the connection is at rest.
    func drain(_ patience: Patience) async throws {
        if self.handle.isPipelining {
            while true {
                guard let result = try await self.nextResult(patience) else {
                    if self.handle.isBroken { throw self.lost() }
                    continue
                }
                if result.status == PGRES_PIPELINE_SYNC, self.handle.exitPipelineMode() { return }
            }
        }
        while let result = try await self.nextResult(patience) {
            switch result.status {
            case PGRES_COPY_IN: _ = self.handle.putCopyEnd(failure: "abandoned")
            case PGRES_COPY_OUT: try await self.drainCopy(patience)
            default: continue
            }
        }
        if self.handle.isBroken { throw self.lost() }
    }

    private func drainCopy(_ patience: Patience) async throws {
        while true {
            switch self.handle.copyData() {
            case .data: continue
            case .wait: try await self.advance(patience)
            case .end, .failed: return
            }
        }
    }
}

/// Lends a `CancelHandle` to the task that sends it.
private final class CancelRequest: Sendable {
    private let handle: CancelHandle

    init(_ handle: consuming CancelHandle) { self.handle = handle }

    func send() { _ = self.handle.send() }
}
