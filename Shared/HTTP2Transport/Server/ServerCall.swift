import GRPCCore
import Synchronization

/// A call as the server runs it.
final class ServerCall: Call, @unchecked Sendable {
    let descriptor: MethodDescriptor
    /// When the client stops waiting; nil where it waits forever.
    let deadline: ContinuousClock.Instant?
    let sendMessageBytesMax: Int
    /// Whether the client takes compressed messages and we send them.
    let compresses: Bool
    /// Whether what is written may wait for the status, which follows at once: the response is one message.
    private let isUnaryResponse: Bool

    private struct Execution {
        var task: Task<Void, Never>?
        var cancellation: ServerContext.RPCCancellationHandle?
        var isCancelled = false
        var isOver = false
    }

    private let execution = Mutex(Execution())

    init(_ request: AcceptedRequest, limits: CallLimits, compresses: Bool, now: ContinuousClock.Instant) {
        self.descriptor = request.descriptor
        self.deadline = request.timeout.map { now + $0 }
        self.sendMessageBytesMax = limits.sendMessageBytesMax
        self.compresses = compresses && request.acceptsGzip
        self.isUnaryResponse = request.descriptor.type.map { !$0.isResponseStreaming } ?? false
        super.init(limits: limits, keepMax: 0)
        self.deframer.allowsCompression = request.isCompressed
    }

    // MARK: - From the connection

    override func receive(_ headers: ReceivedHeaders, endStream: Bool) -> Reaction {
        // Called once more for trailers, which a request has not; they are ignored but for the end they bring.
        if self.streamHeadersSeen { return endStream ? self.receiveEnd() : .none }
        self.streamHeadersSeen = true
        self.stage(.metadata(headers.metadata))
        return endStream ? self.receiveEnd() : .none
    }

    private var streamHeadersSeen = false

    override func receiveEnd() -> Reaction {
        guard !self.isRefused else { return .none }
        guard self.deframer.isBetweenMessages else {
            return self.refuse(RPCError(code: .internalError, message: "the request ended inside a message"))
        }
        self.stagedEnd = .finished
        return .none
    }

    /// The handler learns of it where it reads, and answers with the error's status.
    override func refuse(_ error: RPCError) -> Reaction {
        self.stagedEnd = .failed(error)
        self.isRefused = true
        return .none
    }

    override func streamClosed(_ code: HTTP2ErrorCode, neverSent: Bool) {
        // NO_ERROR is how a stream ends that both sides have ended; but a client can also reset one with it, and then
        // the handler has not answered and must not wait on.
        let hasAnswered = (try? self.withOutbox { $0.isFinished }) ?? false
        guard code != .noError || !hasAnswered else {
            self.closeWriting(RPCError(code: .cancelled, message: "the call is over"))
            return self.detach()
        }
        self.end(RPCError(code: .cancelled, message: "the client ended the call (\(code))"))
    }

    override func connectionEnded(_ ending: Ending) {
        self.end(RPCError(code: .cancelled, message: "the connection to the client is gone"))
    }

    private func end(_ error: RPCError) {
        self.announceCancellation()
        self.fail(error)
        self.detach()
        self.cancelHandler()
    }

    /// Stops the handler and answers DEADLINE_EXCEEDED in its place.
    func deadlinePassed() {
        self.stop(RPCError(code: .deadlineExceeded, message: "the deadline of the call has passed"))
    }

    override func turnOut(_ error: RPCError) -> Reaction {
        self.stop(error)
        return .none
    }

    private func stop(_ error: RPCError) {
        self.sendStatus(Status(code: Status.Code(error.code), message: error.message), [:])
        self.announceCancellation()
        self.failReading(error)
        self.cancelHandler()
    }

    // MARK: - The handler's task

