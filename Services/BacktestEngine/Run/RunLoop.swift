import Errors
import Options
import Strategy

/// One run over its decisions: the clock, the equity curve, and how it ends.
struct RunLoop {
    /// Decisions between two looks at cancellation and progress.
    private static let stride = 512

    enum Outcome {
        case finished
        case ruined
        case cancelled
        case failed(RunFailure)
    }

    private let settings: RunSettings
    /// Of a dataset in windows, the one at hand.
    private(set) var market: Market
    private let rvWindow: Int64
    var simulation: Simulation
    private(set) var recorder: AttributionRecorder?
    private var equity = EquityCurve()
    let decisions: Range<Int64>
    /// Decisions taken or missed.
    private var done = 0

    /// - Parameter fill: in place of the settings' own.
    init(_ backtest: Backtest, _ market: Market, fill: Fill?, recorder: AttributionRecorder?) {
        self.settings = backtest.settings
        self.market = market
        self.rvWindow = backtest.definition.rvWindow
        self.simulation = Simulation(backtest.definition, backtest.settings, fill: fill)
        self.recorder = recorder
        self.decisions = backtest.settings.decisionInterval.decisions(
            from: backtest.settings.start,
            to: backtest.settings.end
        )
    }

    var counters: Counters {
        var counters = self.simulation.counters
        counters.decisions = self.decisions.count
        return counters
    }

    mutating func run(isCancelled: () -> Bool, progress: (Backtest.Progress) -> Void) -> Outcome {
        self.equity.reserveCapacity(min(self.decisions.count, self.market.decisions.count))
        let end = self.advance(until: self.decisions.upperBound, isCancelled: isCancelled, progress: progress)
        if let end { return end }
        progress(Backtest.Progress(decisions: self.decisions.count, total: self.decisions.count))
        return .finished
    }

    /// Takes the decisions before `limit` that are left.
    ///
    /// - Returns: how the run ended on the way; nil where it goes on.
    mutating func advance(
        until limit: Int64,
        isCancelled: () -> Bool,
        progress: (Backtest.Progress) -> Void
    ) -> Outcome? {
        let realised = self.realisedVolatility
        let stop = Int(
            min(max(limit, self.decisions.lowerBound), self.decisions.upperBound) - self.decisions.lowerBound
        )
        while self.done < stop {
            if self.done % Self.stride == 0 {
                if isCancelled() { return .cancelled }
                progress(Backtest.Progress(decisions: self.done, total: self.decisions.count))
            }
            let decision = self.decisions.lowerBound + Int64(self.done)
            self.done += 1
            guard let view = self.view(of: decision, realised) else {
                self.simulation.miss()
                continue
            }
            do throws(RunFailure) {
                try self.simulation.step(view)
            } catch {
                return .failed(error)
            }
            self.note(view)
            if self.isRuined { return .ruined }
        }
        return nil
    }

    /// Goes on over `market`, the next window of the same dataset.
    ///
    /// - Throws: `internalError` where it does not know an instrument that is held.
    mutating func move(to market: Market) throws(LabError) {
        self.market = market
        try self.simulation.move(to: market.dataset)
        self.recorder?.move(to: market.dataset)
    }

    /// RV(t) of each decision of the market.
    var realisedVolatility: [Double] { self.market.realisedVolatility(window: self.rvWindow) }

    /// What is seen at `decision`; nil where it is missed.
    func view(of decision: Int64, _ realised: [Double]) -> MarketView? {
        guard let snapshot = self.market.snapshot(of: decision) else { return nil }
        let offset = Int(decision - self.market.decisions.lowerBound)
        return MarketView(
            self.market,
            time: decision * self.market.interval.milliseconds,
            snapshot: snapshot,
            realisedVolatility: realised[offset],
            impliedVolatility: self.market.impliedVolatility[offset]
        )
    }

    /// Takes down what the step of `view` left.
    mutating func note(_ view: MarketView) {
        self.equity.append(view, self.simulation.book)
        self.recorder?.record(view, self.simulation.book, maximumDeliveryAge: self.simulation.maximumDeliveryAge)
    }

    /// Whether the last step left nothing.
    var isRuined: Bool { self.equity.isRuined }

    /// The result of a run that ended so.
    func result(_ outcome: Outcome) -> BacktestResult {
        self.result(outcome, of: self.market, DatasetSummary(self.market.dataset))
    }

    /// - Parameters:
    ///   - whole: the market of the whole range; of it only the regimes are read.
    ///   - summary: of the whole dataset.
    func result(_ outcome: Outcome, of whole: Market, _ summary: DatasetSummary?) -> BacktestResult {
        var result: BacktestResult
        switch outcome {
        case .finished, .ruined: result = BacktestResult(status: .ok)
        case .cancelled: result = BacktestResult(status: .cancelled)
        case .failed(let failure):
            result = BacktestResult(status: .failed)
            result.failure = failure
        }
        result.numeraire = self.settings.numeraire
        result.counters = self.counters
        result.dataset = summary
        guard result.status == .ok else { return result }
        if case .ruined = outcome { result.isRuined = true }
        let book = self.simulation.book
        result.equity = self.equity
        result.trades = book.trades(index: self.equity.index.last ?? 0, time: self.equity.time.last ?? 0)
        result.totals.premiumCoin = book.premium.coin
        result.totals.premiumUSD = book.premium.usd
        result.totals.feesCoin = book.fees.coin
        result.totals.feesUSD = book.fees.usd
        result.totals.minUSD = self.equity.usd.min()
        result.usd = self.equity.comparison(.usd, result.trades, initialCoin: self.settings.initialCoin)
        result.coin = self.equity.comparison(.coin, result.trades, initialCoin: self.settings.initialCoin)
        result.regimes = RegimeFigures.all(self.equity, result.trades, whole, self.settings.numeraire)
        return result
    }
}

extension EquityCurve {
    /// Whether the last point has nothing left.
    fileprivate var isRuined: Bool {
        guard let coin = self.equityCoin.last, let usd = self.equityUSD.last else { return false }
        return Tolerance.isAtMost(coin, 0) || Tolerance.isAtMost(usd, 0)
    }
}

extension DatasetSummary {
    /// nil for a dataset without snapshots.
    init?(_ dataset: Dataset) {
        guard let from = dataset.snapshotTimes.first, let to = dataset.snapshotTimes.last else { return nil }
        self.init(
            from: from,
            to: to,
            snapshots: dataset.snapshotCount,
            quotes: dataset.rowCount,
            modelledShare: dataset.modelledShare
        )
    }
}
