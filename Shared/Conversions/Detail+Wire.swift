import Errors
import Messages
import Strategy

extension Detail {
    /// Reads what only single runs and finalists have; nil where the result has none of it.
    init?(_ wire: BacktestV1.Result) throws(LabError) {
        guard let risk = wire.risk else { return nil }
        self.init(
            fillBand: try FillBand(wire.fillBand),
            risk: try RiskFigures(risk),
            years: try wire.years.map { (entry) throws(LabError) in
                guard let year = Int(entry.key) else {
                    throw LabError(
                        .invalidArgument,
                        "years must be keyed by year, was \"\(entry.key.prefix(16))\"",
                        field: "years"
                    )
                }
                return YearFigures(year: year, figures: try PerformanceFigures(entry.value))
            }.sorted { $0.year < $1.year },
            attribution: try Attribution(try WireField.required(wire.attribution, "attribution"))
        )
    }
}

extension BacktestV1.Result {
    mutating func set(_ detail: Detail) {
        self.fillBand = detail.fillBand.wire
        self.risk = BacktestV1.Risk(detail.risk)
        self.years = Dictionary(
            detail.years.map { (String($0.year), BacktestV1.Metrics($0.figures)) },
            uniquingKeysWith: { first, _ in first }
        )
        self.attribution = BacktestV1.Attribution(detail.attribution)
    }
}

extension FillBand {
    fileprivate init(_ wire: [String: BacktestV1.FillFigures]) throws(LabError) {
        func entry(_ name: String) throws(LabError) -> Entry? {
            try wire[name].map { (figures) throws(LabError) in try Entry(figures, "fill_band.\(name)") }
        }
        self.init(mid: try entry("mid"), touch: try entry("touch"), touchWide: try entry("touch_wide"))
    }

    fileprivate var wire: [String: BacktestV1.FillFigures] {
        [("mid", self.mid), ("touch", self.touch), ("touch_wide", self.touchWide)]
            .reduce(into: [:]) { band, entry in band[entry.0] = entry.1.map(BacktestV1.FillFigures.init) }
    }
}

extension FillBand.Entry {
    fileprivate init(_ wire: BacktestV1.FillFigures, _ field: String) throws(LabError) {
        var figures = PerformanceFigures()
        figures.netPnL = try WireField.finiteOrAbsent(wire.netPnl, "\(field).net_pnl")
        figures.pnlPercent = try WireField.finiteOrAbsent(wire.pnlPct, "\(field).pnl_pct")
        figures.sharpe = try WireField.finiteOrAbsent(wire.sharpe, "\(field).sharpe")
        figures.maxDrawdown = try WireField.finiteOrAbsent(wire.maxDrawdown, "\(field).max_drawdown")
        self.init(figures)
    }
}

extension BacktestV1.FillFigures {
    fileprivate init(_ entry: FillBand.Entry) {
        self.init(
            netPnl: entry.netPnL,
            pnlPct: entry.pnlPercent,
            sharpe: entry.sharpe,
            maxDrawdown: entry.maxDrawdown
        )
    }
}

extension RiskFigures {
    fileprivate init(_ wire: BacktestV1.Risk) throws(LabError) {
        self.init()
        self.valueAtRisk95 = try WireField.finiteOrAbsent(wire.var95, "risk.var_95")
        self.expectedShortfall95 = try WireField.finiteOrAbsent(wire.es95, "risk.es_95")
        self.skew = try WireField.finiteOrAbsent(wire.skew, "risk.skew")
        self.kurtosis = try WireField.finiteOrAbsent(wire.kurtosis, "risk.kurtosis")
        self.longestDrawdownDays = try WireField.finiteOrAbsent(wire.longestDrawdownDays, "risk.longest_drawdown_days")
    }
}

extension BacktestV1.Risk {
    fileprivate init(_ risk: RiskFigures) {
        self.init(
            var95: risk.valueAtRisk95,
            es95: risk.expectedShortfall95,
            skew: risk.skew,
            kurtosis: risk.kurtosis,
            longestDrawdownDays: risk.longestDrawdownDays
        )
    }
}
