import Compression
import GRPCCore
import Synchronization

/// One call, between the task that runs it and the event loop that carries it.
///
/// Sendable without the compiler's proof because of two kinds of state: `inbox` and `outbox` are locked; what stands
/// under "the loop's" is touched only by the thread of the connection that carries the call at the time, and a call
/// changes connection through the loops' locked mailboxes.
class Call: @unchecked Sendable {
    /// What the task asks of the loop.
    struct Signals: OptionSet {
        let rawValue: UInt8
        /// There is something to send.
        static let send = Signals(rawValue: 1)
        /// The reader has made room.
        static let read = Signals(rawValue: 2)
        /// The task has given up or is done.
        static let cancel = Signals(rawValue: 4)
        /// Reading has made room on the connection, for any call.
        static let room = Signals(rawValue: 8)
    }

    private struct Shared {
        var outbox: Outbox
        var signals: Signals = []
        var driver: (any CallDriver)?
    }

    private let inbox: Mutex<Inbox>
    private let shared: Mutex<Shared>
    /// Largest message to be read, unpacked.
    let messageBytesMax: Int

    // MARK: The loop's

    final var streamID: Int32 = 0
    final var headersSubmitted = false
    final var staged: [InboundPart] = []
    final var stagedEnd: Inbox.End?
    final var isTouched = false
    final var holdsSender = false
    final var withheld = 0
    /// What else arrives is of no use.
    final var isRefused = false
    final var stagedCost = 0
    final let readBufferBytes: Int
    final var deframer: MessageDeframer
    /// Where the connection counts what is unread.
    private final var account: UnreadAccount?
    /// Bytes of an incomplete message, and of what is staged, that are counted there.
    private final var partial = 0

    /// What the connection is to do after telling a call something.
    enum Reaction: Equatable {
        case none
        case reset(HTTP2ErrorCode)
    }

    /// How a connection ended with calls on it.
    enum Ending: Equatable {
        /// The peer, the network or we ended it while the calls were under way.
        case lost(String)
        /// It was gone before the call was sent.
        case goneBefore
    }

    init(limits: CallLimits, keepMax: Int) {
        self.inbox = Mutex(Inbox(highWater: limits.readBufferBytes))
        self.shared = Mutex(Shared(outbox: Outbox(highWater: limits.writeBufferBytes, keepMax: keepMax)))
        self.messageBytesMax = limits.receiveMessageBytesMax
        self.readBufferBytes = limits.readBufferBytes
        self.deframer = MessageDeframer(messageBytesMax: limits.receiveMessageBytesMax)
    }

    // MARK: What the connection tells (overridden by each side; on the loop)

    /// A whole block of header fields.
    func receive(_ headers: ReceivedHeaders, endStream: Bool) -> Reaction { .none }
    /// The peer's half ended with a DATA frame.
    func receiveEnd() -> Reaction { .none }
    /// The stream is gone.
    func streamClosed(_ code: HTTP2ErrorCode, neverSent: Bool) {}
    func connectionEnded(_ ending: Ending) {}
    /// The task gave up before anything was sent.
    func abandoned() { self.fail(.cancelledTask) }
    /// What was received breaks the rules of gRPC; the call fails with `error`.
    func refuse(_ error: RPCError) -> Reaction { .none }
    /// Ends the call with `error` at once, whatever its task is doing.
    func turnOut(_ error: RPCError) -> Reaction { .none }

    /// A piece of the peer's body.
    final func receive(_ bytes: Bytes) -> Reaction {
        guard !self.isRefused else { return .none }
        defer { self.countPartial() }
        do {
            try self.deframer.receive(bytes) { self.stage(.message($0)) }
            return .none
        } catch {
            return self.refuse(error)
        }
    }

    final func stage(_ part: InboundPart) {
        self.staged.append(part)
        self.stagedCost += part.cost
    }

    /// Ends both halves with `error`.
    final func fail(_ error: RPCError) {
        self.closeWriting(error)
        self.failReading(error)
    }

