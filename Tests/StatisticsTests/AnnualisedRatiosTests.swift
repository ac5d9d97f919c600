import Statistics
import TestSupport
import Testing

@Suite("The annualised ratios of the same returns")
struct AnnualisedRatiosTests {
    private func isClose(_ a: Double?, _ b: Double) -> Bool {
        guard let a else { return false }
        return abs(a - b) <= 1e-12 * abs(b)
    }

    @Test("have the values that are worked out by hand")
    func known() {
        // Mean 0.005; squares about it 0.0013, below zero 0.0004; 365 periods.
        let ratios = Ratios.Annualised([0.01, -0.02, 0.03, 0], periodsPerYear: 365)
        let year = 365.0.squareRoot()
        let deviation = (0.0013 / 3).squareRoot()
        #expect(self.isClose(ratios.volatility, deviation * year))
        #expect(self.isClose(ratios.volatility, 0.39770173078158294))
        #expect(self.isClose(ratios.sharpe, 0.005 / deviation * year))
        #expect(self.isClose(ratios.sharpe, 4.5888661244028786))
        #expect(self.isClose(ratios.sortino, 0.5 * year))
    }

    @Test("of one period a year are not scaled")
    func unscaled() {
        let ratios = Ratios.Annualised([1, -1, 3, 1], periodsPerYear: 1)
        #expect(ratios.volatility == (8.0 / 3).squareRoot())
        #expect(ratios.sharpe == 1 / (8.0 / 3).squareRoot())
        #expect(ratios.sortino == 1 / 0.25.squareRoot())
    }

    @Test("are absent where they are not defined")
    func undefined() {
        let none = Ratios.Annualised([], periodsPerYear: 365)
        #expect(none.volatility == nil && none.sharpe == nil && none.sortino == nil)
        let gain = Ratios.Annualised([0.5], periodsPerYear: 365)
        #expect(gain.volatility == nil && gain.sharpe == nil && gain.sortino == nil)
        let loss = Ratios.Annualised([-0.5], periodsPerYear: 4)
        #expect(loss.volatility == nil && loss.sharpe == nil && loss.sortino == -2)
        let flat = Ratios.Annualised([0.25, 0.25, 0.25], periodsPerYear: 365)
        #expect(flat.volatility == 0 && flat.sharpe == nil && flat.sortino == nil)
        let falling = Ratios.Annualised([-0.25, -0.25], periodsPerYear: 4)
        #expect(falling.volatility == 0 && falling.sharpe == nil && falling.sortino == -2)
        let noise = Ratios.Annualised([1e-16, 3e-16], periodsPerYear: 365)
        #expect(noise.sharpe == nil && noise.sortino == nil)
    }

    @Test("are, to the bit, those that are worked out one by one", arguments: 0..<64 as Range<UInt64>)
    func oneByOne(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let scale = [1, 1e-3, 1e-12, 1e-17][Int(seed % 4)]
        let returns = (0..<Int(seed)).map { _ in scale * (random.unit() - 0.5) }
        let ratios = Ratios.Annualised(returns, periodsPerYear: 365)
        let volatility = Ratios.volatility(returns, periodsPerYear: 365, flatness: .deviation)
        #expect(ratios.volatility == volatility)
        #expect(ratios.sharpe == Ratios.sharpe(returns, periodsPerYear: 365, flatness: .deviation))
        #expect(ratios.sortino == Ratios.sortino(returns, periodsPerYear: 365, minimumCount: 1))
    }
}
