import GRPCCore

/// A client of the benchmark's service over some transport, with the server in the same process.
struct Caller: Sendable {
    /// The column in the table.
    let side: String
    /// Sends a message and takes it back.
    let echo: @Sendable ([UInt8]) async throws -> Void
    /// Takes a stream; how many bytes came.
    let stream: @Sendable (StreamOrder) async throws -> Int

    private init(_ side: String, _ client: GRPCClient<some ClientTransport>) {
        self.side = side
        self.echo = { message in
            let answer = try await client.unary(
                request: ClientRequest(message: message),
                descriptor: BenchmarkService.echo,
                serializer: BytesCodec(),
                deserializer: BytesCodec(),
                options: .defaults
            ) { try $0.message }
            guard answer.count == message.count else {
                throw RPCError(code: .dataLoss, message: "\(answer.count) bytes of \(message.count) came back")
            }
        }
        self.stream = { order in
            try await client.serverStreaming(
                request: ClientRequest(message: order.bytes),
                descriptor: BenchmarkService.stream,
                serializer: BytesCodec(),
                deserializer: BytesCodec(),
                options: .defaults
            ) { response in
                var bytes = 0
                for try await message in response.messages { bytes += message.count }
                return bytes
            }
        }
    }

    /// Runs `body` with a server on `transport` and a client of it, and ends both after it.
    static func with<Server: ServerTransport, Client: ClientTransport>(
        _ side: String,
        server transport: Server,
        client: (Server) async throws -> Client,
        _ body: (Caller) async throws -> Void
    ) async throws {
        let server = GRPCServer(transport: transport, services: [BenchmarkService()])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.serve() }
            let client = GRPCClient(transport: try await client(transport))
            group.addTask { try await client.runConnections() }
            try await body(Caller(side, client))
            client.beginGracefulShutdown()
            server.beginGracefulShutdown()
            try await group.waitForAll()
        }
    }
}
