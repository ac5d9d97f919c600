import Options
import Strategy

extension Backtest {
    /// The fills of the band, from the kindest.
    var bandFills: [Fill] {
        let slippage = self.settings.slippage
        return [
            Fill(.mid, slippage: slippage), Fill(.touch, slippage: slippage),
            Fill(.touch, slippage: slippage, extraSpreads: 0.5),
        ]
    }

    /// The same run at kinder and at harsher fills; nil where it was cancelled on the way.
    ///
    /// `touch_wide` pays half a spread beyond the touch on every trade: what is left when the quotes that a snapshot
    /// shows are gone by the time an order arrives.
    func fillBand(on market: Market, _ result: BacktestResult, isCancelled: () -> Bool) -> FillBand? {
        var entries: [FillBand.Entry?] = []
        let own = Fill(self.settings.fillModel, slippage: self.settings.slippage)
        for fill in self.bandFills {
            if fill == own {
                entries.append(result.comparison.map { FillBand.Entry($0.strategy) })
                continue
            }
            var loop = RunLoop(self, market, fill: fill, recorder: nil)
            let outcome = loop.run(isCancelled: isCancelled, progress: { _ in })
            if case .cancelled = outcome { return nil }
            entries.append(loop.result(outcome).comparison.map { FillBand.Entry($0.strategy) })
        }
        return FillBand(mid: entries[0], touch: entries[1], touchWide: entries[2])
    }
}
