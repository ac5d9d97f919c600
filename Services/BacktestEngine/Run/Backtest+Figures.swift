public import Errors
public import Options
import Statistics
public import Strategy

extension Backtest {
    /// Runs over `market` for the figures alone: the same bits as `run`, without the curve, and much faster, because
    /// steps at which nothing can be decided are passed over together.
    ///
    /// - Parameters:
    ///   - scratch: the caller's own; the next run uses its memory again.
    ///   - isCancelled: asked before the run and every few thousand steps; then the status is `cancelled`.
    /// - Throws: `invalidArgument` where the market is of another underlying, settlement or interval.
    public func figures(
        on market: Market,
        scratch: inout RunScratch,
        isCancelled: () -> Bool = { Task.isCancelled }
    ) throws(LabError) -> RunFigures {
        try self.check(market)
        guard self.definition.policyMode == .ruleOnly, self.definition.baseStrategyType != .other else {
            // A policy may act at any step: there is nothing to pass over.
            return RunFigures(try self.run(on: market, isCancelled: isCancelled), self.settings)
        }
        let decisions = self.settings.decisionInterval.decisions(from: self.settings.start, to: self.settings.end)
        let steps = market.steps.range(of: decisions)
        var simulation = Simulation(self.definition, self.settings)
        var figures = RunFigures(status: .ok, numeraire: self.settings.numeraire)
        scratch.columns.reset(room: steps.count)
        var end = decisions.upperBound
        do throws(RunFailure) {
            var step = steps.lowerBound
            // No rule but the filter reads RV.
            let isFiltered = self.definition.ivrvMin > 0
            let realised = isFiltered ? market.realisedVolatility(window: self.definition.rvWindow) : []
            let ratios = isFiltered ? market.volatilityRatios(window: self.definition.rvWindow) : []
            while step < steps.upperBound {
                if isCancelled() {
                    figures.status = .cancelled
                    end = market.steps.decisions[step]
                    break
                }
                let stop = min(steps.upperBound, step + Self.stride)
                step = try self.advance(&simulation, market, step..<stop, ratios, realised, &scratch.columns)
                if scratch.columns.isRuined {
                    figures.isRuined = true
                    end = market.steps.decisions[step - 1] + 1
                    break
                }
            }
        } catch {
            figures.status = .failed
            figures.failure = error
            end = market.steps.decisions[steps.lowerBound + scratch.columns.count] + 1
        }
        figures.counters = simulation.counters
        figures.counters.decisions = decisions.count
        figures.counters.missedDecisions = Int(end - decisions.lowerBound) - simulation.counters.steps
        if figures.status == .ok { self.fill(&figures, simulation.book, market, steps, &scratch) }
        return figures
    }

    /// Steps between two looks at cancellation.
    private static let stride = 4096

    /// Takes the steps of `range`, resting where it can.
    ///
    /// - Returns: the first step that is not taken: the end, or one before where the equity is gone.
    private func advance(
        _ simulation: inout Simulation,
        _ market: Market,
        _ range: Range<Int>,
        _ ratios: [Double],
        _ realised: [Double],
        _ columns: inout EquityColumns
    ) throws(RunFailure) -> Int {
        var step = range.lowerBound
        while step < range.upperBound {
            step = simulation.rest(market, step..<range.upperBound, ratios: ratios, into: &columns)
            guard step < range.upperBound else { break }
            let view = MarketView(
                market,
                time: market.steps.times[step],
                snapshot: Int(market.steps.snapshots[step]),
                realisedVolatility: realised.isEmpty
                    ? .nan : realised[Int(market.steps.decisions[step] - market.decisions.lowerBound)],
                impliedVolatility: market.steps.impliedVolatility[step]
            )
            try simulation.step(view)
            columns.append(index: view.index, simulation.book)
            step += 1
            if columns.isRuined { break }
        }
        return step
    }

    private func fill(
        _ figures: inout RunFigures,
        _ book: Book,
        _ market: Market,
        _ steps: Range<Int>,
        _ scratch: inout RunScratch
    ) {
        let count = scratch.columns.count
        let taken = steps.lowerBound..<(steps.lowerBound + count)
        let last = taken.last
        let trades = book.trades(
            index: last.map { market.steps.index[$0] } ?? 0,
            time: last.map { market.steps.times[$0] } ?? 0
        )
        figures.totals.premiumCoin = book.premium.coin
        figures.totals.premiumUSD = book.premium.usd
        figures.totals.feesCoin = book.fees.coin
        figures.totals.feesUSD = book.fees.usd
        figures.totals.minUSD = scratch.columns.leastUSD
        let hold = scratch.hold(market, taken, initialCoin: self.settings.initialCoin)
        let exposure = count > 0 ? Double(scratch.columns.openSteps) / Double(count) : nil
        for numeraire in [Numeraire.usd, .coin] {
            let held = numeraire == .usd ? hold.usd : hold.coin
            let (performance, returns) = scratch.columns.withEquity(numeraire) { equity in
                let returns = StepReturns(market.steps, taken, equity: equity)
                let performance = market.steps.withTimes(taken) {
                    PerformanceFigures(times: $0, equity: equity, returns: returns.values, start: held.start)
                }
                return (performance, returns)
            }
            var comparison = Comparison(strategy: performance, hold: held.figures)
            comparison.strategy.trading = TradingFigures(trades, numeraire, exposure: exposure)
            if numeraire == .usd { figures.usd = comparison } else { figures.coin = comparison }
            if numeraire == self.settings.numeraire { figures.daily = RunFigures.Daily(returns, held.returns) }
        }
    }
}

extension RunFigures {
    /// What is kept of `result`.
    fileprivate init(_ result: BacktestResult, _ settings: RunSettings) {
        self.init(status: result.status, numeraire: settings.numeraire)
        self.failure = result.failure
        self.isRuined = result.isRuined
        self.counters = result.counters
        self.totals = result.totals
        self.usd = result.usd
        self.coin = result.coin
        guard result.status == .ok else { return }
        let equity = result.equity
        let held = equity.held(settings.numeraire, initialCoin: settings.initialCoin)
        self.daily = Daily(
            StepReturns(DailyReturns(times: equity.time, equity: equity.equity(settings.numeraire))),
            StepReturns(DailyReturns(times: equity.time, equity: held))
        )
    }
}

extension RunFigures.Daily {
    /// The returns of the strategy's days.
    fileprivate init(_ strategy: StepReturns, _ hold: StepReturns) {
        self.init()
        self.strategy = strategy.values
        self.days = strategy.days
        self.hold = hold.values
        guard strategy.days != hold.days else {
            // One array for all that share the period.
            self.days = hold.days
            return
        }
        let days = Set(strategy.days)
        self.hold = zip(hold.days, hold.values).compactMap { days.contains($0) ? $1 : nil }
    }
}
