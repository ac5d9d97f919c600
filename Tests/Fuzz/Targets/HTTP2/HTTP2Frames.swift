import Compression

@testable import HTTP2Transport

extension FuzzTarget {
    /// Frames that are mostly right, in any order: hostile at the level of streams, calls and messages.
    ///
    /// The input is a program: each byte a step of the peer's, its operands after it. So every input is a conversation,
    /// and the fuzzer's changes are changes of the conversation, not of a byte within a length.
    static let http2Frames = FuzzTarget("http2-frames") { input in
        var conversation = Conversation(input)
        conversation.run()
    }
}

/// What the peer does, step by step.
private struct Conversation {
    private var source: ByteSource
    private let role: HTTP2Session.Role
    private let peer: Peer
    private var nextStream: UInt32 = 1

    private static let stepsMax = 200

    init(_ input: [UInt8]) {
        self.source = ByteSource(input)
        self.role = self.source.flag() ? .client : .server
        self.peer = Peer(self.role)
        if self.role == .server { self.peer.receive(FrameWriter.preface) }
        self.peer.receive(FrameWriter.settings())
    }

    mutating func run() {
        var steps = 0
        while !self.source.isEmpty, steps < Self.stepsMax, !self.peer.isOver {
            steps += 1
            self.step()
        }
        self.peer.finish()
    }

    private mutating func step() {
        switch self.source.choice(20) {
        case 0: self.open(endsStream: false)
        case 1: self.open(endsStream: true)
        case 2: self.message(endsStream: false)
        case 3: self.message(endsStream: true)
        case 4: self.data()
        case 5: self.trailers()
        case 6: self.send(.reset, stream: self.stream(), FrameWriter.word(UInt32(self.source.choice(16))))
        case 7: self.settings()
        case 8: self.send(.settings, flags: FrameWriter.acknowledgement)
        case 9: self.send(.ping, flags: self.source.byte() & 1, self.exactly(8))
        case 10: self.goAway()
        case 11: self.send(.windowUpdate, stream: self.stream(), FrameWriter.word(self.increment()))
        case 12: self.splitHeaders()
        case 13: self.send(.priority, stream: self.stream(), self.exactly(5))
        case 14: self.peer.receive(self.source.short())
        case 15: self.anyFrame()
        case 16: self.peer.drain()
        case 17: self.peer.pass(.milliseconds(Int(self.source.byte()) * 10))
        case 18: self.peer.ping()
        default: self.peer.drainGracefully()
        }
    }

    // MARK: - Steps

    /// A request to the server; a response's beginning to the client.
    private mutating func open(endsStream: Bool) {
        let stream: UInt32
        if self.role == .server {
            stream = self.nextStream
            self.nextStream += 2
        } else {
            stream = self.stream()
        }
        let block = FrameWriter.headerBlock(self.fields(endsStream: endsStream), indexed: self.source.flag())
        let end = endsStream ? FrameWriter.endStream : 0
        self.send(.headers, flags: FrameWriter.endHeaders | end, stream: stream, block)
    }

