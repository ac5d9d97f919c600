import Options
import Strategy

extension Backtest {
    /// The same run at kinder and at harsher fills; nil where it was cancelled on the way.
    ///
    /// `touch_wide` pays half a spread beyond the touch on every trade: what is left when the quotes that a snapshot
    /// shows are gone by the time an order arrives.
    func fillBand(on market: Market, _ result: BacktestResult, isCancelled: () -> Bool) -> FillBand? {
        let slippage = self.settings.slippage
        let fills = [
            Fill(.mid, slippage: slippage), Fill(.touch, slippage: slippage),
            Fill(.touch, slippage: slippage, extraSpreads: 0.5),
        ]
        var entries: [FillBand.Entry?] = []
        let own = Fill(self.settings.fillModel, slippage: slippage)
        for fill in fills {
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
