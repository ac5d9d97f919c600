import Conversions
import Errors
import Options
import Strategy

@testable import BacktestEngine

/// A record in memory, for the engine's own logic; the registry's is tested where it lives.
actor MemoryRuns: RunRegistry {
    private(set) var reports: [String: RunReport] = [:]
    private(set) var claims: [RunClaim] = []
    var strategies: [String: StoredStrategy] = [:]
    private var inProgress: String?
    private var failures: [LabError] = []

    /// Fails the next attempts to record.
    func fail(_ errors: [LabError]) { self.failures = errors }

    func pretendInProgress(_ runID: String?) { self.inProgress = runID }

    func strategy(_ nameOrID: String, version: Int) throws -> StoredStrategy {
        guard let strategy = self.strategies[nameOrID] else {
            throw LabError(.notFound, "there is no strategy \(nameOrID)")
        }
        return strategy
    }

    func begin(_ claim: RunClaim) -> ClaimOutcome {
        self.claims.append(claim)
        if let inProgress { return .inProgress(runID: inProgress) }
        var sought = claim.identity
        let known = self.reports.values.first { report in
            sought.datasetDigest = report.identity.datasetDigest
            return report.result.status == .ok && report.identity == sought
        }
        guard let known, !claim.force else { return .granted }
        return .recorded(known)
    }

    func record(_ report: RunReport) throws {
        if !self.failures.isEmpty { throw self.failures.removeFirst() }
        self.reports[report.runID] = report
    }

    func run(_ id: String) throws -> RunReport {
        guard let report = self.reports[id] else { throw LabError(.notFound, "there is no run \(id)") }
        return report
    }
}

/// One chain, whatever is asked for; it can be changed, withheld, or come slowly.
actor SketchedSource: MarketDataSource {
    var chain: Dataset
    var failure: LabError?
    var isSlow = false
    private(set) var loads = 0
    private(set) var streams = 0

    init(_ chain: Dataset) { self.chain = chain }

    func replace(_ chain: Dataset) { self.chain = chain }
    func fail(_ error: LabError?) { self.failure = error }
    func slowDown() { self.isSlow = true }

    func key(of demand: DatasetDemand) -> DatasetKey {
        DatasetKey(source: demand.source.name, revision: "1", request: "\(demand.range)")
    }

    func dataset(
        of demand: DatasetDemand,
        as key: DatasetKey,
        byteLimit: Int?,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Dataset {
        self.loads += 1
        if let failure { throw failure }
        if self.isSlow { try await Task.sleep(for: .seconds(600)) }
        if let byteLimit, self.chain.rowCount * 52 > byteLimit { throw OversizedDataset() }
        progress(self.chain.rowCount)
        return self.chain
    }

    func windows<Reader: WindowReader>(
        of demand: DatasetDemand,
        as key: DatasetKey,
        sized size: WindowSize,
        into reader: Reader
    ) async throws -> (reader: Reader, outline: Dataset) {
        self.streams += 1
        if let failure { throw failure }
        var reader = reader
        var chain = ChainReader(key: key, underlying: self.chain.underlying, settlement: self.chain.settlement)
        try chain.append(self.chain.indexMessage)
        try chain.append(self.chain.deliveryMessage)
        for chunk in self.chain.chunks(bytesMax: 1) {
            try chain.append(chunk)
            if let window = try chain.fullWindow(size) { try reader.take(window) }
        }
        if let window = chain.takeRest(history: size.history) { try reader.take(window) }
        return (reader, chain.outline())
    }
}