    private mutating func fields(endsStream: Bool) -> [(name: [UInt8], value: [UInt8])] {
        var fields = self.role == .server ? Self.request : Self.response
        if self.role == .client, endsStream { fields.append(("grpc-status", "\(self.source.choice(20))")) }
        for _ in 0..<self.source.choice(4) {
            let known = self.source.choice(Self.extra.count + 1)
            if known < Self.extra.count {
                fields.append(Self.extra[known])
            } else {
                return fields.map { (Array($0.0.utf8), Array($0.1.utf8)) } + [
                    (self.source.short(), self.source.short())
                ]
            }
        }
        return fields.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    private mutating func message(endsStream: Bool) {
        var bytes = [UInt8](repeating: self.source.byte(), count: Int(self.source.integer(UInt16.self)))
        let isCompressed = self.source.choice(4) == 0
        if isCompressed { bytes = must("gzip") { try Gzip.compress(bytes) } }
        let stream = self.stream()
        var rest = FrameWriter.message(bytes, flag: isCompressed ? 1 : 0)[...]
        repeat {
            let piece = rest.prefix(1 << 14)
            rest = rest.dropFirst(1 << 14)
            let flags = rest.isEmpty && endsStream ? FrameWriter.endStream : 0
            self.send(.data, flags: flags, stream: stream, Array(piece))
        } while !rest.isEmpty && !self.peer.isOver
    }

    private mutating func data() {
        let flags = self.source.byte() & 0x09
        self.send(.data, flags: flags, stream: self.stream(), self.source.short())
    }

    private mutating func trailers() {
        var fields = [(name: Array("grpc-status".utf8), value: Array("\(self.source.choice(20))".utf8))]
        if self.source.flag() { fields.append((Array("grpc-message".utf8), self.source.short())) }
        if self.source.flag() { fields.append((Array("detail-bin".utf8), self.source.short())) }
        let flags = FrameWriter.endHeaders | (self.source.choice(8) == 0 ? 0 : FrameWriter.endStream)
        self.send(.headers, flags: flags, stream: self.stream(), FrameWriter.headerBlock(fields))
    }

    private mutating func settings() {
        var entries: [(id: UInt16, value: UInt32)] = []
        for _ in 0..<self.source.choice(4) {
            entries.append((UInt16(self.source.choice(10)), self.source.integer(UInt32.self) >> self.source.choice(32)))
        }
        self.peer.receive(FrameWriter.settings(entries))
    }

    private mutating func goAway() {
        let payload = FrameWriter.word(self.stream()) + FrameWriter.word(UInt32(self.source.choice(16)))
        self.send(.goAway, payload + self.source.short())
    }

    /// A header block in CONTINUATION frames.
    private mutating func splitHeaders() {
        let block = FrameWriter.headerBlock(self.fields(endsStream: false))
        let stream = self.nextStream
        self.nextStream += 2
        let parts = 1 + self.source.choice(12)
        let size = block.count / parts + 1
        for part in 0..<parts {
            let payload = Array(block.dropFirst(part * size).prefix(size))
            let flags = part == parts - 1 ? FrameWriter.endHeaders : 0
            self.send(part == 0 ? .headers : .continuation, flags: flags, stream: stream, payload)
        }
    }

    private mutating func anyFrame() {
        let kind = self.source.byte()
        let flags = self.source.byte()
        let stream = self.source.integer(UInt32.self) >> self.source.choice(32)
        let payload = self.source.short()
        let length = self.source.choice(8) == 0 ? Int(self.source.integer(UInt16.self)) : payload.count
        self.peer.receive(FrameWriter.frame(kind, flags: flags, stream: stream, payload, length: length))
    }

    // MARK: - Operands

    private mutating func send(
        _ kind: FrameWriter.Kind,
        flags: UInt8 = 0,
        stream: UInt32 = 0,
        _ payload: [UInt8] = []
    ) {
        self.peer.receive(FrameWriter.frame(kind, flags: flags, stream: stream, payload))
    }

    /// A stream that is open, has been, or will be; sometimes none.
    private mutating func stream() -> UInt32 { UInt32(self.source.choice(12)) }

    private mutating func increment() -> UInt32 { self.source.integer(UInt32.self) >> self.source.choice(32) }

    private mutating func exactly(_ count: Int) -> [UInt8] {
        let bytes = self.source.take(count)
        return bytes + [UInt8](repeating: 0, count: count - bytes.count)
    }

    private static let request = [
        (":method", "POST"), (":scheme", "http"), (":path", "/s.S/M"), (":authority", "fuzz"), ("te", "trailers"),
        ("content-type", "application/grpc"),
    ]
    private static let response = [(":status", "200"), ("content-type", "application/grpc")]
    private static let extra = [
        ("grpc-encoding", "gzip"), ("grpc-encoding", "br"), ("grpc-accept-encoding", "identity,gzip"),
        ("grpc-timeout", "1S"), ("grpc-timeout", "x"), ("trace-bin", "AAECAw"), ("trace-bin", "="),
        ("authorization", "secret"), ("user-agent", "fuzz"), ("grpc-status", "5"), ("grpc-message", "a%20b"),
    ]
}
