import Conversions
import Errors
public import GRPCCore
import Messages
import Strategy

/// The lab's record at the registry service.
public struct RegistryRuns<Transport: ClientTransport>: RunRegistry {
    private let client: RegistryV1_Registry.Client<Transport>

    public init(_ client: GRPCClient<Transport>) { self.client = RegistryV1_Registry.Client(wrapping: client) }

    public func strategy(_ nameOrID: String, version: Int) async throws -> StoredStrategy {
        let request = RegistryV1.GetStrategyRequest(nameOrID: nameOrID, version: Int32(clamping: version))
        let response = try await RemoteCall.of("registry") { try await self.client.getStrategy(request) }
        guard let strategy = response.strategy, let version = strategy.version, let definition = version.definition
        else {
            throw LabError(.internalError, "the registry answered with no definition of \(nameOrID)")
        }
        return StoredStrategy(
            id: strategy.id,
            name: strategy.name,
            version: Int(version.number),
            definition: try Definition(definition)
        )
    }

    public func begin(_ claim: RunClaim) async throws -> ClaimOutcome {
        let request = RegistryV1.BeginRunRequest(
            runID: claim.runID,
            identity: BacktestV1.Identity(claim.identity),
            strategyID: claim.strategy?.id ?? "",
            strategyVersion: Int32(clamping: claim.strategy?.version ?? 0),
            force: claim.force,
            leaseMs: Int64(claim.lease / .milliseconds(1)),
            requestedBy: claim.requestedBy
        )
        let response = try await RemoteCall.of("registry") { try await self.client.beginRun(request) }
        switch response.outcome {
        case .claim: return .granted
        case .recorded(let run): return .recorded(try RunReport(run))
        case .inProgress(let other): return .inProgress(runID: other.runID)
        case nil: throw LabError(.internalError, "the registry answered a claim with no outcome")
        }
    }

    public func record(_ report: RunReport) async throws {
        let request = RegistryV1.RecordRunRequest(run: BacktestV1.Run(report))
        _ = try await RemoteCall.of("registry") { try await self.client.recordRun(request) }
    }

    public func run(_ id: String) async throws -> RunReport {
        let response = try await RemoteCall.of("registry") { try await self.client.getRun(.init(runID: id)) }
        guard let run = response.run else { throw LabError(.internalError, "the registry answered with no run \(id)") }
        return try RunReport(run)
    }
}
