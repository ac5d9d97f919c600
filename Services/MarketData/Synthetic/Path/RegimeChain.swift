import Elementary

/// The regimes' Markov chain, hour by hour: the same probability of staying a whole day as the daily chain's.
struct RegimeChain: Sendable {
    /// Of each regime, the probabilities of being in calm, at most bull, at most bear after an hour.
    private let thresholds: PerRegime<SIMD3<Double>>

    /// - Parameter leaves: the probabilities of going elsewhere in a day.
    init(_ leaves: PerRegime<PerRegime<Double>>, stepsPerDay: Double) {
        func row(_ from: SpotRegime) -> SIMD3<Double> {
            let daily = leaves[from]
            let sum = daily.calm + daily.bull + daily.bear + daily.crash
            let hourly = 1 - Elementary.power(1 - sum, 1 / stepsPerDay)
            func probability(_ to: SpotRegime) -> Double {
                to == from ? 1 - hourly : (sum > 0 ? daily[to] / sum * hourly : 0)
            }
            let calm = probability(.calm)
            let bull = calm + probability(.bull)
            return SIMD3(calm, bull, bull + probability(.bear))
        }
        self.thresholds = PerRegime(calm: row(.calm), bull: row(.bull), bear: row(.bear), crash: row(.crash))
    }

    /// Where `regime` goes for the uniform number `draw`.
    func next(after regime: SpotRegime, draw: Double) -> SpotRegime {
        let row = self.thresholds[regime]
        if draw < row.x { return .calm }
        if draw < row.y { return .bull }
        return draw < row.z ? .bear : .crash
    }
}
