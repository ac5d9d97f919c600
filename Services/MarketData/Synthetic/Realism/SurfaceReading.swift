import Options

/// What one snapshot's quotes say of the surface, as a person would read it off them: nothing of the model's own.
struct SurfaceReading: Sendable, Hashable {
    /// The at-the-money volatility at constant maturities, a fraction.
    var atTheMoney7: Double?
    var atTheMoney30: Double?
    var atTheMoney90: Double?
    /// IV(25-delta call) − IV(25-delta put), a fraction.
    var riskReversal7: Double?
    var riskReversal30: Double?
    /// The mean of the 25-delta wings less at the money, a fraction.
    var butterfly30: Double?
    /// (ask − bid) in volatility points, by cell of `SpreadBuckets`.
    var spreads: [Int: [Double]] = [:]
    /// Quotes of |delta| < 0.02 with less than 30 days to go, and those of them that nobody bids for.
    var farQuotes = 0
    var farWithoutBid = 0

    /// - Parameters:
    ///   - rows: of one snapshot, ordered by expiry, strike, call before put.
    ///   - instrument: the option that a row's number stands for.
    init(_ rows: Dataset.Columns, at time: Int64, _ instrument: (UInt32) -> Instrument) {
        var expiries: [Smile] = []
        var current: (expiry: Int64, smile: Smile)?
        for row in 0..<rows.count {
            let option = instrument(rows.instrument[row])
            let days = Milliseconds.daysToExpiry(option.expiry, at: time)
            if current?.expiry != option.expiry {
                if let current { expiries.append(current.smile) }
                current = (option.expiry, Smile(days: days, forward: rows.forward[row]))
            }
            current?.smile.add(option, volatility: rows.markIV[row], delta: rows.delta[row])
            self.look(at: rows, row, option, days: days)
        }
        if let current { expiries.append(current.smile) }
        // A day's smile says more of the hour than of the market.
        let smiles = expiries.filter { $0.days >= 1 }
        self.atTheMoney7 = Self.volatility(smiles, at: 7)
        self.atTheMoney30 = Self.volatility(smiles, at: 30)
        self.atTheMoney90 = Self.volatility(smiles, at: 90)
        self.riskReversal7 = Self.level(smiles, at: 7) { $0.riskReversal }
        self.riskReversal30 = Self.level(smiles, at: 30) { $0.riskReversal }
        self.butterfly30 = Self.level(smiles, at: 30) { $0.butterfly }
    }

    private mutating func look(at rows: Dataset.Columns, _ row: Int, _ option: Instrument, days: Double) {
        let delta = abs(rows.delta[row])
        let hasBid = rows.bid[row] > 0
        if delta < 0.02, days < 30 {
            self.farQuotes += 1
            if !hasBid { self.farWithoutBid += 1 }
        }
        guard hasBid, rows.ask[row] > 0, rows.markIV[row] > 0,
            let cell = SpreadBuckets.cell(days: days, absoluteDelta: delta)
        else { return }
        let forward = rows.forward[row]
        let greeks = Black76(
            forward: forward,
            strike: option.strike,
            years: days / 365,
            volatility: rows.markIV[row]
        ).greeks(option.right)
        guard let vega = greeks.vega, vega > 0 else { return }
        let unit = option.settlement == .inverse ? forward : 1
        self.spreads[cell, default: []].append((rows.ask[row] - rows.bid[row]) * unit / vega)
    }

    /// Total variance, linear in time between neighbouring expiries; nil outside them.
    private static func volatility(_ smiles: [Smile], at days: Double) -> Double? {
        Self.interpolate(smiles, at: days) { smile in smile.atTheMoney.map { $0 * $0 * smile.days } }
            .map { ($0 / days).squareRoot() }
    }

    private static func level(_ smiles: [Smile], at days: Double, _ value: (Smile) -> Double?) -> Double? {
        Self.interpolate(smiles, at: days, value)
    }

    private static func interpolate(
        _ smiles: [Smile],
        at days: Double,
        _ value: (Smile) -> Double?
    ) -> Double? {
        var before: (days: Double, value: Double)?
        for smile in smiles {
            guard let next = value(smile) else { continue }
            if smile.days >= days {
                guard let before else { return smile.days == days ? next : nil }
                return before.value + (next - before.value) * (days - before.days) / (smile.days - before.days)
            }
            before = (smile.days, next)
        }
        return nil
    }
}

/// The volatilities of one expiry.
private struct Smile {
    let days: Double
    let forward: Double
    /// The nearest put below the forward and the nearest call at or above it.
    private var below: (strike: Double, volatility: Double)?
    private var above: (strike: Double, volatility: Double)?
    /// |delta| and volatility, out of the money, by strike.
    private var puts: [(delta: Double, volatility: Double)] = []
    private var calls: [(delta: Double, volatility: Double)] = []

    init(days: Double, forward: Double) {
        self.days = days
        self.forward = forward
    }

    mutating func add(_ option: Instrument, volatility: Double, delta: Double) {
        guard volatility > 0, delta.isFinite else { return }
        switch option.right {
        case .put where option.strike < self.forward:
            self.below = (option.strike, volatility)
            self.puts.append((abs(delta), volatility))
        case .call where option.strike >= self.forward:
            if self.above == nil { self.above = (option.strike, volatility) }
            self.calls.append((abs(delta), volatility))
        case .put, .call: break
        }
    }

    var atTheMoney: Double? {
        guard let below, let above else { return nil }
        let share = (self.forward - below.strike) / (above.strike - below.strike)
        return below.volatility + (above.volatility - below.volatility) * share
    }

    var riskReversal: Double? {
        guard let call = Self.wing(self.calls), let put = Self.wing(self.puts) else { return nil }
        return call - put
    }

    var butterfly: Double? {
        guard let call = Self.wing(self.calls), let put = Self.wing(self.puts), let middle = self.atTheMoney else {
            return nil
        }
        return (call + put) / 2 - middle
    }

    /// The volatility at |delta| 0.25, linear between neighbours; nil where the quotes do not reach around it.
    private static func wing(_ quotes: [(delta: Double, volatility: Double)]) -> Double? {
        let target = 0.25
        guard let under = quotes.filter({ $0.delta <= target }).max(by: { $0.delta < $1.delta }),
            let over = quotes.filter({ $0.delta >= target }).min(by: { $0.delta < $1.delta })
        else { return nil }
        guard over.delta > under.delta else { return under.volatility }
        let share = (target - under.delta) / (over.delta - under.delta)
        return under.volatility + (over.volatility - under.volatility) * share
    }
}