    /// Says who carries the call from now on, and tells them where there is something to do already.
    final func attach(_ driver: any CallDriver) {
        let isDue = self.shared.withLock { shared in
            shared.driver = driver
            if shared.outbox.headers != nil { shared.signals.insert(.send) }
            return !shared.signals.isEmpty
        }
        if isDue { driver.schedule(self) }
    }

    /// Nobody carries the call any more, or not yet again. A wish to cancel stays.
    final func detach() {
        self.shared.withLock { shared in
            shared.driver = nil
            shared.signals.formIntersection(.cancel)
        }
    }
}

/// The bounds of one call.
struct CallLimits: Sendable {
    /// Bytes that may wait for the reader before the sender is held up.
    var readBufferBytes: Int
    /// Bytes that may wait to be sent before the writer is held up.
    var writeBufferBytes: Int
    var receiveMessageBytesMax: Int
    var sendMessageBytesMax: Int
}

/// Who carries calls: a connection, seen from their tasks.
protocol CallDriver: AnyObject, Sendable {
    /// Asks for `Call.takeSignals` on the loop, soon.
    func schedule(_ call: Call)
    /// The same, if need be before this returns: for a call that has something to send and whose task is not being
    /// cancelled.
    func schedulePromptly(_ call: Call)
}

extension CallDriver {
    func schedulePromptly(_ call: Call) { self.schedule(call) }
}

// MARK: - Signals

extension Call {
    /// Runs `body` on the outbox and tells the loop `signals`, unless it is told already.
    @discardableResult
    final func withOutbox<R>(
        signal signals: Signals = [],
        _ body: (inout Outbox) throws(RPCError) -> sending R
    ) throws(RPCError) -> sending R {
        let (result, driver, isSmall) = try self.shared.withLock { shared throws(RPCError) in
            let result = try body(&shared.outbox)
            guard !signals.isEmpty else { return (result, nil as (any CallDriver)?, false) }
            let isNew = shared.signals.isEmpty
            shared.signals.formUnion(signals)
            return (result, isNew ? shared.driver : nil, shared.outbox.pending <= Self.promptBytesMax)
        }
        // What is large is left to the loop, so that the writer can go on with what comes next meanwhile.
        if isSmall { driver?.schedulePromptly(self) } else { driver?.schedule(self) }
        return result
    }

    /// Unwritten bytes up to which sending them takes no longer than waking the loop.
    private static let promptBytesMax = 16 << 10

    final func signal(_ signals: Signals) {
        let driver = self.shared.withLock { shared in
            let isNew = shared.signals.isEmpty
            shared.signals.formUnion(signals)
            return isNew ? shared.driver : nil
        }
        driver?.schedule(self)
    }

    final func takeSignals() -> Signals {
        self.shared.withLock { shared in
            defer { shared.signals = [] }
            return shared.signals
        }
    }
}

// MARK: - Reading

extension Call {
    /// The next part of the inbound half; nil at its end.
    final func nextPart() async throws -> InboundPart? {
        var outcome = self.inbox.withLock { $0.take() }
        if case .empty = outcome { outcome = try await self.waitForPart() }
        return try self.resolve(outcome)
    }

    private func resolve(_ outcome: Inbox.Outcome) throws -> InboundPart? {
        switch outcome {
        case .part(let part, let tells):
            if !tells.isEmpty { self.signal(tells) }
            return part
        case .finished, .empty: return nil
        case .failed(let error): throw error
        }
    }

    private func waitForPart() async throws -> Inbox.Outcome {
        let part = try await withTaskCancellationHandler {
            try await unsafe withUnsafeThrowingContinuation { reader in
                let outcome = self.inbox.withLock { inbox in
                    // Looked at under the lock: a cancellation after this finds the reader in place.
                    guard !Task.isCancelled else { return Inbox.Outcome.failed(.cancelledTask) }
                    return unsafe inbox.take(orWait: reader)
                }
                unsafe self.resume(reader, outcome)
            }
        } onCancel: {
            let reader = unsafe self.inbox.withLock { unsafe $0.removeReader() }
            unsafe reader?.resume(throwing: RPCError.cancelledTask)
        }
        return part.map { .part($0, tells: []) } ?? .finished
    }

