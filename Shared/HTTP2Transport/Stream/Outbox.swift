import DequeModule
import GRPCCore

/// What a call has to send and the loop has not written yet, and the writer who waits for room. A value under the
/// lock of `Call`.
/// Safe to handle: a continuation is resumed once because it is taken out of here first.
@safe
struct Outbox {
    typealias Writer = UnsafeContinuation<Void, any Error>

    /// A message with its five-byte prefix, of which `sent` bytes are written.
    struct Chunk {
        let prefix: InlineArray<5, UInt8>
        let message: [UInt8]
        var sent = 0

        var count: Int { self.prefix.count + self.message.count }

        init(_ message: [UInt8], compressed: Bool) {
            let length = UInt32(clamping: message.count)
            self.prefix = [
                compressed ? 1 : 0, UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
                UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
            ]
            self.message = message
        }
    }

    /// Unwritten bytes from which on writers wait.
    let highWater: Int

    /// The request's header fields, or the response's first; kept for a second attempt.
    private(set) var headers: HeaderBlock?
    /// Header fields that end the stream.
    private(set) var trailers: HeaderBlock?
    /// There is no body and `headers` end the stream.
    private(set) var isTrailersOnly = false
    /// Nothing more will be written.
    private(set) var isFinished = false
    /// Why nothing can be written any more.
    private(set) var closed: RPCError?

    /// The chunks; those before `position` are written and only kept for a second attempt.
    private var chunks: Deque<Chunk> = []
    private var position = 0
    /// Unwritten bytes.
    private(set) var pending = 0
    /// Written bytes that are kept.
    private var kept = 0
    /// Most bytes kept for a second attempt; 0 where there will be none.
    private var keepMax: Int
    private var writer: Writer?

    init(highWater: Int, keepMax: Int) {
        self.highWater = highWater
        self.keepMax = keepMax
    }

    // MARK: - The application's side

    /// - Throws: the reason, where the stream is closed.
    mutating func setHeaders(_ headers: HeaderBlock, endsStream: Bool = false) throws(RPCError) {
        try self.checkOpen()
        self.headers = headers
        self.isTrailersOnly = endsStream
        if endsStream { self.isFinished = true }
    }

    mutating func append(_ chunk: Chunk) throws(RPCError) {
        try self.checkOpen()
        self.pending += chunk.count
        self.chunks.append(chunk)
    }

    mutating func finish(trailers: HeaderBlock? = nil) throws(RPCError) {
        try self.checkOpen()
        self.trailers = trailers
        self.isFinished = true
    }

    private func checkOpen() throws(RPCError) {
        if let closed = self.closed { throw closed }
        if self.isFinished {
            throw RPCError(code: .failedPrecondition, message: "nothing can be written after the end of a call")
        }
    }

    var isFull: Bool { self.pending > self.highWater }

    /// Keeps `writer` until there is room.
    ///
    /// - Returns: what to tell it at once, where it need not wait.
    mutating func wait(_ writer: Writer) -> Result<Void, RPCError>? {
        if let closed = self.closed { return .failure(closed) }
        if !self.isFull { return .success(()) }
        guard unsafe self.writer == nil else {
            return .failure(RPCError(code: .internalError, message: "a call has one writer at a time"))
        }
        unsafe self.writer = writer
        return nil
    }

    mutating func removeWriter() -> Writer? {
        defer { unsafe self.writer = nil }
        return unsafe self.writer
    }

    // MARK: - The loop's side

    func available(limit: Int) -> BodyChunk {
        if self.pending > limit { return .bytes(limit) }
        guard self.isFinished else { return self.pending > 0 ? .bytes(self.pending) : .deferred }
        return self.trailers == nil ? .last(self.pending) : .lastBeforeTrailers(self.pending)
    }

    /// Moves `count` bytes to `output`.
    ///
    /// - Returns: the writer to resume, where there is room again.
    mutating func write(_ count: Int, to output: OutputBuffer) -> Writer? {
        var rest = min(count, self.pending)
        self.pending -= rest
        while rest > 0 {
            let taken = self.chunks[self.position].write(rest, to: output)
            rest -= taken
            if self.chunks[self.position].sent == self.chunks[self.position].count { self.advance() }
        }
        guard self.pending <= self.highWater / 2 else { return nil }
        return unsafe self.removeWriter()
    }

    private mutating func advance() {
        guard self.keepMax > 0 else {
            self.chunks.removeFirst()
            return
        }
        self.kept += self.chunks[self.position].count
        self.position += 1
        if self.kept > self.keepMax { self.commit() }
    }

    /// There will be no second attempt: lets go of what was kept for it.
    mutating func commit() {
        self.keepMax = 0
        self.chunks.removeFirst(self.position)
        self.position = 0
        self.kept = 0
    }

    /// Whether all that was written could be written again.
    var canRewind: Bool { self.keepMax > 0 && self.closed == nil && self.headers != nil }

    /// Makes all that was written unwritten again.
    mutating func rewind() {
        for index in 0..<min(self.position + 1, self.chunks.count) { self.chunks[index].sent = 0 }
        self.position = 0
        self.kept = 0
        self.pending = self.chunks.reduce(0) { $0 + $1.count }
    }

    /// Closes for good.
    ///
    /// - Returns: the writer to resume with the reason.
    mutating func close(_ reason: RPCError) -> Writer? {
        guard self.closed == nil else { return nil }
        self.closed = reason
        self.chunks.removeAll()
        self.position = 0
        self.pending = 0
        self.headers = nil
        self.trailers = nil
        return unsafe self.removeWriter()
    }
}

extension Outbox.Chunk {
    fileprivate mutating func write(_ limit: Int, to output: OutputBuffer) -> Int {
        var taken = 0
        if self.sent < self.prefix.count {
            taken = min(limit, self.prefix.count - self.sent)
            output.append(self.prefix.span.extracting(self.sent..<self.sent + taken))
            self.sent += taken
        }
        let count = min(limit - taken, self.count - self.sent)
        if count > 0 {
            let start = self.sent - self.prefix.count
            output.append(self.message, start..<start + count)
            self.sent += count
        }
        return taken + count
    }
}
