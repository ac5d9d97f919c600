import Metrics
import Options

/// What an operator sees of a synthetic market.
struct SyntheticMetrics: Sendable {
    private let snapshots = Counter(label: "synthetic_snapshots_streamed_total")
    private let quotes = Counter(label: "synthetic_quotes_streamed_total")
    /// Worlds made; those that were still in memory are not counted.
    private let worlds = Counter(label: "synthetic_worlds_made_total")
    private let worldSeconds = Timer(label: "synthetic_world_seconds")
    private let assessments = Counter(label: "synthetic_assessments_total")

    func streamed(_ slice: ChainSlice) {
        self.snapshots.increment(by: slice.times.count)
        self.quotes.increment(by: slice.quotes.count)
    }

    func made(worldIn duration: Duration) {
        self.worlds.increment()
        self.worldSeconds.record(duration: duration)
    }

    func assessed() { self.assessments.increment() }
}
