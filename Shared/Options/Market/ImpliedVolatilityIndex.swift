/// The at-the-money volatility of a chain, and its 30-day figure.
enum ImpliedVolatilityIndex {
    /// The mark volatility of one expiry, interpolated linearly in strike at K = F.
    ///
    /// Between the nearest put below F and the nearest call at or above it; with one side only, the nearest of that.
    static func atTheMoney(_ dataset: Dataset, group: Int, forward: Double) -> Double? {
        var put: (strike: Double, volatility: Double)?
        var call: (strike: Double, volatility: Double)?
        for row in dataset.rows(ofGroup: group) where dataset.rows.markIV[row] > 0 {
            let instrument = dataset.instruments[Int(dataset.rows.instrument[row])]
            if instrument.strike < forward {
                if instrument.right == .put { put = (instrument.strike, dataset.rows.markIV[row]) }
            } else if instrument.right == .call {
                call = (instrument.strike, dataset.rows.markIV[row])
                break
            }
        }
        guard let put else { return call?.volatility }
        guard let call else { return put.volatility }
        let share = (forward - put.strike) / (call.strike - put.strike)
        return put.volatility + (call.volatility - put.volatility) * share
    }

    /// IV(t): the total variance σ²T, interpolated linearly in T at 30 days between the neighbouring expiries with at
    /// least a day to go, flat in σ outside them; nil where no expiry has a volatility.
    static func thirtyDays(_ dataset: Dataset, snapshot: Int, at instant: Int64) -> Double? {
        let target = 30.0
        var before: (days: Double, volatility: Double)?
        for group in dataset.groups(of: snapshot) {
            let days = Milliseconds.daysToExpiry(dataset.groupExpiries[group], at: instant)
            guard Tolerance.isAtMost(1, days) else { continue }
            let known = dataset.groupForwards[group]
            let forward = known.isNaN ? dataset.snapshotIndex[snapshot] : known
            guard let volatility = Self.atTheMoney(dataset, group: group, forward: forward) else { continue }
            guard days > target else {
                before = (days, volatility)
                continue
            }
            guard let before else { return volatility }
            let low = before.volatility * before.volatility * before.days
            let high = volatility * volatility * days
            let variance = low + (high - low) * (target - before.days) / (days - before.days)
            return (variance / target).squareRoot()
        }
        return before?.volatility
    }
}
