import GRPCCore
import Messages

/// A service of one unary method, `thetalab.system.v1.System/Describe` (roles gateway, operator, viewer), that does
/// what a test says.
struct ProbeService: SystemV1_System.ServiceProtocol {
    let body: @Sendable () async throws -> String

    func describe(
        request: ServerRequest<SystemV1.DescribeRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<SystemV1.DescribeResponse> {
        ServerResponse(message: SystemV1.DescribeResponse(name: try await self.body()))
    }
}

/// The same, answered from the producer: after the handler itself has returned.
struct LateProbeService: SystemV1_System.StreamingServiceProtocol {
    let body: @Sendable () async throws -> String

    func describe(
        request: StreamingServerRequest<SystemV1.DescribeRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<SystemV1.DescribeResponse> {
        StreamingServerResponse { writer in
            try await writer.write(SystemV1.DescribeResponse(name: try await self.body()))
            return [:]
        }
    }
}
