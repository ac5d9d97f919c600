import GRPCCore
import HTTP2Transport

/// The victim as a client, of a server that may be hostile.
enum VictimClient {
    /// Calls `target` once, and says how that ended: `ok`, the count of bytes that came back, or the status.
    static func call(_ target: String) async -> String {
        do {
            var configuration = HTTP2ClientConfiguration()
            configuration.backoffInitial = .milliseconds(20)
            let transport = HTTP2ClientTransport(
                target: try Endpoint(target),
                security: .plaintext,
                configuration: configuration
            )
            var options = CallOptions.defaults
            options.timeout = .seconds(30)
            let within = options
            let count = try await withGRPCClient(transport: transport) { client in
                try await client.unary(
                    request: ClientRequest(message: [1, 2, 3]),
                    descriptor: MethodDescriptor(fullyQualifiedService: "test.Echo", method: "Unary"),
                    serializer: RawBytes(),
                    deserializer: RawBytes(),
                    options: within
                ) { try $0.message.count }
            }
            return "ok \(count)"
        } catch let error as RPCError {
            return "\(error.code)"
        } catch {
            return "another error: \(error)"
        }
    }
}
