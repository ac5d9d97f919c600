import GRPCCore

/// What has arrived on a call and was not read yet, and the reader who waits for more. A value: events in, outcome
/// out; `Call` keeps it under a lock and does the resuming.
/// Safe to handle: a continuation is resumed once because it is taken out of here first.
@safe
struct Inbox {
    typealias Reader = UnsafeContinuation<InboundPart?, any Error>

    /// How the inbound half ended.
    enum End {
        case finished
        case failed(RPCError)
    }

    enum Outcome {
        /// - Parameter tells: what the loop is to be told, where the reading has made room.
        case part(InboundPart, tells: Call.Signals)
        case finished
        case failed(RPCError)
        /// Nothing yet.
        case empty
    }

    /// Bytes from which on the sender is held up.
    let highWater: Int

    private var parts: [InboundPart] = []
    private var position = 0
    private var cost = 0
    private var end: End?
    private var reader: Reader?
    private var holdsSender = false
    /// Where the bytes in here are counted too; nil where no connection carries the call.
    private var account: UnreadAccount?

    init(highWater: Int) { self.highWater = highWater }

    /// Takes `arrived`, and `end` if there was one.
    ///
    /// - Returns: the reader to resume, with what to tell it, and whether the sender is to be held up.
    mutating func deliver(
        _ arrived: [InboundPart],
        end: End?
    ) -> (wake: (Reader, Outcome)?, holdsSender: Bool) {
        if self.end == nil {
            if self.position == self.parts.count {
                self.parts = arrived
                self.position = 0
            } else {
                self.parts.append(contentsOf: arrived)
            }
            let cost = arrived.reduce(0) { $0 + $1.cost }
            self.cost += cost
            self.account?.add(cost)
            self.end = end
        }
        var wake: (Reader, Outcome)?
        if let reader = unsafe self.reader {
            let outcome = self.take()
            if case .empty = outcome {
            } else {
                unsafe self.reader = nil
                unsafe wake = (reader, outcome)
            }
        }
        self.holdsSender = self.cost > self.highWater && self.end == nil
        return unsafe (wake, self.holdsSender)
    }

    /// Ends with `error` now, before whatever is still unread.
    mutating func fail(_ error: RPCError) -> Reader? {
        if case .failed = self.end { return nil }
        self.account?.subtract(self.cost)
        self.parts = []
        self.position = 0
        self.cost = 0
        self.end = .failed(error)
        defer { unsafe self.reader = nil }
        return unsafe self.reader
    }

    /// The next part, if there is one.
    mutating func take() -> Outcome {
        if self.position < self.parts.count {
            let part = self.parts[self.position]
            self.position += 1
            self.cost -= part.cost
            if self.position == self.parts.count {
                self.parts = []
                self.position = 0
            } else if self.position >= 256 {
                self.parts.removeFirst(self.position)
                self.position = 0
            }
            var tells: Call.Signals = []
            if self.holdsSender, self.cost <= self.highWater / 2 {
                self.holdsSender = false
                tells.insert(.read)
            }
            if self.account?.subtract(part.cost) == true { tells.insert(.room) }
            return .part(part, tells: tells)
        }
        switch self.end {
        case .finished: return .finished
        case .failed(let error): return .failed(error)
        case nil: return .empty
        }
    }

    /// Like `take`, and keeps `reader` where there is nothing yet.
    mutating func take(orWait reader: Reader) -> Outcome {
        let outcome = self.take()
        guard case .empty = outcome else { return outcome }
        guard unsafe self.reader == nil else {
            return .failed(RPCError(code: .internalError, message: "a call's messages have one reader at a time"))
        }
        unsafe self.reader = reader
        return .empty
    }

    /// Counts what is unread in `account` from now on, and no more where it was counted before.
    mutating func count(in account: UnreadAccount?) {
        self.account?.subtract(self.cost)
        self.account = account
        account?.add(self.cost)
    }

    /// Bytes that wait for a reader.
    var unread: Int { self.cost }

    /// Whether a reader waits for more.
    var isAwaited: Bool { unsafe self.reader != nil }

    /// Forgets the reader, whose task was cancelled.
    mutating func removeReader() -> Reader? {
        defer { unsafe self.reader = nil }
        return unsafe self.reader
    }
}
