import Options
import Synchronization

/// A dataset with the proof of its content, and what runs over it share.
final class ProvenDataset: Sendable {
    let dataset: Dataset
    /// SHA-256 over the canonical content, hex.
    let digest: String
    private let markets = Mutex<[DecisionInterval: Market]>([:])

    init(_ dataset: Dataset) {
        self.dataset = dataset
        self.digest = dataset.digest
    }

    /// Proves `dataset` while it is prepared for `interval`: neither needs the other, and each takes a core a while.
    init(_ dataset: Dataset, preparing interval: DecisionInterval, on executor: ComputeExecutor) async {
        self.dataset = dataset
        async let market = Task(executorPreference: executor) { Market(dataset, interval: interval) }.value
        self.digest = await Task(executorPreference: executor) { dataset.digest }.value
        let prepared = await market
        self.markets.withLock { $0[interval] = prepared }
    }

    /// The dataset seen through `interval`, worked out once; takes its time the first time.
    func market(_ interval: DecisionInterval) -> Market {
        if let known = self.markets.withLock({ $0[interval] }) { return known }
        let market = Market(self.dataset, interval: interval)
        return self.markets.withLock { markets in
            // Two who came first at once made the same twice; all share the first.
            if let known = markets[interval] { return known }
            markets[interval] = market
            return market
        }
    }
}
