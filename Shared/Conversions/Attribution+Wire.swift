import Errors
import Messages
import Options
import Strategy

extension Attribution {
    /// Reads the totals and, where they were sent, the days.
    init(_ wire: BacktestV1.Attribution) throws(LabError) {
        self.init()
        self.total = Terms(
            try [wire.delta, wire.gamma, wire.vega, wire.theta, wire.fees, wire.residual]
                .map { (value) throws(LabError) in try WireField.finite(value, "attribution") }
        )
        guard let days = wire.days else { return }
        let columns = [days.delta, days.gamma, days.vega, days.theta, days.fees, days.residual]
        guard columns.allSatisfy({ $0.count == days.day.count }) else {
            throw LabError(
                .invalidArgument,
                "attribution.days must have columns of one length, \(days.day.count)",
                field: "attribution.days"
            )
        }
        self.days = days.day.indices.map { row in
            Day(day: Milliseconds.utcDay(of: days.day[row]), terms: Terms(columns.map { $0[row] }))
        }
    }
}

extension BacktestV1.Attribution {
    init(_ attribution: Attribution) {
        let total = attribution.total
        let days = attribution.days
        self.init(
            delta: total.delta,
            gamma: total.gamma,
            vega: total.vega,
            theta: total.theta,
            fees: total.fees,
            residual: total.residual,
            days: BacktestV1.AttributionDays(
                day: days.map { $0.day * Milliseconds.day },
                delta: days.map(\.terms.delta),
                gamma: days.map(\.terms.gamma),
                vega: days.map(\.terms.vega),
                theta: days.map(\.terms.theta),
                fees: days.map(\.terms.fees),
                residual: days.map(\.terms.residual)
            )
        )
    }
}

extension Attribution.Terms {
    /// From the six values in the order of the columns.
    fileprivate init(_ values: [Double]) {
        self.init()
        self.delta = values[0]
        self.gamma = values[1]
        self.vega = values[2]
        self.theta = values[3]
        self.fees = values[4]
        self.residual = values[5]
    }
}
