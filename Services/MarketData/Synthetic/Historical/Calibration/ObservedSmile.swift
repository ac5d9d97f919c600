import Elementary
import Options

/// What one recorded chain shows at `FittedSurfaces.tenors`, of which `SmileModel` is learned.
///
/// A slice is fitted to each expiry out of the money; between expiries variance per day, ψ/√θ, ρ and the basis are
/// linear in the days of the market's clock, beyond the first and the last they stay.
struct ObservedSmile: Sendable {
    /// Expiries below which a chain does not show a term structure.
    static let expiriesMin = 6
    /// Calendar days below which an expiry is left out.
    private static let daysMin = 0.4
    private static let deltas = 0.04...0.5
    private static let volatilityMin = 0.05

    /// σ at the money, a fraction a year of the calendar's.
    let atTheMoney: [Double]
    /// ψ/√θ.
    let curvature: [Double]
    let skew: [Double]
    /// The forward's log premium a year.
    let basis: [Double]
    /// What each expiry's slice missed volatilities by, root mean square.
    let errors: [Double]

    /// - Returns: nil where fewer than `expiriesMin` expiries could be fitted.
    init?(_ snapshot: RecordedSnapshot, clock: ActivityProfile = .measured) {
        let index = Self.median(snapshot.quotes.map(\.index))
        var expiries: [Expiry] = []
        for (expiry, quotes) in Dictionary(grouping: snapshot.quotes, by: \.expiry) {
            let calendarDays = Milliseconds.daysToExpiry(expiry, at: snapshot.time)
            guard calendarDays >= Self.daysMin else { continue }
            let used = quotes.filter { Self.deltas.contains(abs($0.delta)) && $0.markIV > Self.volatilityMin }
            let points = used.map { quote in
                SliceFit.Point(
                    k: Elementary.log(quote.strike / quote.forward),
                    volatility: quote.markIV,
                    weight: min(1, 4 * abs(quote.delta))
                )
            }
            guard let fit = SliceFit(points, years: calendarDays / 365) else { continue }
            let premium = Elementary.log(Self.median(used.map(\.forward)) / index)
            expiries.append(
                Expiry(
                    days: clock.days(from: snapshot.time, to: expiry),
                    fit: fit,
                    basis: premium * 365 / calendarDays
                )
            )
        }
        guard expiries.count >= Self.expiriesMin else { return nil }
        expiries.sort { $0.days < $1.days }
        func at(_ tenor: Double, _ value: (Expiry) -> Double) -> Double {
            Self.interpolated(at: tenor, expiries.map { ($0.days, value($0)) })
        }
        let tenors = FittedSurfaces.tenors
        self.atTheMoney = tenors.map { (at($0) { $0.fit.slice.theta / $0.days } * 365).squareRoot() }
        self.curvature = tenors.map { at($0) { $0.fit.slice.psi / $0.fit.slice.theta.squareRoot() } }
        self.skew = tenors.map { at($0) { $0.fit.slice.rho } }
        self.basis = tenors.map { at($0, \.basis) }
        self.errors = expiries.map(\.fit.error)
    }

    private struct Expiry {
        /// Of the market's clock.
        var days: Double
        var fit: SliceFit
        var basis: Double
    }

    /// - Parameter points: at least one, in increasing order.
    static func interpolated(at place: Double, _ points: [(place: Double, value: Double)]) -> Double {
        guard let upper = points.firstIndex(where: { $0.place >= place }) else { return points[points.count - 1].value }
        guard upper > 0 else { return points[0].value }
        let (low, high) = (points[upper - 1], points[upper])
        return low.value + (high.value - low.value) * (place - low.place) / (high.place - low.place)
    }

    /// The mean of the middle two where there is no middle one; not a number of nothing.
    static func median(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
