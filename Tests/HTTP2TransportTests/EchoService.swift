import GRPCCore

/// Messages as they are.
struct RawBytes: MessageSerializer, MessageDeserializer {
    func serialize<Bytes: GRPCContiguousBytes>(_ message: [UInt8]) throws -> Bytes { Bytes(message) }

    func deserialize<Bytes: GRPCContiguousBytes>(_ serializedMessageBytes: Bytes) throws -> [UInt8] {
        serializedMessageBytes.withUnsafeBytes { [UInt8]($0) }
    }
}

/// A service of raw bytes whose methods are closures that a test gives.
struct EchoService: RegistrableRPCService {
    typealias Handler =
        @Sendable (StreamingServerRequest<[UInt8]>, ServerContext) async throws -> StreamingServerResponse<[UInt8]>

    static func method(_ name: String, _ type: MethodDescriptor.RPCType? = nil) -> MethodDescriptor {
        MethodDescriptor(fullyQualifiedService: "test.Echo", method: name, type: type)
    }

    static let unary = Self.method("Unary", .unary)
    static let collect = Self.method("Collect", .clientStreaming)
    static let expand = Self.method("Expand", .serverStreaming)
    static let bidirectional = Self.method("Bidirectional", .bidirectionalStreaming)
    static let special = Self.method("Special", .bidirectionalStreaming)

    /// What `special` does.
    var special: Handler = { request, _ in
        StreamingServerResponse { writer in
            for try await message in request.messages { try await writer.write(message) }
            return [:]
        }
    }

    func registerMethods<Transport: ServerTransport>(with router: inout RPCRouter<Transport>) {
        // One message comes back as it went, with the caller's metadata.
        self.register(Self.unary, &router) { request, _ in
            let request = try await ServerRequest(stream: request)
            return StreamingServerResponse(
                single: ServerResponse(
                    message: request.message,
                    metadata: request.metadata.own,
                    trailingMetadata: request.metadata.own
                )
            )
        }
        // All messages come back as one.
        self.register(Self.collect, &router) { request, _ in
            var all: [UInt8] = []
            for try await message in request.messages { all += message }
            return StreamingServerResponse(single: ServerResponse(message: all))
        }
        // Every byte comes back as a message of that many bytes.
        self.register(Self.expand, &router) { request, _ in
            let request = try await ServerRequest(stream: request)
            return StreamingServerResponse { writer in
                for count in request.message {
                    try await writer.write([UInt8](repeating: count, count: Int(count)))
                }
                return ["expanded": "\(request.message.count)"]
            }
        }
        self.register(Self.bidirectional, &router) { request, _ in
            StreamingServerResponse(metadata: ["mode": "echo"]) { writer in
                for try await message in request.messages { try await writer.write(message) }
                return [:]
            }
        }
        self.register(Self.special, &router, self.special)
    }

    private func register<Transport: ServerTransport>(
        _ method: MethodDescriptor,
        _ router: inout RPCRouter<Transport>,
        _ handler: @escaping Handler
    ) {
        router.registerHandler(
            forMethod: method,
            deserializer: RawBytes(),
            serializer: RawBytes(),
            handler: handler
        )
    }
}

extension Metadata {
    /// What the caller added, without what the client's library did.
    var own: Metadata { Metadata(self.filter { $0.key.hasPrefix("own-") }) }
}
