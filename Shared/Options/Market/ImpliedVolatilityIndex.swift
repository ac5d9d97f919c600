/// The at-the-money volatility of a chain, and its 30-day figure.
public enum ImpliedVolatilityIndex {
    /// The rows of `group` around the money that have a mark volatility: the nearest put below `forward`, the nearest
    /// call at or above it.
    public static func neighbours(_ dataset: Dataset, group: Int, forward: Double) -> (put: Int?, call: Int?) {
        var put: Int?
        for row in dataset.rows(ofGroup: group) where dataset.rows.markIV[row] > 0 {
            let instrument = dataset.instruments[Int(dataset.rows.instrument[row])]
            if instrument.strike < forward {
                if instrument.right == .put { put = row }
            } else if instrument.right == .call {
                return (put, row)
            }
        }
        return (put, nil)
    }

    /// The mark volatility of one expiry, interpolated linearly in strike at K = F.
    ///
    /// Between the nearest put below F and the nearest call at or above it; with one side only, the nearest of that.
    static func atTheMoney(_ dataset: Dataset, group: Int, forward: Double) -> Double? {
        let rows = Self.neighbours(dataset, group: group, forward: forward)
        let volatility = dataset.rows.markIV
        guard let put = rows.put else { return rows.call.map { volatility[$0] } }
        guard let call = rows.call else { return volatility[put] }
        let low = dataset.instruments[Int(dataset.rows.instrument[put])].strike
        let high = dataset.instruments[Int(dataset.rows.instrument[call])].strike
        let share = (forward - low) / (high - low)
        return volatility[put] + (volatility[call] - volatility[put]) * share
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
