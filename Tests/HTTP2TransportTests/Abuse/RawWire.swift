import Testing

@testable import HTTP2Transport

/// A socket by hand, with TLS or without, and what frames have come over it. Confined to one task.
final class RawWire {
    /// How an attempt to send has ended.
    enum Sent: Equatable {
        case whole
        /// The other end has closed the connection.
        case ended
        /// The other end takes nothing for a while.
        case stalled
    }

    struct TimedOut: Error { var what: String }

    private let socket: Socket
    private let tls: TLSEngine?
    private let output = OutputBuffer()
    private var input: [UInt8] = []
    private let buffer = ReadBuffer(capacity: 1 << 16)

    /// Reads nothing, so that the other end's output has nowhere to go.
    var isDeaf = false
    /// Told of every frame that comes.
    var listener: ((RawFrame) -> Void)?

    private(set) var isEnded = false
    /// Frames that have come, by type.
    private(set) var counts: [UInt8: Int] = [:]
    /// Bytes of DATA that have come.
    private(set) var dataBytes = 0
    private(set) var resets: [UInt32: UInt32] = [:]
    private(set) var ended: Set<UInt32> = []
    private(set) var goAway: (last: UInt32, code: UInt32, debug: String)?

    /// Bytes of the client's preface that are yet to come.
    private var prefaceCount: Int

    init(_ socket: consuming Socket, tls: TLSEngine? = nil, expectsPreface: Bool = false) {
        self.socket = socket
        self.tls = tls
        self.prefaceCount = expectsPreface ? RawFrame.preface.count : 0
    }

    static func connected(to endpoint: Endpoint, tls: TLSEngine? = nil) async throws -> RawWire {
        let address = try #require(try await Resolver.resolve(endpoint).first)
        return RawWire(try Socket.connecting(to: address), tls: tls)
    }

    func count(_ kind: RawFrame.Kind) -> Int { self.counts[kind.rawValue] ?? 0 }

    // MARK: - Sending

    @discardableResult
    func send(_ frames: RawFrame...) async throws -> Sent { try await self.send(frames.flatMap(\.bytes)) }

    @discardableResult
    func send(_ bytes: [UInt8], patience: Duration = .seconds(2)) async throws -> Sent {
        self.output.append(bytes, bytes.indices)
        var end = ContinuousClock.now + patience
        while true {
            let before = self.output.count
            try self.turn()
            if self.isEnded { return .ended }
            if self.output.isEmpty, self.tls?.pendingCount ?? 0 == 0 { return .whole }
            if self.output.count < before {
                end = .now + patience
            } else {
                guard ContinuousClock.now < end else { return .stalled }
                try await Task.sleep(for: .milliseconds(1))
            }
        }
    }

    /// Says that nothing more is sent.
    func shutdownWriting() { self.socket.shutdownWriting() }

    // MARK: - Waiting

    func wait(_ what: String, within limit: Duration = .seconds(20), until condition: () -> Bool) async throws {
        let end = ContinuousClock.now + limit
        while true {
            try self.turn()
            if condition() { return }
            guard ContinuousClock.now < end, !self.isEnded else { throw TimedOut(what: what) }
            try await Task.sleep(for: .milliseconds(1))
        }
    }

    func waitForEnd(within limit: Duration = .seconds(20)) async throws {
        try await self.wait("the end of the connection", within: limit) { self.isEnded }
    }

    // MARK: - The socket

    private func turn() throws {
        if let tls, tls.peer == nil, !self.isEnded { try? self.handshake(tls) }
        self.write()
        if !self.isDeaf { try self.read() }
    }

    private func handshake(_ tls: TLSEngine) throws {
        _ = try tls.handshake()
    }

    private func write() {
        guard let tls else { return self.writePlain() }
        if tls.peer != nil { try? tls.encrypt(self.output) }
        while tls.pendingCount > 0, !self.isEnded {
            switch unsafe tls.withPending({ unsafe self.socket.write([$0]) }) {
            case .bytes(let count): tls.removePending(count)
            case .wouldBlock: return
            case .ended, .failed: self.isEnded = true
            }
        }
    }

    private func writePlain() {
        while !self.output.isEmpty, !self.isEnded {
            switch unsafe self.output.withSegments({ unsafe self.socket.write($0) }) {
            case .bytes(let count): self.output.removeFirst(count)
            case .wouldBlock: return
            case .ended: self.isEnded = true
            case .failed(let error):
                // On its way still.
                if error.number == 107 { return }
                // What the other end said last may be waiting to be read.
                try? self.read()
                self.isEnded = true
            }
        }
    }

    private func read() throws {
        var goesOn = true
        while goesOn, !self.isEnded {
            unsafe self.buffer.with { memory in
                switch unsafe self.socket.read(into: memory) {
                case .bytes(let count): return count
                case .wouldBlock: goesOn = false
                case .ended: self.isEnded = true
                case .failed(let error):
                    goesOn = false
                    self.isEnded = error.number != 107
                }
                return 0
            } _: { count, bytes in
                if count > 0 { self.received(bytes) }
            }
        }
    }

    private func received(_ bytes: Bytes) {
        guard let tls else { return self.receivedPlain(bytes) }
        tls.lend(bytes) {
            if tls.peer == nil { try? self.handshake(tls) }
            while tls.peer != nil {
                let plain = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, count in
                    count = (try? unsafe tls.read(into: UnsafeMutableRawBufferPointer(memory))) ?? 0
                }
                if plain.isEmpty { return }
                self.receivedPlain(plain.span)
            }
        }
    }

    private func receivedPlain(_ bytes: Bytes) {
        self.input += bytes.array
        var start = min(self.prefaceCount, self.input.count)
        self.prefaceCount -= start
        while self.input.count - start >= 9 {
            let length = self.input[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
            guard self.input.count - start >= 9 + length else { break }
            let stream = self.input[start + 5..<start + 9].reduce(0) { $0 << 8 | UInt32($1) }
            self.note(
                RawFrame(
                    type: self.input[start + 3],
                    flags: self.input[start + 4],
                    stream: stream,
                    Array(self.input[start + 9..<start + 9 + length])
                )
            )
            start += 9 + length
        }
        self.input.removeFirst(start)
    }

    private func note(_ frame: RawFrame) {
        self.listener?(frame)
        self.counts[frame.type, default: 0] += 1
        func number(_ index: Int) -> UInt32 {
            frame.payload.dropFirst(index).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        }
        switch RawFrame.Kind(rawValue: frame.type) {
        case .reset: self.resets[frame.streamID] = number(0)
        case .goAway:
            self.goAway = (number(0), number(4), String(decoding: frame.payload.dropFirst(8), as: UTF8.self))
        case .data:
            self.dataBytes += frame.payload.count
            if frame.flags & RawFrame.endStream != 0 { self.ended.insert(frame.streamID) }
        case .headers: if frame.flags & RawFrame.endStream != 0 { self.ended.insert(frame.streamID) }
        default: break
        }
    }
}