    private func resume(_ reader: Inbox.Reader, _ outcome: Inbox.Outcome) {
        switch outcome {
        case .part(let part, let tells):
            if !tells.isEmpty { self.signal(tells) }
            unsafe reader.resume(returning: part)
        case .finished: unsafe reader.resume(returning: nil)
        case .failed(let error): unsafe reader.resume(throwing: error)
        case .empty: break
        }
    }

    /// The message's own bytes; unpacks where it was compressed, on the reader's thread.
    final func unpack(_ message: ReceivedMessage) throws -> [UInt8] {
        switch message {
        case .plain(let bytes): return bytes
        case .compressed(let bytes): return try MessageCompression.decompress(bytes, bytesMax: self.messageBytesMax)
        }
    }

    /// Hands what is staged to the reader. The loop's, once for a batch of input.
    final func deliver() {
        let parts = self.staged
        let end = self.stagedEnd
        self.staged = []
        self.stagedCost = 0
        self.stagedEnd = nil
        let (wake, holds) = unsafe self.inbox.withLock { unsafe $0.deliver(parts, end: end) }
        self.holdsSender = holds
        self.countPartial()
        if let (reader, outcome) = unsafe wake { unsafe self.resume(reader, outcome) }
    }

    /// Ends the inbound half at once. On any thread; what is staged is dropped when it is delivered.
    final func failReading(_ error: RPCError) {
        let reader = unsafe self.inbox.withLock { unsafe $0.fail(error) }
        unsafe reader?.resume(throwing: error)
    }
}

// MARK: - What is unread

extension Call {
    /// Has the connection count what is unread; nil for no connection.
    final func count(in account: UnreadAccount?) {
        self.account?.subtract(self.partial)
        self.partial = 0
        self.account = account
        self.inbox.withLock { $0.count(in: account) }
        self.countPartial()
    }

    private final func countPartial() {
        let partial = (self.isRefused ? 0 : self.deframer.partialCount) + self.stagedCost
        self.account?.add(partial - self.partial)
        self.partial = partial
    }

    /// Bytes of what waits for the reader.
    final var waiting: Int { self.inbox.withLock { $0.unread } }

    /// Bytes that were received and not read.
    final var unread: Int { self.partial + self.waiting }

    /// Whether the task waits for something to arrive.
    final var isAwaited: Bool { self.inbox.withLock { $0.isAwaited } }

    /// Lets go of all that was received, and ends the call with `error`.
    final func evict(_ error: RPCError) -> Reaction {
        let reaction = self.turnOut(error)
        self.isRefused = true
        self.deframer.discard()
        self.countPartial()
        return reaction
    }
}

// MARK: - Writing

extension Call {
    /// Waits until there is room for more.
    final func waitForRoom() async throws {
        try await withTaskCancellationHandler {
            try await unsafe withUnsafeThrowingContinuation { (writer: Outbox.Writer) in
                let outcome: Result<Void, RPCError>? = self.shared.withLock { shared in
                    guard !Task.isCancelled else { return .failure(.cancelledTask) }
                    return unsafe shared.outbox.wait(writer)
                }
                switch outcome {
                case .success: unsafe writer.resume()
                case .failure(let error): unsafe writer.resume(throwing: error)
                case nil: break
                }
            }
        } onCancel: {
            let writer = unsafe self.shared.withLock { unsafe $0.outbox.removeWriter() }
            unsafe writer?.resume(throwing: RPCError.cancelledTask)
        }
    }

    final func closeWriting(_ reason: RPCError) {
        let writer = unsafe self.shared.withLock { unsafe $0.outbox.close(reason) }
        unsafe writer?.resume(throwing: reason)
    }

    /// How much of the body is there to write.
    final func availableBody(limit: Int) -> BodyChunk { self.shared.withLock { $0.outbox.available(limit: limit) } }

    final func writeBody(_ count: Int, to output: OutputBuffer) {
        let writer = unsafe self.shared.withLock { unsafe $0.outbox.write(count, to: output) }
        unsafe writer?.resume()
    }
}

extension RPCError {
    static let cancelledTask = RPCError(code: .cancelled, message: "the task of the call was cancelled")
}
