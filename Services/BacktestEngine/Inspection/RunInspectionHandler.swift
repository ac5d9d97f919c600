public import GRPCCore
public import Messages

/// The inspection of runs on the wire: message in, call, message out.
public struct RunInspectionHandler: BacktestV1_RunInspection.SimpleServiceProtocol {
    private let inspector: RunInspector

    public init(_ inspector: RunInspector) { self.inspector = inspector }

    /// Calls that have no end but their limit: a run is loaded and computed, an audit many times.
    public static let methods = ["TraceRun", "CompareRuns", "AuditRun"]
        .map { "thetalab.backtest.v1.RunInspection/\($0)" }

    public func traceRun(
        request: BacktestV1.TraceRunRequest,
        response: RPCWriter<BacktestV1.TraceRunResponse>,
        context: ServerContext
    ) async throws {
        let demand = try TraceDemand(request)
        let page = try await ProgressRelay.run { progress in
            try await self.inspector.trace(demand, progress: progress)
        } telling: { progress in
            try await response.write(.init(event: .progress(BacktestV1.RunProgress(progress))))
        }
        for step in page.steps { try await response.write(.init(event: .step(BacktestV1.StepTrace(step)))) }
        try await response.write(
            .init(event: .end(.init(nextPageToken: page.next.map(String.init) ?? "", traceDigest: page.digest)))
        )
    }

    public func compareRuns(
        request: BacktestV1.CompareRunsRequest,
        response: RPCWriter<BacktestV1.CompareRunsResponse>,
        context: ServerContext
    ) async throws {
        let contrast = try await ProgressRelay.run { progress in
            try await self.inspector.compare(request.leftRunID, request.rightRunID, progress: progress)
        } telling: { progress in
            try await response.write(.init(event: .progress(BacktestV1.RunProgress(progress))))
        }
        try await response.write(.init(event: .comparison(BacktestV1.RunComparison(contrast))))
    }

    public func auditRun(
        request: BacktestV1.AuditRunRequest,
        response: RPCWriter<BacktestV1.AuditRunResponse>,
        context: ServerContext
    ) async throws {
        let demand = try AuditDemand(request)
        let report = try await ProgressRelay.run { progress in
            try await self.inspector.audit(demand, progress: progress)
        } telling: { progress in
            try await response.write(.init(event: .progress(BacktestV1.RunProgress(progress))))
        }
        try await response.write(.init(event: .audit(BacktestV1.Audit(report))))
    }
}
