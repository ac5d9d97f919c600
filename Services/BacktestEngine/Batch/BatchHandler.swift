public import GRPCCore
public import Messages
import ServiceKit

/// Batches on the wire: message in, call, messages out.
public struct BatchHandler: BacktestV1_BatchEngine.SimpleServiceProtocol {
    private let engine: BacktestEngine

    public init(_ engine: BacktestEngine) { self.engine = engine }

    public func runBatch(
        request: BacktestV1.RunBatchRequest,
        response: RPCWriter<BacktestV1.RunBatchResponse>,
        context: ServerContext
    ) async throws {
        let demand = try BatchDemand(request, requestedBy: try Caller.identity.uri)
        let work = Task { [engine] in
            try await engine.runBatch(demand) { event in
                try await response.write(BacktestV1.RunBatchResponse(event))
            }
        }
        let outcome = try await withRPCCancellationHandler {
            try await withTaskCancellationHandler {
                try await work.value
            } onCancel: {
                work.cancel()
            }
        } onCancelRPC: {
            work.cancel()
        }
        try await response.write(.init(event: .end(BacktestV1.BatchEnd(outcome))))
    }
}

extension BacktestV1.RunBatchResponse {
    init(_ event: BatchEvent) {
        switch event {
        case .progress(let progress): self.init(event: .progress(BacktestV1.RunProgress(progress)))
        case .batch(let report): self.init(event: .batch(BacktestV1.Batch(report)))
        case .trials(let table): self.init(event: .trials(table))
        }
    }
}
