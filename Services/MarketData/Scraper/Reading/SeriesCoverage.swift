import Errors
import Options

/// What a series covers.
struct SeriesCoverage: Sendable, Hashable {
    struct Gap: Sendable, Hashable {
        /// The times of the snapshots around it.
        var from: Int64
        var to: Int64
    }

    /// Gaps that are listed.
    static let gapsMax = 50
    /// A span without a snapshot is a gap from so many median spacings on.
    private static let gapSpacings = 3.0

    var series: Series
    var snapshots = 0
    var quotes = 0
    var bytes = 0
    /// The times of the first and the last snapshot.
    var span: ClosedRange<Int64>?
    /// Milliseconds; nil with fewer than two snapshots.
    var medianSpacing: Int64?
    /// The longest first.
    var gaps: [Gap] = []
    var gapCount = 0
    var defects = DefectSummary()
    var prices = PriceCounts(index: 0, delivery: 0, volatility: 0)
    /// SHA-256, in hex, over the digests of the series' chunks and of its other files.
    var digest = ""

    /// Takes the times of all snapshots.
    mutating func take(times: [Int64]) {
        let spacings = zip(times.dropFirst(), times).map { $0 - $1 }
        guard !spacings.isEmpty else { return }
        let sorted = spacings.sorted()
        let middle = sorted.count / 2
        let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        self.medianSpacing = median
        var gaps: [Gap] = []
        for (place, spacing) in spacings.enumerated() where Double(spacing) > Self.gapSpacings * Double(median) {
            gaps.append(Gap(from: times[place], to: times[place + 1]))
        }
        self.gapCount = gaps.count
        self.gaps = Array(gaps.sorted { ($0.to - $0.from, $1.from) > ($1.to - $1.from, $0.from) }.prefix(Self.gapsMax))
    }
}
