import Elementary
import Options

/// Makes one contract's quote of its value.
struct QuoteMaker: Sendable {
    private let parameters: QuoteParameters
    private let ladder: TickLadder

    init(_ parameters: QuoteParameters, ladder: TickLadder) {
        self.parameters = parameters
        self.ladder = ladder
    }

    /// What the contracts of one expiry share.
    struct Expiry: Sendable {
        /// US dollars.
        var forward: Double
        /// What one coin is worth in the money of the quotes: 1, or the forward for linear options.
        var unit: Double
        /// √ of the years to expiry.
        var rootYears: Double
        /// flat + short / √days, see `QuoteParameters`.
        var vegaFactor: Double
        /// Ticks that the half-width is less by, see `QuoteParameters.tickRelief`.
        var relief: Double
        /// What the width is multiplied by.
        var widening: Double
    }

    /// What both rights of one strike share.
    struct Strike: Sendable {
        /// The volatility, rounded as quoted.
        var markIV: Double
        /// n(d1).
        var density: Double
    }

    /// - Parameters:
    ///   - value: coin.
    ///   - delta: rounded as quoted.
    ///   - draw: 64 random bits of this contract at this snapshot.
    @inline(__always)
    func quote(value: Double, delta: Double, of strike: Strike, in expiry: Expiry, draw: (UInt32, UInt32)) -> Quote {
        let parameters = self.parameters
        let excess = max(0, abs(delta) - 0.5)
        let vega = strike.density * expiry.rootYears * 0.01
        let width =
            parameters.floor + parameters.markShare * value + vega * expiry.vegaFactor
            + parameters.inTheMoneyWidth * excess * excess
        let noise = parameters.noise + parameters.inTheMoneyNoise * excess
        let factor = Elementary.exp(noise * Elementary.normalQuantile(Self.unit(draw.0)))
        let worth = value * expiry.unit
        let half = max(
            0,
            width * factor * expiry.widening * expiry.unit - expiry.relief * self.ladder.tick(at: worth)
        )
        // Whatever is worth a tick is bid a tick for.
        let bid = max(self.ladder.down(worth - half), min(self.ladder.down(worth), self.ladder.tick))
        var quote = Quote(
            bid: bid > 0 ? bid : .nan,
            ask: self.ladder.up(worth + half),
            mark: self.ladder.mark(worth),
            markIV: strike.markIV,
            forward: expiry.forward,
            delta: delta
        )
        if excess > 0.2 { self.leaveOut(&quote, excess: excess, draw: Self.unit(draw.1)) }
        return quote
    }

    /// Takes away the sides that nobody quotes.
    private func leaveOut(_ quote: inout Quote, excess: Double, draw: Double) {
        let nobody = self.parameters.absentShare * (excess - 0.2) / 0.3
        if draw < nobody {
            quote.bid = .nan
            quote.ask = .nan
        } else if excess > 0.4, draw < nobody + self.parameters.absentAskShare {
            quote.ask = .nan
        }
    }

    @inline(__always)
    private static func unit(_ word: UInt32) -> Double { (Double(word) + 0.5) * 0x1p-32 }
}
