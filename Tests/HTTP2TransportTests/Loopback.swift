import GRPCCore
import HTTP2Transport
import Testing

/// A server and a client of it, over a real socket of this machine.
struct Loopback: Sendable {
    typealias Client = GRPCClient<HTTP2ClientTransport>

    let client: Client
    let server: GRPCServer<HTTP2ServerTransport>
    let endpoint: Endpoint

    /// Runs `body` with both up, then shuts both down gracefully and waits for their end.
    static func run<R: Sendable>(
        service: EchoService = EchoService(),
        address: Endpoint = .host("127.0.0.1", port: 0),
        serverSecurity: TransportSecurity = .plaintext,
        clientSecurity: TransportSecurity = .plaintext,
        server serverConfiguration: HTTP2ServerConfiguration = HTTP2ServerConfiguration(),
        client clientConfiguration: HTTP2ClientConfiguration = HTTP2ClientConfiguration(),
        _ body: @escaping @Sendable (Loopback) async throws -> R
    ) async throws -> R {
        let server = GRPCServer(
            transport: HTTP2ServerTransport(
                address: address,
                security: serverSecurity,
                configuration: serverConfiguration
            ),
            services: [service]
        )
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.serve() }
            let endpoint = try await server.transport.listeningAddress
            let client = GRPCClient(
                transport: HTTP2ClientTransport(
                    target: endpoint,
                    security: clientSecurity,
                    configuration: clientConfiguration
                )
            )
            group.addTask { try await client.runConnections() }
            let result = try await body(Loopback(client: client, server: server, endpoint: endpoint))
            client.beginGracefulShutdown()
            server.beginGracefulShutdown()
            try await group.waitForAll()
            return result
        }
    }
}

extension GRPCClient {
    func echo(
        _ message: [UInt8],
        metadata: Metadata = [:],
        options: CallOptions = .defaults
    ) async throws -> ClientResponse<[UInt8]> {
        try await self.unary(
            request: ClientRequest(message: message, metadata: metadata),
            descriptor: EchoService.unary,
            serializer: RawBytes(),
            deserializer: RawBytes(),
            options: options
        ) { $0 }
    }

    func stream<R: Sendable>(
        _ method: MethodDescriptor,
        metadata: Metadata = [:],
        options: CallOptions = .defaults,
        send: @escaping @Sendable (RPCWriter<[UInt8]>) async throws -> Void,
        receive: @escaping @Sendable (StreamingClientResponse<[UInt8]>) async throws -> R
    ) async throws -> R {
        try await self.bidirectionalStreaming(
            request: StreamingClientRequest(metadata: metadata, producer: send),
            descriptor: method,
            serializer: RawBytes(),
            deserializer: RawBytes(),
            options: options,
            onResponse: receive
        )
    }
}
