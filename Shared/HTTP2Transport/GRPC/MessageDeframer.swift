import GRPCCore

/// A message as it came off the wire.
enum ReceivedMessage: Equatable, Sendable {
    case plain([UInt8])
    /// Still compressed: unpacked by whoever reads it, not by the event loop.
    case compressed([UInt8])

    var count: Int {
        switch self {
        case .plain(let bytes), .compressed(let bytes): bytes.count
        }
    }
}

/// Cuts a stream's body into messages: a flag, a length in four bytes, the message ("Length-Prefixed-Message").
struct MessageDeframer {
    /// Longest message taken, in bytes on the wire.
    var messageBytesMax: Int
    /// Whether the peer named a compression, without which no message may carry the flag.
    var allowsCompression = false

    private var prefix: UInt64 = 0
    private var prefixCount = 0
    private var message: [UInt8] = []
    private var remaining = 0

    /// Room made for a message before its bytes are here; a peer's word alone gets no more memory.
    private static let reservationMax = 1 << 20
    private static let prefixLength = 5

    init(messageBytesMax: Int) { self.messageBytesMax = messageBytesMax }

    /// Whether the body may end here.
    var isBetweenMessages: Bool { self.prefixCount == 0 }

    /// Bytes of a message that is not complete.
    var partialCount: Int { self.message.count }

    /// Lets go of an incomplete message; nothing more may be received.
    mutating func discard() { self.message = [] }

    /// Takes a piece of the body, in any cut.
    mutating func receive(_ bytes: Bytes, _ deliver: (ReceivedMessage) -> Void) throws(RPCError) {
        var position = 0
        while position < bytes.count {
            if self.prefixCount < Self.prefixLength {
                self.prefix = self.prefix << 8 | UInt64(bytes[position])
                self.prefixCount += 1
                position += 1
                guard self.prefixCount == Self.prefixLength else { continue }
                try self.beginMessage()
            } else {
                let count = min(self.remaining, bytes.count - position)
                unsafe bytes.extracting(position..<position + count).withUnsafeBufferPointer {
                    unsafe self.message.append(contentsOf: $0)
                }
                position += count
                self.remaining -= count
            }
            if self.remaining == 0 { self.endMessage(deliver) }
        }
    }

    private mutating func beginMessage() throws(RPCError) {
        let length = Int(self.prefix & 0xFFFF_FFFF)
        switch self.prefix >> 32 {
        case 0:
            break
        case 1:
            guard self.allowsCompression else {
                throw RPCError(
                    code: .internalError,
                    message: "a message is marked as compressed but no grpc-encoding was given"
                )
            }
        default:
            throw RPCError(code: .internalError, message: "a message's compression flag must be 0 or 1")
        }
        guard length <= self.messageBytesMax else {
            throw RPCError(
                code: .resourceExhausted,
                message: "a message has \(length) bytes, the limit is \(self.messageBytesMax)"
            )
        }
        self.remaining = length
        self.message.reserveCapacity(min(length, Self.reservationMax))
    }

    private mutating func endMessage(_ deliver: (ReceivedMessage) -> Void) {
        deliver(self.prefix >> 32 == 0 ? .plain(self.message) : .compressed(self.message))
        self.message = []
        self.prefix = 0
        self.prefixCount = 0
    }
}
