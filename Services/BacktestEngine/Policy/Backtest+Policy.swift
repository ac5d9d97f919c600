import Options
import Strategy

extension Backtest {
    /// Who is asked in a run of this definition; nil where the rules decide everything.
    var policyDraw: PolicyDraw? { PolicyDraw(self.definition, seed: self.settings.seed) }

    /// Runs over `market`, asking `decider` where the definition says so.
    ///
    /// With detail, the runs at other fills of the band are taken side by side and asked about together: their books
    /// differ, so their questions do. Between questions it computes as `run` does, on the executor of the task.
    ///
    /// - Returns: as `run`.
    /// - Throws: as `run`; what `decider` throws.
    func run(
        on market: Market,
        decidedBy decider: PolicyDecider,
        withDetail: Bool,
        progress: (Progress) -> Void = { _ in }
    ) async throws -> BacktestResult {
        try self.check(market)
        guard let draw = self.policyDraw else {
            return try self.run(on: market, withDetail: withDetail, progress: progress)
        }
        let own = Fill(self.settings.fillModel, slippage: self.settings.slippage)
        let others = withDetail ? self.bandFills.filter { $0 != own } : []
        let recorder = withDetail ? AttributionRecorder(self.settings.initialCoin) : nil
        var group = PolicyGroup(
            [RunLoop(self, market, fill: nil, recorder: recorder)]
                + others.map { RunLoop(self, market, fill: $0, recorder: nil) },
            draw
        )
        while let situations = group.advance() {
            if Task.isCancelled {
                var result = BacktestResult(status: .cancelled)
                result.counters = group.result(0).counters
                return result
            }
            progress(Progress(decisions: group.done, total: group.total))
            group.answer(try await decider.actions(situations))
        }
        var result = group.result(0)
        guard withDetail, result.status == .ok else { return result }
        let entries = self.bandFills.map { fill -> FillBand.Entry? in
            let other = others.firstIndex(of: fill).map { group.result($0 + 1) } ?? result
            return other.comparison.map { FillBand.Entry($0.strategy) }
        }
        result.detail = Detail(
            fillBand: FillBand(mid: entries[0], touch: entries[1], touchWide: entries[2]),
            risk: RiskFigures(result.equity, self.settings.numeraire),
            years: YearFigures.all(result, initialCoin: self.settings.initialCoin),
            attribution: group.attribution(0) ?? Attribution()
        )
        return result
    }
}
