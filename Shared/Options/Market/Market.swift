private import Synchronization

/// A dataset seen through one decision interval, with everything that does not depend on a strategy worked out once.
///
/// Thousands of runs share one: which snapshot each decision uses, the deltas that the source left out, IV(t), the
/// regimes; and RV(t) for each window, computed when it is first asked for. What is kept of decision t depends on
/// nothing later than t.
public final class Market: Sendable {
    public let dataset: Dataset
    public let interval: DecisionInterval
    /// The numbers k of the decisions that the dataset can serve.
    public let decisions: Range<Int64>
    /// One element a decision: the snapshot it uses, −1 where it is missed.
    public let snapshots: [Int32]
    /// One element a decision: IV(t), NaN where absent.
    public let impliedVolatility: [Double]
    /// One element a row: the source's delta, else the recomputed one; NaN where neither can be had.
    ///
    /// A snapshot serves one decision at most, so its time to expiry is that decision's.
    public let deltas: [Double]

    /// The decisions that are not missed.
    public let steps: MarketSteps
    /// What is held, along time.
    public let series: InstrumentSeries
    /// What could be sold, by snapshot.
    public let board: OfferBoard

    private let squares: [Double]
    private let firstDay: Int64
    private let regimes: [Regime]
    private let realised = Mutex<[Int64: [Double]]>([:])
    private let ratios = Mutex<[Int64: [Double]]>([:])

    public init(_ dataset: Dataset, interval: DecisionInterval) {
        self.dataset = dataset
        self.interval = interval
        let step = interval.milliseconds
        var decisions: Range<Int64> = 0..<0
        if let first = dataset.snapshotTimes.first, let last = dataset.snapshotTimes.last {
            decisions = interval.firstDecision(from: first)..<(interval.firstDecision(from: last) + 1)
        }
        self.decisions = decisions

        var snapshots = [Int32](repeating: -1, count: decisions.count)
        for (snapshot, time) in dataset.snapshotTimes.enumerated() {
            // Later snapshots of the same decision overwrite earlier ones: the latest is used.
            snapshots[Int(interval.firstDecision(from: time) - decisions.lowerBound)] = Int32(snapshot)
        }
        self.snapshots = snapshots

        var deltas = dataset.rows.delta
        var volatilities = [Double](repeating: .nan, count: decisions.count)
        for (offset, snapshot) in snapshots.enumerated() where snapshot >= 0 {
            let instant = (decisions.lowerBound + Int64(offset)) * step
            volatilities[offset] =
                ImpliedVolatilityIndex.thirtyDays(dataset, snapshot: Int(snapshot), at: instant) ?? .nan
            Self.fillDeltas(&deltas, dataset, snapshot: Int(snapshot), at: instant)
        }
        self.impliedVolatility = volatilities
        self.deltas = deltas
        let steps = MarketSteps(
            dataset,
            first: decisions.lowerBound,
            interval: step,
            snapshots: snapshots,
            impliedVolatility: volatilities
        )
        self.steps = steps
        self.series = InstrumentSeries(dataset, snapshots: steps.snapshots, deltas: deltas)
        self.board = OfferBoard(dataset, steps: steps, deltas: deltas)

        let squares = RealisedVolatility.squaredReturns(dataset.snapshotIndex)
        self.squares = squares
        if decisions.isEmpty {
            self.firstDay = 0
            self.regimes = []
        } else {
            self.firstDay = Milliseconds.utcDay(of: decisions.lowerBound * step)
            let lastDay = Milliseconds.utcDay(of: (decisions.upperBound - 1) * step)
            self.regimes = Regime.labels(dataset, days: self.firstDay...lastDay, interval: step, squares: squares)
        }
    }

    /// The snapshot that decision `decision` uses: the latest with t − interval < time ≤ t; nil where it is missed.
    @inlinable
    public func snapshot(of decision: Int64) -> Int? {
        guard self.decisions.contains(decision) else { return nil }
        let snapshot = self.snapshots[Int(decision - self.decisions.lowerBound)]
        return snapshot < 0 ? nil : Int(snapshot)
    }

    /// The row of `instrument` in `snapshot`; nil where it was not quoted.
    public func row(of instrument: UInt32, in snapshot: Int) -> Int? {
        let step = Int(self.steps.ofSnapshot[snapshot])
        guard step >= 0 else { return self.dataset.row(of: instrument, in: snapshot) }
        return self.series.row(of: instrument, step: step)
    }

    /// RV(t) of each decision over `window` milliseconds, NaN where absent; computed once a window.
    public func realisedVolatility(window: Int64) -> [Double] {
        if let known = self.realised.withLock({ $0[window] }) { return known }
        // Outside the lock: two runs may both compute it, to the same bits; none waits for the other.
        var realised = RealisedVolatility(times: self.dataset.snapshotTimes, squares: self.squares, window: window)
        let step = self.interval.milliseconds
        let series = self.decisions.map { realised.at($0 * step).volatility ?? .nan }
        self.realised.withLock { $0[window] = series }
        return series
    }

    /// IV(t) / RV(t) of each step with RV over `window` milliseconds, NaN where absent; computed once a window.
    public func volatilityRatios(window: Int64) -> [Double] {
        if let known = self.ratios.withLock({ $0[window] }) { return known }
        let realised = self.realisedVolatility(window: window)
        let series = self.steps.decisions.indices.map { step in
            let offset = Int(self.steps.decisions[step] - self.decisions.lowerBound)
            let ratio = self.steps.impliedVolatility[step] / realised[offset]
            return ratio.isFinite ? ratio : .nan
        }
        self.ratios.withLock { $0[window] = series }
        return series
    }

    /// The regime of the UTC day `day`; unknown outside the dataset.
    public func regime(ofDay day: Int64) -> Regime {
        let offset = day - self.firstDay
        guard offset >= 0, offset < self.regimes.count else { return Regime(trend: .unknown, volatility: .unknown) }
        return self.regimes[Int(offset)]
    }

    /// Fills in N(d1), or N(d1) − 1 for a put, where the source gave no delta but a volatility.
    private static func fillDeltas(_ deltas: inout [Double], _ dataset: Dataset, snapshot: Int, at instant: Int64) {
        for group in dataset.groups(of: snapshot) {
            let years = Milliseconds.daysToExpiry(dataset.groupExpiries[group], at: instant) / 365
            guard years > 0 else { continue }
            let known = dataset.groupForwards[group]
            let shared = known.isNaN ? dataset.snapshotIndex[snapshot] : known
            for row in dataset.rows(ofGroup: group) where deltas[row].isNaN && dataset.rows.markIV[row] > 0 {
                let instrument = dataset.instruments[Int(dataset.rows.instrument[row])]
                let own = dataset.rows.forward[row]
                let black = Black76(
                    forward: own > 0 ? own : shared,
                    strike: instrument.strike,
                    years: years,
                    volatility: dataset.rows.markIV[row]
                )
                deltas[row] = black.delta(instrument.right)
            }
        }
    }
}
