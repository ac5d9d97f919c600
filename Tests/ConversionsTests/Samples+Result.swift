import Options
import Strategy

extension Samples {
    mutating func figures(trading: Bool) -> PerformanceFigures {
        var figures = PerformanceFigures()
        figures.netPnL = self.maybe { $0.number() }
        figures.pnlPercent = self.maybe { $0.number() }
        figures.cagr = self.maybe { $0.number() }
        figures.annualisedVolatility = self.maybe { $0.number() }
        figures.sharpe = self.maybe { $0.number() }
        figures.sortino = self.maybe { $0.number() }
        figures.maxDrawdown = self.maybe { $0.number() }
        figures.drawdownStart = self.maybe { $0.time() }
        figures.drawdownTrough = self.maybe { $0.time() }
        figures.drawdownRecovery = self.maybe { $0.time() }
        figures.calmar = self.maybe { $0.number() }
        if trading { figures.trading = self.trading(exposure: true) }
        return figures
    }

    mutating func trading(exposure: Bool) -> TradingFigures {
        var trading = TradingFigures()
        trading.numTrades = self.count()
        trading.winRate = self.maybe { $0.number() }
        trading.profitFactor = self.maybe { $0.number() }
        trading.averageDaysInTrade = self.maybe { $0.number() }
        if exposure { trading.exposure = self.maybe { $0.number() } }
        return trading
    }

    mutating func comparison() -> Comparison {
        Comparison(strategy: self.figures(trading: true), hold: self.figures(trading: false))
    }

    mutating func trade(_ id: Int) -> Trade {
        Trade(
            id: id,
            instrument: "BTC-2FEB24-\(self.count())-C",
            right: self.one(),
            strike: self.number(),
            expiry: self.time(),
            openTime: self.time(),
            closeTime: self.time(),
            contracts: self.number(),
            entryPrice: self.number(),
            exitPrice: self.number(),
            entryIndex: self.number(),
            exitIndex: self.number(),
            exitReason: self.one(),
            feesCoin: self.number(),
            feesUSD: self.number(),
            pnlCoin: self.number(),
            pnlUSD: self.number(),
            isOpenAtEnd: self.flag()
        )
    }

    mutating func equity(_ count: Int) -> EquityCurve {
        var curve = EquityCurve()
        for _ in 0..<count {
            curve.time.append(self.time())
            curve.snapshot.append(self.time())
            curve.index.append(self.number())
            curve.coin.append(self.number())
            curve.usd.append(self.number())
            curve.equityCoin.append(self.number())
            curve.equityUSD.append(self.number())
            curve.openPositions.append(Int32(self.count(100)))
            curve.openContracts.append(self.number())
            curve.realisedVolatility.append(self.number())
            curve.impliedVolatility.append(self.number())
        }
        return curve
    }

    mutating func terms() -> Attribution.Terms {
        var terms = Attribution.Terms()
        terms.delta = self.number()
        terms.gamma = self.number()
        terms.vega = self.number()
        terms.theta = self.number()
        terms.fees = self.number()
        terms.residual = self.number()
        return terms
    }

    mutating func detail() -> Detail {
        var risk = RiskFigures()
        risk.valueAtRisk95 = self.maybe { $0.number() }
        risk.expectedShortfall95 = self.maybe { $0.number() }
        risk.skew = self.maybe { $0.number() }
        risk.kurtosis = self.maybe { $0.number() }
        risk.longestDrawdownDays = self.maybe { $0.number() }
        var attribution = Attribution()
        attribution.total = self.terms()
        attribution.days = (0..<self.count(5)).map { _ in
            Attribution.Day(day: Int64(19_000 + self.count()), terms: self.terms())
        }
        return Detail(
            fillBand: FillBand(
                mid: self.maybe { FillBand.Entry($0.figures(trading: false)) },
                touch: self.maybe { FillBand.Entry($0.figures(trading: false)) },
                touchWide: self.maybe { FillBand.Entry($0.figures(trading: false)) }
            ),
            risk: risk,
            years: [2024, 2025].map { YearFigures(year: $0, figures: self.figures(trading: true)) },
            attribution: attribution
        )
    }

    mutating func regime(_ name: String) -> RegimeFigures {
        var regime = RegimeFigures(name: name)
        regime.days = self.count()
        regime.compoundedReturn = self.number()
        regime.annualisedVolatility = self.maybe { $0.number() }
        regime.sharpe = self.maybe { $0.number() }
        regime.sortino = self.maybe { $0.number() }
        regime.trading = self.trading(exposure: false)
        regime.pnlUSD = self.number()
        return regime
    }

    mutating func result() -> BacktestResult {
        var result = BacktestResult(status: self.one())
        result.failure = self.maybe { samples in
            RunFailure(
                samples.one(),
                "it went wrong",
                instrument: samples.maybe { _ in "BTC-2FEB24-40000-C" },
                expiry: samples.maybe { $0.time() }
            )
        }
        result.isRuined = self.flag()
        result.dataset = self.maybe { samples in
            let quotes = samples.count()
            return DatasetSummary(
                from: samples.time(),
                to: samples.time(),
                snapshots: samples.count(),
                quotes: quotes,
                modelledShare: quotes == 0 ? nil : samples.number(0...1)
            )
        }
        for (_, path) in Counters.fields { result.counters[keyPath: path] = self.count() }
        result.totals.premiumCoin = self.number()
        result.totals.premiumUSD = self.number()
        result.totals.feesCoin = self.number()
        result.totals.feesUSD = self.number()
        result.totals.minUSD = self.maybe { $0.number() }
        result.numeraire = self.one()
        result.usd = self.comparison()
        result.coin = self.comparison()
        result.regimes = ["bear", "bull", "high_vol"].map { self.regime($0) }
        result.trades = (1...(1 + self.count(5))).map { self.trade($0) }
        result.equity = self.equity(self.count(20))
        result.detail = self.maybe { $0.detail() }
        return result
    }
}
