import Conversions
import Errors
public import GRPCCore
public import Messages
import Options
import ServiceKit

extension RegistryHandler {
    public func createStrategy(
        request: RegistryV1.CreateStrategyRequest,
        context: ServerContext
    ) async throws -> RegistryV1.CreateStrategyResponse {
        let write = try Self.write("CreateStrategy", request.idempotencyKey, request)
        let strategy = try await self.registry.createStrategy(
            StrategyProposal(
                name: request.name,
                description: request.description,
                definition: try Self.definition(request.definition),
                reason: request.reason
            ),
            write
        )
        return RegistryV1.CreateStrategyResponse(strategy: RegistryV1.Strategy(strategy))
    }

    public func getStrategy(
        request: RegistryV1.GetStrategyRequest,
        context: ServerContext
    ) async throws -> RegistryV1.GetStrategyResponse {
        guard request.version >= 0 else {
            throw LabError(
                .invalidArgument,
                "version must be 0 (the newest) or more, was \(request.version)",
                field: "version"
            )
        }
        let strategy = try await self.registry.strategy(
            request.nameOrID,
            version: request.version == 0 ? nil : Int(request.version)
        )
        return RegistryV1.GetStrategyResponse(strategy: RegistryV1.Strategy(strategy))
    }

    public func listStrategies(
        request: RegistryV1.ListStrategiesRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListStrategiesResponse {
        var filter = StrategyFilter()
        if request.status != .unspecified { filter.status = try StrategyStatus(request.status) }
        if !request.underlying.isEmpty { filter.underlying = try Underlying(wire: request.underlying) }
        filter.tuningOnly = request.tuningOnly
        filter.includesDeleted = request.includeDeleted
        let page = try await self.registry.strategies(
            filter,
            order: request.orderBy,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListStrategiesResponse(
            strategies: page.elements.map(RegistryV1.Strategy.init),
            nextPageToken: page.nextToken
        )
    }

    public func createVersion(
        request: RegistryV1.CreateVersionRequest,
        context: ServerContext
    ) async throws -> RegistryV1.CreateVersionResponse {
        let write = try Self.write("CreateVersion", request.idempotencyKey, request)
        let strategy = try await self.registry.createVersion(
            of: request.nameOrID,
            VersionProposal(
                revision: request.revision,
                definition: try Self.definition(request.definition),
                reason: request.reason,
                description: request.description
            ),
            write
        )
        return RegistryV1.CreateVersionResponse(strategy: RegistryV1.Strategy(strategy))
    }

    public func listVersions(
        request: RegistryV1.ListVersionsRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListVersionsResponse {
        let page = try await self.registry.versions(
            of: request.nameOrID,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListVersionsResponse(
            versions: page.elements.map(RegistryV1.Version.init),
            nextPageToken: page.nextToken
        )
    }

    public func deleteStrategy(
        request: RegistryV1.DeleteStrategyRequest,
        context: ServerContext
    ) async throws -> RegistryV1.DeleteStrategyResponse {
        let write = try Self.write("DeleteStrategy", request.idempotencyKey, request)
        try await self.registry.deleteStrategy(
            request.nameOrID,
            revision: request.revision,
            reason: request.reason,
            write
        )
        return RegistryV1.DeleteStrategyResponse()
    }

    public func setStatus(
        request: RegistryV1.SetStatusRequest,
        context: ServerContext
    ) async throws -> RegistryV1.SetStatusResponse {
        let write = try Self.write("SetStatus", request.idempotencyKey, request)
        let strategy = try await self.registry.setStatus(
            of: request.nameOrID,
            StatusRequest(
                revision: request.revision,
                status: try StrategyStatus(request.status),
                reason: request.reason,
                confirmation: request.confirmation
            ),
            write
        )
        return RegistryV1.SetStatusResponse(strategy: RegistryV1.Strategy(strategy))
    }

    public func setTuning(
        request: RegistryV1.SetTuningRequest,
        context: ServerContext
    ) async throws -> RegistryV1.SetTuningResponse {
        let write = try Self.write("SetTuning", request.idempotencyKey, request)
        guard let tuning = request.tuning else {
            throw LabError(.invalidArgument, "tuning is missing", field: "tuning")
        }
        let strategy = try await self.registry.setTuning(
            of: request.nameOrID,
            try TuningMark(tuning),
            revision: request.revision,
            reason: request.reason,
            write
        )
        return RegistryV1.SetTuningResponse(strategy: RegistryV1.Strategy(strategy))
    }
}
