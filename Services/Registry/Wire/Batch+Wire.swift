import Conversions
import Crypto
import Errors
import Foundation
import Messages
import Strategy

extension BatchEntry {
    /// Reads a batch, and proves that it is a whole and consistent one.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    init(_ batch: BacktestV1.Batch) throws(LabError) {
        guard let identity = batch.identity, let definition = batch.definition, let settings = batch.settings else {
            throw LabError(
                .invalidArgument,
                "a batch must have its identity, definition and settings",
                field: "batch"
            )
        }
        _ = try Definition(definition)
        var document = batch
        document.trialCount = 0
        document.hold = nil
        self.init(
            id: try RecordID(batch.batchID, field: "batch_id"),
            strategy: try RunStrategy(id: batch.strategyID, version: batch.strategyVersion),
            identity: try RunIdentity(identity),
            numeraire: try RunSettings(settings).numeraire,
            requestedBy: batch.requestedBy,
            digest: try Self.digest(of: document),
            document: try document.serialized()
        )
    }

    /// Of what its trials have in common: another build of the same semantics may go on with it, whoever asks.
    private static func digest(of batch: BacktestV1.Batch) throws(LabError) -> [UInt8] {
        var content = batch
        content.createdAtMs = 0
        content.requestedBy = ""
        content.strategyName = ""
        content.identity?.build = ""
        return Array(SHA256.hash(data: Data(try content.serialized())))
    }
}

extension BacktestV1.Batch {
    init(_ stored: StoredBatch) throws(LabError) {
        do throws(LabError) {
            self = try BacktestV1.Batch(serialized: stored.document)
            self.hold = try stored.hold.map { bytes throws(LabError) in
                try BacktestV1.HoldBenchmark(serialized: bytes)
            }
        } catch {
            throw LabError(.dataLoss, "the recorded batch \(stored.id) cannot be read", cause: error)
        }
        self.createdAtMs = stored.createdAtMs
        self.trialCount = stored.trialCount
    }
}
