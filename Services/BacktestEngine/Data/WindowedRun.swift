import Crypto
import Errors
import Options
import Strategy

/// A run over a dataset that is never in memory as a whole: to the bit what `Backtest.run` gives over the whole.
///
/// It takes the windows in order, each with a market of its own, and carries the books over the borders. The runs of the
/// fill band go side by side with the run itself, so that the data are read once, and their digest is taken on the way.
struct WindowedRun: WindowReader {
    private let backtest: Backtest
    private let withDetail: Bool
    private let isCancelled: @Sendable () -> Bool
    private let progress: @Sendable (Backtest.Progress) -> Void
    /// The run itself, and with detail those of the other fills of the band; none before the first window.
    private var loops: [RunLoop] = []
    private var outcomes: [RunLoop.Outcome?] = []
    private var hash = SHA256()
    private var content = Content()

    /// What the windows held.
    private struct Content {
        var windows = 0
        var rows = 0
        var modelled = 0
    }

    init(
        _ backtest: Backtest,
        withDetail: Bool,
        isCancelled: @escaping @Sendable () -> Bool = { Task.isCancelled },
        progress: @escaping @Sendable (Backtest.Progress) -> Void = { _ in }
    ) {
        self.backtest = backtest
        self.withDetail = withDetail
        self.isCancelled = isCancelled
        self.progress = progress
    }

    /// Takes the decisions of `window`.
    ///
    /// - Throws: `CancellationError` where the run was cancelled; `invalidArgument` where the data are not those of the
    ///   definition.
    mutating func take(_ window: DatasetWindow) throws {
        self.digest(window)
        let market = Market(window.dataset, interval: self.backtest.settings.decisionInterval)
        try self.move(to: market)
        try self.advance(until: market.decisions.upperBound)
    }

    /// Misses the decisions that no window served, and sums up.
    ///
    /// - Parameter outline: the dataset without its quotes.
    /// - Returns: the result, and the digest of the whole dataset.
    mutating func finish(_ outline: Dataset) throws -> (result: BacktestResult, digest: String) {
        if self.content.windows == 0 { outline.canonicalHead { self.hash.update(data: $0) } }
        outline.canonicalTail(of: outline.instruments) { self.hash.update(data: $0) }
        let whole = Market(outline, interval: self.backtest.settings.decisionInterval)
        if self.loops.isEmpty { try self.move(to: whole) }
        try self.advance(until: .max)
        let total = self.loops[0].decisions.count
        self.progress(Backtest.Progress(decisions: total, total: total))
        return (self.result(whole), self.hash.finalize().hex)
    }

    private mutating func digest(_ window: DatasetWindow) {
        if self.content.windows == 0 { window.dataset.canonicalHead { self.hash.update(data: $0) } }
        window.dataset.canonicalSnapshots(window.snapshots) { self.hash.update(data: $0) }
        self.content.windows += 1
        self.content.rows += window.dataset.rowCount
        self.content.modelled += window.dataset.rows.isModelled.count { $0 }
    }

    private mutating func move(to market: Market) throws(LabError) {
        guard self.loops.isEmpty else {
            for run in self.loops.indices where self.outcomes[run] == nil { try self.loops[run].move(to: market) }
            return
        }
        try self.backtest.check(market)
        let recorder = self.withDetail ? AttributionRecorder(self.backtest.settings.initialCoin) : nil
        let others = self.withDetail ? self.otherFills : []
        self.loops =
            [RunLoop(self.backtest, market, fill: nil, recorder: recorder)]
            + others.map { RunLoop(self.backtest, market, fill: $0, recorder: nil) }
        self.outcomes = self.loops.map { _ in nil }
    }

    private mutating func advance(until limit: Int64) throws {
        for run in self.loops.indices where self.outcomes[run] == nil {
            let outcome = self.loops[run].advance(
                until: limit,
                isCancelled: self.isCancelled,
                progress: run == 0 ? self.progress : { _ in }
            )
            if case .cancelled = outcome { throw CancellationError() }
            self.outcomes[run] = outcome
        }
    }

    private func result(_ whole: Market) -> BacktestResult {
        var summary = DatasetSummary(whole.dataset)
        summary?.quotes = self.content.rows
        summary?.modelledShare =
            self.content.rows > 0 ? Double(self.content.modelled) / Double(self.content.rows) : nil
        let results = self.loops.indices.map { run in
            self.loops[run].result(self.outcomes[run] ?? .finished, of: whole, summary)
        }
        var result = results[0]
        guard self.withDetail, result.status == .ok else { return result }
        let others = self.otherFills
        let entries = self.backtest.bandFills.map { fill -> FillBand.Entry? in
            let other = others.firstIndex(of: fill).map { results[$0 + 1] } ?? result
            return other.comparison.map { FillBand.Entry($0.strategy) }
        }
        result.detail = Detail(
            fillBand: FillBand(mid: entries[0], touch: entries[1], touchWide: entries[2]),
            risk: RiskFigures(result.equity, self.backtest.settings.numeraire),
            years: YearFigures.all(result, initialCoin: self.backtest.settings.initialCoin),
            attribution: self.loops[0].recorder?.attribution ?? Attribution()
        )
        return result
    }

    /// The fills of the band that are not the run's own.
    private var otherFills: [Fill] {
        let own = Fill(self.backtest.settings.fillModel, slippage: self.backtest.settings.slippage)
        return self.backtest.bandFills.filter { $0 != own }
    }
}
