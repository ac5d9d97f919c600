public import Messages

/// The lab's record of trials, as the engine needs it.
///
/// Tables are columnar by contract, and go as their messages from the engine to the record and back.
public protocol TrialLedger: Sendable {
    /// Makes the batch where it is new.
    ///
    /// - Returns: which of `numbers` are recorded, in ascending order.
    func begin(_ batch: BatchReport, numbers: ClosedRange<UInt32>) async throws -> [ClosedRange<UInt32>]

    /// Records trials, all or none; idempotent by batch and number.
    func record(_ trials: BacktestV1.TrialTable, of batchID: String) async throws

    /// The recorded trials of `numbers` from the first on, in ascending order; as many as one answer holds.
    func trials(of batchID: String, numbers: ClosedRange<UInt32>) async throws -> BacktestV1.TrialTable
}
