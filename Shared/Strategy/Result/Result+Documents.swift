import Options

// The parts of a result as documents; the names are the contract.

extension RunFailure {
    var document: JSONValue {
        Members.object([
            ("code", .text(self.code.rawValue)), ("message", .text(self.message)),
            ("instrument", self.instrument.map(JSONValue.text)), ("expiry", self.expiry.map(JSONValue.integer)),
        ])
    }
}

extension RunIdentity {
    var document: JSONValue {
        Members.object([
            ("engine_semantics", .integer(self.engineSemantics)), ("build", .text(self.build)),
            ("config_digest", .text(self.configDigest)), ("dataset_key", .text(self.datasetKey)),
            ("dataset_digest", .text(self.datasetDigest)), ("policy_source", .text(self.policySource)),
            ("seed", .integer(self.seed)),
        ])
    }
}

extension RunRecord {
    var timingsDocument: JSONValue {
        .object(self.timings.map { JSONValue.Member($0.stage, .number($0.milliseconds)) })
    }
}

extension DatasetSummary {
    var document: JSONValue {
        Members.object([
            ("from_ms", .integer(self.from)), ("to_ms", .integer(self.to)),
            ("snapshots", .integer(Int64(self.snapshots))), ("quotes", .integer(Int64(self.quotes))),
            ("modelled_share", self.modelledShare.map(JSONValue.number)),
        ])
    }
}

extension Counters {
    var document: JSONValue {
        .object(Self.fields.map { JSONValue.Member($0.key, .integer(Int64(self[keyPath: $0.path]))) })
    }
}

extension Totals {
    var document: JSONValue {
        Members.numbers([
            ("premium_coin", self.premiumCoin), ("premium_usd", self.premiumUSD), ("fees_coin", self.feesCoin),
            ("fees_usd", self.feesUSD), ("min_usd", self.minUSD),
        ])
    }
}

extension Comparison {
    var document: JSONValue {
        Members.object([("strategy", self.strategy.document), ("hold", self.hold.document)])
    }
}

extension PerformanceFigures {
    public var document: JSONValue {
        var document = Members()
        document.add("net_pnl", self.netPnL)
        document.add("pnl_pct", self.pnlPercent)
        document.add("cagr", self.cagr)
        document.add("annualised_volatility", self.annualisedVolatility)
        document.add("sharpe", self.sharpe)
        document.add("sortino", self.sortino)
        document.add("max_drawdown", self.maxDrawdown)
        document.add("drawdown_start", self.drawdownStart)
        document.add("drawdown_trough", self.drawdownTrough)
        document.add("drawdown_recovery", self.drawdownRecovery)
        document.add("calmar", self.calmar)
        if let trading = self.trading { document.add(trading) }
        return document.value
    }
}

extension Members {
    mutating func add(_ trading: TradingFigures) {
        self.add("num_trades", Int64(trading.numTrades))
        self.add("win_rate", trading.winRate)
        self.add("profit_factor", trading.profitFactor)
        self.add("average_days_in_trade", trading.averageDaysInTrade)
        self.add("exposure", trading.exposure)
    }
}

extension RegimeFigures {
    var document: JSONValue {
        var document = Members()
        document.add("days", Int64(self.days))
        document.add("compounded_return", self.compoundedReturn)
        document.add("annualised_volatility", self.annualisedVolatility)
        document.add("sharpe", self.sharpe)
        document.add("sortino", self.sortino)
        document.add(self.trading)
        document.add("pnl_usd", self.pnlUSD)
        return document.value
    }
}

extension Trade {
    public var document: JSONValue {
        Members.object([
            ("id", .integer(Int64(self.id))), ("instrument", .text(self.instrument)),
            ("right", .text(self.right.rawValue)), ("strike", .number(self.strike)), ("expiry", .integer(self.expiry)),
            ("open_time", .integer(self.openTime)), ("close_time", .integer(self.closeTime)),
            ("contracts", .number(self.contracts)), ("entry_price", .number(self.entryPrice)),
            ("exit_price", .number(self.exitPrice)), ("entry_index", .number(self.entryIndex)),
            ("exit_index", .number(self.exitIndex)), ("exit_reason", .text(self.exitReason.rawValue)),
            ("fees_coin", .number(self.feesCoin)), ("fees_usd", .number(self.feesUSD)),
            ("pnl_coin", .number(self.pnlCoin)), ("pnl_usd", .number(self.pnlUSD)),
            ("open_at_end", .flag(self.isOpenAtEnd)),
        ])
    }
}

extension EquityCurve {
    /// The names of a row's elements, in order.
    public static let columnNames = [
        "t", "snapshot", "index", "coin", "usd", "equity_coin", "equity_usd", "open_positions", "open_contracts", "rv",
        "iv",
    ]

    /// Column names and rows; an absent volatility is null.
    public var document: JSONValue {
        let rows = (0..<self.count).map { row -> JSONValue in
            .array([
                .integer(self.time[row]), .integer(self.snapshot[row]), .number(self.index[row]),
                .number(self.coin[row]), .number(self.usd[row]), .number(self.equityCoin[row]),
                .number(self.equityUSD[row]), .integer(Int64(self.openPositions[row])),
                .number(self.openContracts[row]), Self.optional(self.realisedVolatility[row]),
                Self.optional(self.impliedVolatility[row]),
            ])
        }
        return Members.object([
            ("columns", .array(Self.columnNames.map(JSONValue.text))), ("rows", .array(rows)),
        ])
    }

    private static func optional(_ value: Double) -> JSONValue { value.isNaN ? .null : .number(value) }
}

extension FillBand {
    var document: JSONValue {
        Members.object([
            ("mid", self.mid?.document), ("touch", self.touch?.document), ("touch_wide", self.touchWide?.document),
        ])
    }
}

extension FillBand.Entry {
    var document: JSONValue {
        Members.numbers([
            ("net_pnl", self.netPnL), ("pnl_pct", self.pnlPercent), ("sharpe", self.sharpe),
            ("max_drawdown", self.maxDrawdown),
        ])
    }
}

extension RiskFigures {
    var document: JSONValue {
        Members.numbers([
            ("var_95", self.valueAtRisk95), ("es_95", self.expectedShortfall95), ("skew", self.skew),
            ("kurtosis", self.kurtosis), ("longest_drawdown_days", self.longestDrawdownDays),
        ])
    }
}

extension Attribution {
    /// The totals, and under `days` one row a UTC day (its 00:00 and the terms in the same order).
    var document: JSONValue {
        let names = ["delta", "gamma", "vega", "theta", "fees", "residual"]
        let rows = self.days.map { day in
            JSONValue.array([.integer(day.day * 86_400_000)] + day.terms.values.map(JSONValue.number))
        }
        var members = zip(names, self.total.values).map { JSONValue.Member($0, .number($1)) }
        members.append(
            JSONValue.Member(
                "days",
                Members.object([
                    ("columns", .array((["t"] + names).map(JSONValue.text))), ("rows", .array(rows)),
                ])
            )
        )
        return .object(members)
    }
}

extension Attribution.Terms {
    fileprivate var values: [Double] {
        [self.delta, self.gamma, self.vega, self.theta, self.fees, self.residual]
    }
}
