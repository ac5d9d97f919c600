public import Errors
public import Options
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
        let decisions = self.settings.decisionInterval.decisions(from: self.settings.start, to: self.settings.end)
        let steps = market.steps.range(of: decisions)
        var simulation = Simulation(self.definition, self.settings)
        var figures = RunFigures(status: .ok, numeraire: self.settings.numeraire)
        scratch.columns.removeAll()
        var end = decisions.upperBound
        do throws(RunFailure) {
            var step = steps.lowerBound
            let ratios = market.volatilityRatios(window: self.definition.rvWindow)
            let realised = market.realisedVolatility(window: self.definition.rvWindow)
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
            end = market.steps.decisions[steps.lowerBound + scratch.columns.coin.count] + 1
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
                realisedVolatility: realised[Int(market.steps.decisions[step] - market.decisions.lowerBound)],
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
        let count = scratch.columns.coin.count
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
        let times = market.steps.times[taken]
        for numeraire in [Numeraire.usd, .coin] {
            let equity = numeraire == .usd ? scratch.columns.usd : scratch.columns.coin
            let returns = StepReturns(market.steps, taken, equity: equity)
            let held = numeraire == .usd ? hold.usd : hold.coin
            let start = last.map { _ in
                numeraire == .usd
                    ? market.steps.index[taken.lowerBound] * self.settings.initialCoin : self.settings.initialCoin
            }
            var strategy = PerformanceFigures(times: times, equity: equity, returns: returns.values, start: start)
            strategy.trading = TradingFigures(trades, numeraire, exposure: exposure)
            let comparison = Comparison(strategy: strategy, hold: held)
            if numeraire == .usd { figures.usd = comparison } else { figures.coin = comparison }
            if numeraire == self.settings.numeraire {
                figures.daily.days = returns.days == hold.days ? hold.days : returns.days
                figures.daily.strategy = returns.values
                figures.daily.hold = numeraire == .usd ? hold.usdReturns : hold.coinReturns
            }
        }
    }
}
