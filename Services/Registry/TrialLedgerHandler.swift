import Conversions
import Errors
public import GRPCCore
public import Messages
import ServiceKit
import Strategy

/// The ledger of trials on the wire: a message in, a call, a message out.
public struct TrialLedgerHandler: RegistryV1_TrialLedger.SimpleServiceProtocol {
    private let registry: Registry

    public init(_ registry: Registry) { self.registry = registry }

    public func beginBatch(
        request: RegistryV1.BeginBatchRequest,
        context: ServerContext
    ) async throws -> RegistryV1.BeginBatchResponse {
        guard let batch = request.batch else {
            throw LabError(.invalidArgument, "batch is missing", field: "batch")
        }
        guard request.count > 0, request.firstNumber <= UInt32.max - request.count else {
            throw LabError(
                .invalidArgument,
                "count must lie in 1…\(UInt32.max - request.firstNumber), was \(request.count)",
                field: "count"
            )
        }
        let numbers = request.firstNumber...(request.firstNumber + request.count - 1)
        let recorded = try await self.registry.beginBatch(
            try BatchEntry(batch),
            numbers: numbers,
            by: try Caller.identity
        )
        return RegistryV1.BeginBatchResponse(
            recorded: recorded.map { RegistryV1.NumberRange(first: $0.lowerBound, last: $0.upperBound) }
        )
    }

    public func recordTrials(
        request: RegistryV1.RecordTrialsRequest,
        context: ServerContext
    ) async throws -> RegistryV1.RecordTrialsResponse {
        guard let table = request.trials else {
            throw LabError(.invalidArgument, "trials are missing", field: "trials")
        }
        let block = try TrialBlock(table)
        let added = try await self.registry.recordTrials(block, of: try RecordID(request.batchID, field: "batch_id"))
        return RegistryV1.RecordTrialsResponse(
            recorded: Int64(added),
            alreadyRecorded: Int64(block.rows.count - added)
        )
    }

    public func getBatch(
        request: RegistryV1.GetBatchRequest,
        context: ServerContext
    ) async throws -> RegistryV1.GetBatchResponse {
        let batch = try await self.registry.batch(try RecordID(request.batchID, field: "batch_id"))
        return RegistryV1.GetBatchResponse(batch: try BacktestV1.Batch(batch))
    }

    public func listBatches(
        request: RegistryV1.ListBatchesRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListBatchesResponse {
        let page = try await self.registry.batches(
            ofStrategy: request.strategy,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListBatchesResponse(
            batches: try page.elements.map { try BacktestV1.Batch($0) },
            nextPageToken: page.nextToken
        )
    }

    public func listTrials(
        request: RegistryV1.ListTrialsRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListTrialsResponse {
        var filter = TrialFilter()
        if request.status != .unspecified { filter.status = try BacktestResult.Status(request.status) }
        filter.first = request.firstNumber
        filter.end = request.endNumber == 0 ? nil : request.endNumber
        filter.withReturns = request.withDailyReturns
        let (batch, page) = try await self.registry.trials(
            of: try RecordID(request.batchID, field: "batch_id"),
            filter,
            order: request.orderBy,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListTrialsResponse(
            trials: try BacktestV1.TrialTable(page.elements, of: batch, withReturns: request.withDailyReturns),
            nextPageToken: page.nextToken
        )
    }
}
