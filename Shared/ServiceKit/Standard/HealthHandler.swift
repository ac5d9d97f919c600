import Errors
import GRPCCore
import Messages

/// `grpc.health.v1.Health`: the state of the server as a whole (the empty name) and of each of its services.
struct HealthHandler: GRPCHealthV1_Health.SimpleServiceProtocol {
    typealias Response = GRPCHealthV1.HealthCheckResponse

    let state: ServingState
    /// The full names of the services served here.
    let services: Set<String>

    func check(request: GRPCHealthV1.HealthCheckRequest, context: ServerContext) async throws -> Response {
        guard self.knows(request.service) else {
            throw LabError(
                .notFound,
                "no service \"\(request.service.printable)\" is served here",
                field: "service"
            )
        }
        return Response(status: Self.status(self.state.phase))
    }

    func list(
        request: GRPCHealthV1.HealthListRequest,
        context: ServerContext
    ) async throws -> GRPCHealthV1.HealthListResponse {
        let response = Response(status: Self.status(self.state.phase))
        let names = [""] + self.services
        return GRPCHealthV1.HealthListResponse(statuses: Dictionary(names.map { ($0, response) }) { first, _ in first })
    }

    func watch(
        request: GRPCHealthV1.HealthCheckRequest,
        response: RPCWriter<Response>,
        context: ServerContext
    ) async throws {
        let isKnown = self.knows(request.service)
        var last: Response.ServingStatus?
        for await phase in self.state.phases() {
            let status: Response.ServingStatus = isKnown ? Self.status(phase) : .serviceUnknown
            if status != last { try await response.write(Response(status: status)) }
            last = status
            // Nothing comes after it, and a stream that stays open would hold up the end.
            if phase == .draining { return }
        }
    }

    private func knows(_ service: String) -> Bool { service.isEmpty || self.services.contains(service) }

    private static func status(_ phase: ServingState.Phase) -> Response.ServingStatus {
        phase == .serving ? .serving : .notServing
    }
}