    /// Keeps the task that runs the handler, to cancel it when the call is.
    func run(
        _ body: @escaping @Sendable (ServerCall, ServerContext.RPCCancellationHandle) async -> Void,
        whenDone: @escaping @Sendable (ServerCall) -> Void
    ) {
        let task = Task {
            await withServerContextRPCCancellationHandle { handle in
                self.attach(handle)
                await body(self, handle)
            }
            self.handlerEnded()
            whenDone(self)
        }
        let cancels = self.execution.withLock { execution in
            if !execution.isOver { execution.task = task }
            return execution.isCancelled
        }
        if cancels { task.cancel() }
    }

    private func attach(_ handle: ServerContext.RPCCancellationHandle) {
        let cancels = self.execution.withLock { execution in
            execution.cancellation = handle
            return execution.isCancelled
        }
        if cancels { handle.cancel() }
    }

    /// Tells the handler's context, so that a handler whose reading or writing then fails finds the reason there.
    private func announceCancellation() {
        let handle = self.execution.withLock { execution in
            execution.isCancelled = true
            return execution.cancellation
        }
        handle?.cancel()
    }

    func cancelHandler() {
        self.announceCancellation()
        self.execution.withLock { $0.task }?.cancel()
    }

    private func handlerEnded() {
        self.execution.withLock { execution in
            execution.isOver = true
            execution.task = nil
            execution.cancellation = nil
        }
        // A handler that left without a status is a mistake of ours that the client must not wait for.
        self.sendStatus(Status(code: .unknown, message: "the handler ended without a status"), [:])
    }

    // MARK: - Writing

    /// Takes a part of the response; waits where too much is unwritten.
    func write(_ part: RPCResponsePart<[UInt8]>) async throws {
        switch part {
        case .metadata(let metadata):
            let headers = try HeaderBlock.response(compressed: self.compresses, metadata: metadata)
            try self.withOutbox(signal: self.isUnaryResponse ? [] : .send) { outbox throws(RPCError) in
                guard outbox.headers == nil else {
                    throw RPCError(code: .internalError, message: "a response has its first metadata once")
                }
                try outbox.setHeaders(headers)
            }
        case .message(let bytes):
            guard bytes.count <= self.sendMessageBytesMax else {
                throw RPCError(
                    code: .resourceExhausted,
                    message: "a response message has \(bytes.count) bytes, the limit is \(self.sendMessageBytesMax)"
                )
            }
            let message = self.compresses ? try MessageCompression.compress(bytes) : bytes
            let chunk = Outbox.Chunk(message, compressed: self.compresses)
            let isFull = try self.withOutbox(signal: self.isUnaryResponse ? [] : .send) {
                outbox throws(RPCError) in
                try outbox.append(chunk)
                return outbox.isFull
            }
            if isFull {
                if self.isUnaryResponse { self.signal(.send) }
                try await self.waitForRoom()
            }
        case .status(let status, let metadata):
            self.sendStatus(status, metadata)
        }
    }

    /// Ends the response. Does nothing where it has ended: the first status counts.
    func sendStatus(_ status: Status, _ metadata: Metadata) {
        let isOver = (try? self.withOutbox { $0.isFinished || $0.closed != nil }) ?? true
        guard !isOver else { return }
        try? self.withOutbox(signal: .send) { outbox throws(RPCError) in
            if outbox.headers == nil {
                try outbox.setHeaders(.ending(status, metadata, HeaderBlock.trailersOnly), endsStream: true)
            } else {
                try outbox.finish(trailers: .ending(status, metadata, HeaderBlock.trailers))
            }
        }
    }
}

extension HeaderBlock {
    /// The block that ends a response; where the handler's metadata cannot be sent the status says so, since a
    /// client must get one.
    fileprivate static func ending(
        _ status: Status,
        _ metadata: Metadata,
        _ make: (Status, Metadata) throws(RPCError) -> HeaderBlock
    ) throws(RPCError) -> HeaderBlock {
        do {
            return try make(status, metadata)
        } catch {
            return try make(Status(code: .internalError, message: "trailing metadata: \(error.message)"), [:])
        }
    }
}
