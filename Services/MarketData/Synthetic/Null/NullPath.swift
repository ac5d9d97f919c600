import Elementary
import Options

/// The index of a world without edges, hour by hour: a Brownian path whose volatility clusters by a path of its own.
///
/// The variance path is drawn apart from the shocks and known to whoever prices: given it, the index is lognormal over
/// any span of hours, with exactly the variance that the hours between add up to, and Black's formula is exact.
///
///     σ_h = level · exp(y_h − s²)        y an Ornstein–Uhlenbeck path, stationary deviation s, so that E σ² = level²
///     S_h+1 = S_h · exp((μ − σ_h²/2) dt + σ_h √dt · z_h)
struct NullPath: Sendable {
    struct Terms: Sendable, Hashable {
        /// Per year: the index is expected to grow as exp(μ t).
        var drift: Double
        /// Root of the mean variance per year.
        var volatility: Double
        /// Stationary standard deviation of the logarithm of volatility.
        var clustering: Double
        /// US dollars at the epoch.
        var start: Double
    }

    static let stepsPerYear = Double(Milliseconds.year / Milliseconds.hour)
    /// Hours in which a deviation of volatility halves: ten days.
    private static let halfLife = 240.0

    /// The first hour, in milliseconds.
    let epoch: Int64
    /// US dollars, at the epoch and after each hour.
    let index: [Double]
    /// The variance from the epoch to each hour, a plain number (not per year).
    let variance: [Double]
    let drift: Double

    /// - Parameters:
    ///   - hours: how far the path goes; a shorter path is the beginning of a longer one.
    ///   - stream: the first of two streams of random numbers that are this path's own.
    init(_ terms: Terms, epoch: Int64, hours: Int, seed: UInt64, stream: UInt32) {
        let shocks = RandomStream(seed: seed, stream: stream)
        let moods = RandomStream(seed: seed, stream: stream + 1)
        let dt = 1 / Self.stepsPerYear
        let keep = Elementary.power(0.5, 1 / Self.halfLife)
        let innovation = terms.clustering * (1 - keep * keep).squareRoot()
        var index = [terms.start]
        var variance = [0.0]
        index.reserveCapacity(hours + 1)
        variance.reserveCapacity(hours + 1)
        var mood = terms.clustering * moods.normal(at: 0)
        var price = terms.start
        var total = 0.0
        for hour in 0..<hours {
            let volatility = terms.volatility * Elementary.exp(mood - terms.clustering * terms.clustering)
            let step = volatility * volatility * dt
            let shock = shocks.normal(at: UInt64(hour))
            price *= Elementary.exp(terms.drift * dt - step / 2 + step.squareRoot() * shock)
            total += step
            index.append(price)
            variance.append(total)
            mood = keep * mood + innovation * moods.normal(at: UInt64(hour) + 1)
        }
        self.epoch = epoch
        self.index = index
        self.variance = variance
        self.drift = terms.drift
    }

    /// The hour of `instant`, the latest one at or before it.
    func hour(of instant: Int64) -> Int { Int((instant - self.epoch) / Milliseconds.hour) }

    func time(of hour: Int) -> Int64 { self.epoch + Int64(hour) * Milliseconds.hour }

    /// E[S at `later` | what is known at `hour`] = S · exp(μ τ), US dollars.
    func forward(at hour: Int, to later: Int) -> Double {
        self.index[hour] * Elementary.exp(self.drift * Double(later - hour) / Self.stepsPerYear)
    }

    /// The variance between two hours, a plain number.
    func variance(from hour: Int, to later: Int) -> Double { max(0, self.variance[later] - self.variance[hour]) }

    /// Realised volatility over the `hours` before `hour`, per year; nil at the beginning.
    func realisedVolatility(at hour: Int, over hours: Int) -> Double? {
        guard hour >= hours, hours > 0 else { return nil }
        var sum = 0.0
        for step in (hour - hours)..<hour {
            let move = Elementary.log(self.index[step + 1] / self.index[step])
            sum += move * move
        }
        return (sum / Double(hours) * Self.stepsPerYear).squareRoot()
    }
}
