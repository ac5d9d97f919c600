/// Volatility and the ratios over it, annualised with √P; nil where undefined, never 0 or infinite.
public enum Ratios {
    /// When returns count as not varying, so that no ratio is taken over rounding noise.
    public enum Flatness: Sendable {
        /// Greatest − least ≤ 1e-12; the volatility is then 0.
        case range
        /// Standard deviation < 1e-15.
        case deviation
    }

    /// sd(r) · √P with n − 1 in the denominator; nil below two returns.
    public static func volatility(
        _ returns: [Double],
        periodsPerYear: Double,
        flatness: Flatness = .range
    ) -> Double? {
        guard let deviation = Moments.standardDeviation(returns) else { return nil }
        if flatness == .range, Moments.isFlat(returns) { return 0 }
        return deviation * periodsPerYear.squareRoot()
    }

    /// mean(r − rf) / sd(r − rf) · √P (Sharpe 1994).
    ///
    /// - Parameter riskFree: per period.
    public static func sharpe(
        _ returns: [Double],
        periodsPerYear: Double,
        riskFree: Double = 0,
        flatness: Flatness = .range
    ) -> Double? {
        guard let mean = Moments.mean(returns), let deviation = Moments.standardDeviation(returns) else { return nil }
        switch flatness {
        case .range: guard !Moments.isFlat(returns), deviation > 0 else { return nil }
        case .deviation: guard deviation >= 1e-15 else { return nil }
        }
        return (mean - riskFree) / deviation * periodsPerYear.squareRoot()
    }

    /// mean(r − mar) / √mean(min(0, r − mar)²) · √P, over all returns (Sortino & van der Meer 1991).
    ///
    /// - Parameters:
    ///   - minimumAcceptable: per period.
    ///   - minimumCount: fewer returns have no ratio.
    public static func sortino(
        _ returns: [Double],
        periodsPerYear: Double,
        minimumAcceptable: Double = 0,
        minimumCount: Int = 2
    ) -> Double? {
        guard returns.count >= max(1, minimumCount) else { return nil }
        var sum = 0.0
        var squares = 0.0
        for value in returns {
            let excess = value - minimumAcceptable
            sum += excess
            if excess < 0 { squares += excess * excess }
        }
        let count = Double(returns.count)
        let downside = (squares / count).squareRoot()
        guard downside >= 1e-15 else { return nil }
        return sum / count / downside * periodsPerYear.squareRoot()
    }

    /// Volatility, Sharpe and Sortino ratio of the same returns, each as above with `Flatness.deviation` and no rates,
    /// from one mean and one sum of squares.
    public struct Annualised: Sendable, Hashable {
        public var volatility: Double?
        public var sharpe: Double?
        public var sortino: Double?

        public init(_ returns: [Double], periodsPerYear: Double) {
            self.sortino = Ratios.sortino(returns, periodsPerYear: periodsPerYear, minimumCount: 1)
            guard returns.count >= 2 else { return }
            let year = periodsPerYear.squareRoot()
            var sum = 0.0
            for value in returns { sum += value }
            let mean = sum / Double(returns.count)
            var squares = 0.0
            for value in returns { squares += (value - mean) * (value - mean) }
            let deviation = (squares / Double(returns.count - 1)).squareRoot()
            self.volatility = deviation * year
            if deviation >= 1e-15 { self.sharpe = mean / deviation * year }
        }
    }
}
