import Strategy

/// One definition of a batch, run.
struct Trial: Sendable {
    var number: UInt32
    /// What it changed of the batch's definition, as a JSON object.
    var parameters: String
    var figures: RunFigures
}

/// The figures of a trial in the order of the table's columns; the names are the keys of a run's document.
enum TrialFigure {
    struct Column: Sendable {
        var name: String
        /// nil where the trial has no such figure.
        var value: @Sendable (RunFigures) -> Double?
    }

    static let columns: [Column] =
        Counters.fields.map { field in
            let path = field.path
            return Column(name: "counters.\(field.key)") { Double($0.counters[keyPath: path]) }
        }
        + [
            Column(name: "totals.premium_coin") { $0.usd == nil ? nil : $0.totals.premiumCoin },
            Column(name: "totals.premium_usd") { $0.usd == nil ? nil : $0.totals.premiumUSD },
            Column(name: "totals.fees_coin") { $0.usd == nil ? nil : $0.totals.feesCoin },
            Column(name: "totals.fees_usd") { $0.usd == nil ? nil : $0.totals.feesUSD },
            Column(name: "totals.min_usd") { $0.totals.minUSD },
        ]
        + Self.performance(.usd) { $0.usd?.strategy }
        + Self.performance(.coin) { $0.coin?.strategy }

    private static func performance(
        _ numeraire: Numeraire,
        _ figures: @escaping @Sendable (RunFigures) -> PerformanceFigures?
    ) -> [Column] {
        let name = numeraire.rawValue
        return Metric.allCases.map { metric in
            Column(name: "\(name).\(metric.rawValue)") { figures($0)?.value(of: metric) }
        } + [
            Column(name: "\(name).drawdown_start") { figures($0)?.drawdownStart.map(Double.init) },
            Column(name: "\(name).drawdown_trough") { figures($0)?.drawdownTrough.map(Double.init) },
            Column(name: "\(name).drawdown_recovery") { figures($0)?.drawdownRecovery.map(Double.init) },
        ]
    }
}
