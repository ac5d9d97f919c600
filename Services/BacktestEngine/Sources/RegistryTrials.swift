import Conversions
import Errors
public import GRPCCore
public import Messages

/// The record of trials at the registry service.
public struct RegistryTrials<Transport: ClientTransport>: TrialLedger {
    private let client: RegistryV1_TrialLedger.Client<Transport>

    public init(_ client: GRPCClient<Transport>) { self.client = RegistryV1_TrialLedger.Client(wrapping: client) }

    public func begin(
        _ batch: BatchReport,
        numbers: ClosedRange<UInt32>
    ) async throws -> [ClosedRange<UInt32>] {
        let request = RegistryV1.BeginBatchRequest(
            batch: BacktestV1.Batch(batch),
            firstNumber: numbers.lowerBound,
            count: UInt32(numbers.count)
        )
        let response = try await RemoteCall.of("registry") { try await self.client.beginBatch(request) }
        return try response.recorded.map { range throws(LabError) in
            guard range.first <= range.last, numbers.contains(range.first), numbers.contains(range.last) else {
                throw LabError(.internalError, "the registry answered with numbers that were not asked for")
            }
            return range.first...range.last
        }
    }

    public func record(_ trials: BacktestV1.TrialTable, of batchID: String) async throws {
        let request = RegistryV1.RecordTrialsRequest(batchID: batchID, trials: trials)
        _ = try await RemoteCall.of("registry") { try await self.client.recordTrials(request) }
    }

    public func trials(
        of batchID: String,
        numbers: ClosedRange<UInt32>
    ) async throws -> BacktestV1.TrialTable {
        let request = RegistryV1.ListTrialsRequest(
            batchID: batchID,
            pageSize: Self.pageSize,
            orderBy: "number",
            firstNumber: numbers.lowerBound,
            endNumber: numbers.upperBound + 1,
            withDailyReturns: true
        )
        let response = try await RemoteCall.of("registry") { try await self.client.listTrials(request) }
        return response.trials ?? BacktestV1.TrialTable()
    }

    private static var pageSize: Int32 { 500 }
}
