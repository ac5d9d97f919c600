import GRPCCore

extension HeaderBlock {
    /// The header fields of a request.
    static func request(
        method: MethodDescriptor,
        scheme: StaticString,
        authority: String,
        compressed: Bool,
        userAgent: String,
        metadata: Metadata
    ) throws(RPCError) -> HeaderBlock {
        var block = HeaderBlock()
        block.add(":method", "POST" as StaticString)
        block.add(":scheme", scheme)
        block.addPath(service: method.service.fullyQualifiedService, method: method.method)
        block.add(":authority", authority)
        block.add("te", "trailers" as StaticString)
        block.add("content-type", "application/grpc" as StaticString)
        block.add("user-agent", userAgent)
        block.addAcceptEncoding()
        if compressed { block.add("grpc-encoding", "gzip" as StaticString) }
        try block.add(metadata)
        return block
    }

    /// The header fields that open a response.
    static func response(compressed: Bool, metadata: Metadata) throws(RPCError) -> HeaderBlock {
        if !compressed, metadata.isEmpty { return Self.plainResponse }
        var block = HeaderBlock()
        block.addResponseStart()
        block.addAcceptEncoding()
        if compressed { block.add("grpc-encoding", "gzip" as StaticString) }
        try block.add(metadata)
        return block
    }

    /// The trailers that end a response.
    static func trailers(_ status: Status, _ metadata: Metadata) throws(RPCError) -> HeaderBlock {
        if status.code == .ok, status.message.isEmpty, metadata.isEmpty { return Self.plainTrailers }
        var block = HeaderBlock()
        try block.add(status, metadata)
        return block
    }

    /// What most responses begin and end with, made once.
    private static let plainResponse: HeaderBlock = {
        var block = HeaderBlock()
        block.addResponseStart()
        block.addAcceptEncoding()
        return block
    }()
    private static let plainTrailers: HeaderBlock = {
        var block = HeaderBlock()
        block.addStatus(Status(code: .ok, message: ""))
        return block
    }()

    /// A response that is nothing but its status.
    static func trailersOnly(_ status: Status, _ metadata: Metadata) throws(RPCError) -> HeaderBlock {
        var block = HeaderBlock()
        block.addResponseStart()
        if status.code == .unimplemented { block.addAcceptEncoding() }
        try block.add(status, metadata)
        return block
    }

    /// A refusal in HTTP's own terms, for a peer that does not speak gRPC.
    static func httpError(_ code: StaticString, _ status: Status) -> HeaderBlock {
        var block = HeaderBlock()
        block.add(":status", code)
        block.addStatus(status)
        return block
    }

    private mutating func addResponseStart() {
        self.add(":status", "200" as StaticString)
        self.add("content-type", "application/grpc" as StaticString)
    }

    private mutating func addAcceptEncoding() {
        self.add("grpc-accept-encoding", "identity,gzip" as StaticString)
    }

    private mutating func add(_ status: Status, _ metadata: Metadata) throws(RPCError) {
        self.addStatus(status)
        try self.add(metadata)
    }

    private mutating func addStatus(_ status: Status) {
        if status.code == .ok {
            self.add("grpc-status", "0" as StaticString)
        } else {
            self.add("grpc-status", String(status.code.rawValue))
        }
        if !status.message.isEmpty {
            self.add(name: "grpc-message".utf8, value: PercentEncoding.encode(status.message), indexed: false)
        }
    }

    /// Adds the application's metadata: names in lower case, `-bin` values as base64.
    private mutating func add(_ metadata: Metadata) throws(RPCError) {
        for (key, value) in metadata {
            let name = key.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
            guard !name.isEmpty, name.allSatisfy(Self.isNameByte) else {
                throw RPCError(
                    code: .invalidArgument,
                    message: "a metadata key may hold a-z 0-9 - _ . only, was \(String(reflecting: key))"
                )
            }
            guard !Self.isReserved(name) else {
                throw RPCError(code: .invalidArgument, message: "the metadata key \(key) belongs to the protocol")
            }
            let indexed = key != "grpc-timeout" && key != "authorization"
            switch value {
            case .binary(let bytes):
                self.add(name: name, value: Base64.encode(bytes), indexed: indexed)
            case .string(let text):
                let utf8 = text.utf8
                guard utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
                    throw RPCError(
                        code: .invalidArgument,
                        message: "the value of the metadata key \(key) must be printable ASCII; end the key in -bin "
                            + "for other bytes"
                    )
                }
                self.add(name: name, value: utf8, indexed: indexed)
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static let reserved: Set<[UInt8]> = Set(
        [
            "te", "content-type", "grpc-encoding", "grpc-accept-encoding", "grpc-status", "grpc-message",
            "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "host", "content-length",
        ].map { Array($0.utf8) }
    )

    private static func isReserved(_ name: [UInt8]) -> Bool { self.reserved.contains(name) }
}
