public import GRPCCore
public import Messages
import ServiceKit
import Strategy

/// The engine on the wire: message in, call, message out.
public struct BacktestEngineHandler: BacktestV1_BacktestEngine.SimpleServiceProtocol {
    private let engine: BacktestEngine

    public init(_ engine: BacktestEngine) { self.engine = engine }

    public func runBacktest(
        request: BacktestV1.RunBacktestRequest,
        response: RPCWriter<BacktestV1.RunBacktestResponse>,
        context: ServerContext
    ) async throws {
        let demand = try RunDemand(request, requestedBy: try Caller.identity.uri)
        let report = try await ProgressRelay.run { progress in
            try await self.engine.run(demand, progress: progress)
        } telling: { progress in
            try await response.write(.init(event: .progress(BacktestV1.RunProgress(progress))))
        }
        try await response.write(.init(event: .run(BacktestV1.Run(report))))
    }

    public func rerunBacktest(
        request: BacktestV1.RerunBacktestRequest,
        response: RPCWriter<BacktestV1.RerunBacktestResponse>,
        context: ServerContext
    ) async throws {
        let reproduction = try await ProgressRelay.run { progress in
            try await self.engine.rerun(request.runID, progress: progress)
        } telling: { progress in
            try await response.write(.init(event: .progress(BacktestV1.RunProgress(progress))))
        }
        try await response.write(.init(event: .reproduction(BacktestV1.Reproduction(reproduction))))
    }

    public func describeEngine(
        request: BacktestV1.DescribeEngineRequest,
        context: ServerContext
    ) async throws -> BacktestV1.DescribeEngineResponse {
        let occupation = await self.engine.occupation
        let configuration = self.engine.configuration
        return BacktestV1.DescribeEngineResponse(
            running: Int32(clamping: occupation.running),
            queued: Int32(clamping: occupation.waiting),
            queueLimit: Int32(clamping: configuration.queue),
            cachedDatasets: Int64(occupation.cachedDatasets),
            cachedBytes: Int64(occupation.cachedBytes),
            cacheLimitBytes: Int64(configuration.cacheBytes),
            engineSemantics: Int32(clamping: Backtest.semantics),
            build: "\(BuildInformation.version), \(BuildInformation.build)"
        )
    }
}
