import Elementary
import Options

/// Makes the chain of one moment: every listed option's quote from the surface of the moment.
///
/// The mark is Black's 1976 price on the expiry's forward, its volatility the surface's. Whatever belongs to an expiry
/// is worked out once for it, and one logarithm, two roots and one exponential for both options of a strike.
struct ChainMaker: Sendable {
    private let settlement: Settlement
    private let parameters: QuoteParameters
    private let maker: QuoteMaker
    private let stream: RandomStream
    private let profile: ActivityProfile

    init(
        _ parameters: QuoteParameters,
        underlying: Underlying,
        settlement: Settlement,
        seed: UInt64,
        profile: ActivityProfile = .measured
    ) {
        self.settlement = settlement
        self.parameters = parameters
        self.maker = QuoteMaker(parameters, ladder: settlement == .inverse ? .inverse : .linear(underlying))
        self.stream = RandomStream(seed: seed, stream: RandomPurpose.quote.rawValue)
        self.profile = profile
    }

    /// Adds the quotes that `universe` admits of what `listing` has open at `time`, ordered by expiry, strike, call
    /// before put.
    func append(
        at time: Int64,
        index: Double,
        _ surface: MarketSurface,
        _ listing: Listing,
        _ universe: Universe,
        to rows: inout Dataset.Columns
    ) {
        let round = listing.round(at: time)
        let window = DeltaWindow(universe.absoluteDelta)
        for place in listing.openBoards(at: time) {
            let board = listing.boards[Int(place)]
            let days = Milliseconds.daysToExpiry(board.expiry, at: time)
            guard days > 0, universe.admits(daysToExpiry: days) else { continue }
            let forward = surface.forwards.forward(index: index, days: days)
            let expiry = QuoteMaker.Expiry(
                forward: forward,
                unit: self.settlement == .inverse ? 1 : forward,
                rootYears: (days / 365).squareRoot(),
                vegaFactor: self.parameters.vegaFlat + self.parameters.vegaShort
                    / max(days, self.parameters.daysMin).squareRoot(),
                relief: self.parameters.tickRelief * min(1, days / self.parameters.tickReliefDays),
                widening: self.parameters.scale * (1 + self.parameters.stressWidening * surface.stress)
            )
            let smile = EssviSlice.Evaluator(
                surface.volatility.slice(at: self.profile.days(from: time, to: board.expiry))
            )
            let key = UInt64(time / Milliseconds.hour) | UInt64(board.expiry / Milliseconds.hour) << 32
            for offset in board.strikes.indices where board.rounds[offset] <= round {
                self.appendPair(
                    strike: board.strikes[offset],
                    number: board.firstNumber + 2 * UInt32(offset),
                    key: key,
                    smile,
                    expiry,
                    universe,
                    window,
                    to: &rows
                )
            }
        }
    }

    /// Adds the call and the put of one strike, where they are wanted.
    @inline(__always)
    private func appendPair(
        strike: Double,
        number: UInt32,
        key: UInt64,
        _ smile: EssviSlice.Evaluator,
        _ expiry: QuoteMaker.Expiry,
        _ universe: Universe,
        _ window: DeltaWindow,
        to rows: inout Dataset.Columns
    ) {
        let ratio = strike / expiry.forward
        let k = Elementary.log(ratio)
        let deviation = smile.totalVariance(at: k).squareRoot()
        let d1 = deviation / 2 - k / deviation
        let wantsCall = universe.admits(.call) && window.admits(d1)
        let wantsPut = universe.admits(.put) && window.admits(-d1)
        guard wantsCall || wantsPut else { return }

        let kernel = NormalTail.kernel(d1)
        let callDelta = NormalTail.cumulative(d1, kernel: kernel)
        let putDelta = -NormalTail.cumulative(-d1, kernel: kernel)
        let (callQuoted, putQuoted) = (Self.rounded(callDelta, 100_000), Self.rounded(putDelta, 100_000))
        let addsCall = wantsCall && universe.admits(delta: callQuoted)
        let addsPut = wantsPut && universe.admits(delta: putQuoted)
        guard addsCall || addsPut else { return }

        // F n(d1) = K n(d2), so the second tail has its kernel from the first. The side out of the money is priced, the
        // other by parity.
        let d2 = d1 - deviation
        let secondKernel = kernel / ratio
        let callValue: Double
        let putValue: Double
        if k >= 0 {
            callValue = max(0, callDelta - ratio * NormalTail.cumulative(d2, kernel: secondKernel))
            putValue = callValue + (ratio - 1)
        } else {
            putValue = max(0, ratio * NormalTail.cumulative(-d2, kernel: secondKernel) + putDelta)
            callValue = putValue + (1 - ratio)
        }
        let shared = QuoteMaker.Strike(
            markIV: Self.rounded(deviation / expiry.rootYears, 10_000),
            density: kernel * NormalTail.inverseRootTwoPi
        )
        // One block of random bits for both rights, whichever is wanted: a filter changes no draw.
        let bits = self.stream.bits(at: key, salt: Self.folded(strike))
        if addsCall {
            let draw = Self.words(bits.0)
            rows.append(
                self.maker.quote(value: callValue, delta: callQuoted, of: shared, in: expiry, draw: draw),
                of: number
            )
        }
        if addsPut {
            let draw = Self.words(bits.1)
            rows.append(
                self.maker.quote(value: putValue, delta: putQuoted, of: shared, in: expiry, draw: draw),
                of: number + 1
            )
        }
    }

    @inline(__always)
    private static func rounded(_ value: Double, _ perUnit: Double) -> Double { (value * perUnit).rounded() / perUnit }

    /// The 64 bits of a strike as 32.
    @inline(__always)
    private static func folded(_ strike: Double) -> UInt32 {
        let bits = strike.bitPattern
        return UInt32(truncatingIfNeeded: bits ^ (bits >> 32))
    }

    @inline(__always)
    private static func words(_ bits: UInt64) -> (UInt32, UInt32) {
        (UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits >> 32))
    }
}

extension Dataset.Columns {
    /// Adds a modelled row.
    @inline(__always)
    fileprivate mutating func append(_ quote: Quote, of instrument: UInt32) {
        self.instrument.append(instrument)
        self.bid.append(quote.bid)
        self.ask.append(quote.ask)
        self.mark.append(quote.mark)
        self.markIV.append(quote.markIV)
        self.forward.append(quote.forward)
        self.delta.append(quote.delta)
        self.isModelled.append(true)
    }
}
