import Conversions
import Errors
public import GRPCCore
public import Messages
import Options

/// The wire half of the Worlds contract.
public struct WorldsHandler: MarketDataV1_Worlds.SimpleServiceProtocol {
    private let synthetic: Synthetic

    public init(_ synthetic: Synthetic) { self.synthetic = synthetic }

    public func listWorlds(
        request: MarketDataV1.ListWorldsRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ListWorldsResponse {
        MarketDataV1.ListWorldsResponse(
            worlds: self.synthetic.catalogue.kinds.map { MarketDataV1.World($0) },
            usualWorld: WorldCatalogue.usualWorld,
            usualSeed: WorldCatalogue.usualSeed,
            fromMs: TimeGrid.worlds.start,
            toMs: TimeGrid.worlds.end,
            spanMaxMs: self.synthetic.configuration.spanMax
        )
    }

    public func assessRealism(
        request: MarketDataV1.AssessRealismRequest,
        response: RPCWriter<MarketDataV1.AssessRealismResponse>,
        context: ServerContext
    ) async throws {
        let assessment = try RealismAssessment(request, catalogue: self.synthetic.catalogue)
        let synthetic = self.synthetic
        let realism = try await synthetic.withAssessment {
            try await assessment.run(on: synthetic) { done, total in
                try await response.write(.init(event: .progress(.init(done: Int64(done), total: Int64(total)))))
            }
        }
        try await response.write(.init(event: .realism(MarketDataV1.Realism(realism))))
    }
}
