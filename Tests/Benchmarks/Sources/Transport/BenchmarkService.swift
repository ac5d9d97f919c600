import GRPCCore

/// What is called: the same code over every transport.
struct BenchmarkService: RegistrableRPCService {
    static let echo = MethodDescriptor(fullyQualifiedService: "benchmark.Service", method: "Echo", type: .unary)
    static let stream = MethodDescriptor(
        fullyQualifiedService: "benchmark.Service",
        method: "Stream",
        type: .serverStreaming
    )

    func registerMethods<Transport: ServerTransport>(with router: inout RPCRouter<Transport>) {
        router.registerHandler(forMethod: Self.echo, deserializer: BytesCodec(), serializer: BytesCodec()) {
            request,
            _ in
            let request = try await ServerRequest(stream: request)
            return StreamingServerResponse(single: ServerResponse(message: request.message))
        }
        router.registerHandler(forMethod: Self.stream, deserializer: BytesCodec(), serializer: BytesCodec()) {
            request,
            _ in
            let order = try StreamOrder(bytes: try await ServerRequest(stream: request).message)
            return StreamingServerResponse { writer in
                let message = [UInt8](repeating: 0x5A, count: order.messageBytes)
                for _ in 0..<order.messages { try await writer.write(message) }
                return [:]
            }
        }
    }
}

/// How much is to be streamed, as the request says it: two numbers and a space.
struct StreamOrder: Sendable {
    var messageBytes: Int
    var messages: Int

    init(messageBytes: Int, messages: Int) {
        self.messageBytes = messageBytes
        self.messages = messages
    }

    /// - Throws: `invalidArgument` where they are no such numbers.
    init(bytes: [UInt8]) throws(RPCError) {
        let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ $0 >= 0 }) else {
            throw RPCError(code: .invalidArgument, message: "an order is two numbers")
        }
        self.init(messageBytes: numbers[0], messages: numbers[1])
    }

    var bytes: [UInt8] { Array("\(self.messageBytes) \(self.messages)".utf8) }
}
