import Elementary
import Options

@testable import Synthetic

/// A chain that is made of a fitted surface, to be read as if it were recorded.
enum ModelledSnapshot {
    static let time: Int64 = 1_772_352_000_000
    static let index = 70_000.0

    /// - Parameters:
    ///   - surface: days to expiry are the calendar's.
    ///   - widening: what half-widths are times those of `QuoteParameters`.
    static func make(_ surface: [FittedTenor], widening: Double = 1) -> RecordedSnapshot {
        RecordedSnapshot(time: Self.time, quotes: surface.flatMap { Self.quotes($0, widening) })
    }

    private static func quotes(_ tenor: FittedTenor, _ widening: Double) -> [RecordedSnapshot.Quote] {
        let years = tenor.days / 365
        let slice = EssviSlice(theta: tenor.theta, psi: tenor.psi, rhoPsi: tenor.rho * tenor.psi)
        let forward = Self.index * Elementary.exp(tenor.basis / 100 * years)
        return stride(from: -1.6, through: 1.6, by: 0.2).map { place in
            let k = place * tenor.theta.squareRoot()
            let volatility = (slice.totalVariance(at: k) / years).squareRoot()
            let strike = forward * Elementary.exp(k)
            let black = Black76(forward: forward, strike: strike, years: years, volatility: volatility)
            let right: Right = k < 0 ? .put : .call
            let mark = black.price(right) / forward
            let half = widening * Self.halfWidth(mark: mark, k: k, volatility: volatility, days: tenor.days)
            return RecordedSnapshot.Quote(
                expiry: Self.time + Int64(tenor.days) * Milliseconds.day,
                strike: strike,
                bid: mark - half,
                ask: mark + half,
                mark: mark,
                markIV: volatility,
                delta: black.delta(right),
                forward: forward,
                index: Self.index
            )
        }
    }

    /// As `QuoteParameters` has it, in coin.
    private static func halfWidth(mark: Double, k: Double, volatility: Double, days: Double) -> Double {
        let rootYears = (days / 365).squareRoot()
        let d1 = volatility * rootYears / 2 - k / (volatility * rootYears)
        let vega = 0.398_942_280_401 * Elementary.exp(-d1 * d1 / 2) * rootYears / 100
        return 6.4e-5 + 0.0036 * mark + vega * (0.104 + 0.0515 / days.squareRoot())
    }
}
