// Generated from thetalab/backtest/v1/result.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension BacktestV1 {
    /// The figures of a run. Field names are those of every document, column and page; an absent figure is not defined.
    public struct Result: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Result"

        public var status: BacktestV1.Result.Status
        public var error: BacktestV1.Failure?
        public var ruined: Bool
        public var dataset: BacktestV1.DatasetSummary?
        public var counters: BacktestV1.Counters?
        public var totals: BacktestV1.Totals?
        /// usd or coin: what metrics and hold are in.
        public var numeraire: String
        public var metrics: BacktestV1.Metrics?
        public var hold: BacktestV1.Metrics?
        public var usd: BacktestV1.NumeraireMetrics?
        public var coin: BacktestV1.NumeraireMetrics?
        public var trades: [BacktestV1.Trade]
        public var equity: BacktestV1.Equity?
        /// bull, bear, sideways, high_vol, low_vol, unknown, unknown_vol.
        public var regimes: [String: BacktestV1.Regime]
        /// mid, touch, touch_wide. Single runs and finalists only, like the three below.
        public var fillBand: [String: BacktestV1.FillFigures]
        public var risk: BacktestV1.Risk?
        /// By calendar year.
        public var years: [String: BacktestV1.Metrics]
        public var attribution: BacktestV1.Attribution?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            status: BacktestV1.Result.Status = .unspecified,
            error: BacktestV1.Failure? = nil,
            ruined: Bool = false,
            dataset: BacktestV1.DatasetSummary? = nil,
            counters: BacktestV1.Counters? = nil,
            totals: BacktestV1.Totals? = nil,
            numeraire: String = "",
            metrics: BacktestV1.Metrics? = nil,
            hold: BacktestV1.Metrics? = nil,
            usd: BacktestV1.NumeraireMetrics? = nil,
            coin: BacktestV1.NumeraireMetrics? = nil,
            trades: [BacktestV1.Trade] = [],
            equity: BacktestV1.Equity? = nil,
            regimes: [String: BacktestV1.Regime] = [:],
            fillBand: [String: BacktestV1.FillFigures] = [:],
            risk: BacktestV1.Risk? = nil,
            years: [String: BacktestV1.Metrics] = [:],
            attribution: BacktestV1.Attribution? = nil
        ) {
            self.status = status
            self.error = error
            self.ruined = ruined
            self.dataset = dataset
            self.counters = counters
            self.totals = totals
            self.numeraire = numeraire
            self.metrics = metrics
            self.hold = hold
            self.usd = usd
            self.coin = coin
            self.trades = trades
            self.equity = equity
            self.regimes = regimes
            self.fillBand = fillBand
            self.risk = risk
            self.years = years
            self.attribution = attribution
        }

        public enum Status: RawRepresentable, Hashable, Sendable {
            case unspecified
            case ok
            case failed
            case cancelled
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .ok, .failed, .cancelled,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .ok
                case 2: self = .failed
                case 3: self = .cancelled
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .ok: 1
                case .failed: 2
                case .cancelled: 3
                case .unrecognized(let number): number
                }
            }
        }
    }

    public struct Failure: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Failure"

        /// MISSING_DELIVERY_PRICE, COVER_BROKEN, …
        public var code: String
        public var message: String
        public var instrument: String
        public var expiry: Int64?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            code: String = "",
            message: String = "",
            instrument: String = "",
            expiry: Int64? = nil
        ) {
            self.code = code
            self.message = message
            self.instrument = instrument
            self.expiry = expiry
        }
    }

    public struct DatasetSummary: LabMessage {
        public static let fullName = "thetalab.backtest.v1.DatasetSummary"

        public var fromMs: Int64
        public var toMs: Int64
        public var snapshots: Int64
        public var quotes: Int64
        public var modelledShare: Double
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fromMs: Int64 = 0,
            toMs: Int64 = 0,
            snapshots: Int64 = 0,
            quotes: Int64 = 0,
            modelledShare: Double = 0
        ) {
            self.fromMs = fromMs
            self.toMs = toMs
            self.snapshots = snapshots
            self.quotes = quotes
            self.modelledShare = modelledShare
        }
    }

    public struct Counters: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Counters"

        public var decisions: Int64
        public var steps: Int64
        public var settlements: Int64
        public var missedDecisions: Int64
        public var warmupSkips: Int64
        public var ivrvSkips: Int64
        public var noCandidateSkips: Int64
        public var unfilledEntries: Int64
        public var sizeSkips: Int64
        public var entries: Int64
        public var exitsWaiting: Int64
        public var takeProfits: Int64
        public var rolls: Int64
        public var assignments: Int64
        public var calledAway: Int64
        public var policyRejections: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            decisions: Int64 = 0,
            steps: Int64 = 0,
            settlements: Int64 = 0,
            missedDecisions: Int64 = 0,
            warmupSkips: Int64 = 0,
            ivrvSkips: Int64 = 0,
            noCandidateSkips: Int64 = 0,
            unfilledEntries: Int64 = 0,
            sizeSkips: Int64 = 0,
            entries: Int64 = 0,
            exitsWaiting: Int64 = 0,
            takeProfits: Int64 = 0,
            rolls: Int64 = 0,
            assignments: Int64 = 0,
            calledAway: Int64 = 0,
            policyRejections: Int64 = 0
        ) {
            self.decisions = decisions
            self.steps = steps
            self.settlements = settlements
            self.missedDecisions = missedDecisions
            self.warmupSkips = warmupSkips
            self.ivrvSkips = ivrvSkips
            self.noCandidateSkips = noCandidateSkips
            self.unfilledEntries = unfilledEntries
            self.sizeSkips = sizeSkips
            self.entries = entries
            self.exitsWaiting = exitsWaiting
            self.takeProfits = takeProfits
            self.rolls = rolls
            self.assignments = assignments
            self.calledAway = calledAway
            self.policyRejections = policyRejections
        }
    }

    public struct Totals: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Totals"

        public var premiumCoin: Double
        public var premiumUsd: Double
        public var feesCoin: Double
        public var feesUsd: Double
        public var minUsd: Double?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            premiumCoin: Double = 0,
            premiumUsd: Double = 0,
            feesCoin: Double = 0,
            feesUsd: Double = 0,
            minUsd: Double? = nil
        ) {
            self.premiumCoin = premiumCoin
            self.premiumUsd = premiumUsd
            self.feesCoin = feesCoin
            self.feesUsd = feesUsd
            self.minUsd = minUsd
        }
    }

    public struct Metrics: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Metrics"

        public var netPnl: Double?
        public var pnlPct: Double?
        public var cagr: Double?
        public var annualisedVolatility: Double?
        public var sharpe: Double?
        public var sortino: Double?
        public var maxDrawdown: Double?
        public var drawdownStart: Int64?
        public var drawdownTrough: Int64?
        public var drawdownRecovery: Int64?
        public var calmar: Double?
        /// Absent where the figures are those of holding.
        public var numTrades: Int64?
        public var winRate: Double?
        public var profitFactor: Double?
        public var averageDaysInTrade: Double?
        public var exposure: Double?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            netPnl: Double? = nil,
            pnlPct: Double? = nil,
            cagr: Double? = nil,
            annualisedVolatility: Double? = nil,
            sharpe: Double? = nil,
            sortino: Double? = nil,
            maxDrawdown: Double? = nil,
            drawdownStart: Int64? = nil,
            drawdownTrough: Int64? = nil,
            drawdownRecovery: Int64? = nil,
            calmar: Double? = nil,
            numTrades: Int64? = nil,
            winRate: Double? = nil,
            profitFactor: Double? = nil,
            averageDaysInTrade: Double? = nil,
            exposure: Double? = nil
        ) {
            self.netPnl = netPnl
            self.pnlPct = pnlPct
            self.cagr = cagr
            self.annualisedVolatility = annualisedVolatility
            self.sharpe = sharpe
            self.sortino = sortino
            self.maxDrawdown = maxDrawdown
            self.drawdownStart = drawdownStart
            self.drawdownTrough = drawdownTrough
            self.drawdownRecovery = drawdownRecovery
            self.calmar = calmar
            self.numTrades = numTrades
            self.winRate = winRate
            self.profitFactor = profitFactor
            self.averageDaysInTrade = averageDaysInTrade
            self.exposure = exposure
        }
    }

    public struct NumeraireMetrics: LabMessage {
        public static let fullName = "thetalab.backtest.v1.NumeraireMetrics"

        public var strategy: BacktestV1.Metrics?
        public var hold: BacktestV1.Metrics?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategy: BacktestV1.Metrics? = nil,
            hold: BacktestV1.Metrics? = nil
        ) {
            self.strategy = strategy
            self.hold = hold
        }
    }

    public struct Trade: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Trade"

        public var id: Int64
        public var instrument: String
        /// C or P.
        public var right: String
        public var strike: Double
        public var expiry: Int64
        public var openTime: Int64
        public var closeTime: Int64?
        public var contracts: Double
        public var entryPrice: Double
        public var exitPrice: Double?
        public var entryIndex: Double
        public var exitIndex: Double?
        /// take_profit, roll, closed (by a policy, where the rules would not have taken the profit), settled, assigned,
        /// called_away, end.
        public var exitReason: String
        public var feesCoin: Double
        public var feesUsd: Double
        public var pnlCoin: Double
        public var pnlUsd: Double
        public var openAtEnd: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            id: Int64 = 0,
            instrument: String = "",
            right: String = "",
            strike: Double = 0,
            expiry: Int64 = 0,
            openTime: Int64 = 0,
            closeTime: Int64? = nil,
            contracts: Double = 0,
            entryPrice: Double = 0,
            exitPrice: Double? = nil,
            entryIndex: Double = 0,
            exitIndex: Double? = nil,
            exitReason: String = "",
            feesCoin: Double = 0,
            feesUsd: Double = 0,
            pnlCoin: Double = 0,
            pnlUsd: Double = 0,
            openAtEnd: Bool = false
        ) {
            self.id = id
            self.instrument = instrument
            self.right = right
            self.strike = strike
            self.expiry = expiry
            self.openTime = openTime
            self.closeTime = closeTime
            self.contracts = contracts
            self.entryPrice = entryPrice
            self.exitPrice = exitPrice
            self.entryIndex = entryIndex
            self.exitIndex = exitIndex
            self.exitReason = exitReason
            self.feesCoin = feesCoin
            self.feesUsd = feesUsd
            self.pnlCoin = pnlCoin
            self.pnlUsd = pnlUsd
            self.openAtEnd = openAtEnd
        }
    }

    /// The equity points, column by column; NaN is an absent value.
    public struct Equity: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Equity"

        public var t: [Int64]
        public var snapshot: [Int64]
        public var index: [Double]
        public var coin: [Double]
        public var usd: [Double]
        public var equityCoin: [Double]
        public var equityUsd: [Double]
        public var openPositions: [UInt32]
        public var openContracts: [Double]
        public var rv: [Double]
        public var iv: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            t: [Int64] = [],
            snapshot: [Int64] = [],
            index: [Double] = [],
            coin: [Double] = [],
            usd: [Double] = [],
            equityCoin: [Double] = [],
            equityUsd: [Double] = [],
            openPositions: [UInt32] = [],
            openContracts: [Double] = [],
            rv: [Double] = [],
            iv: [Double] = []
        ) {
            self.t = t
            self.snapshot = snapshot
            self.index = index
            self.coin = coin
            self.usd = usd
            self.equityCoin = equityCoin
            self.equityUsd = equityUsd
            self.openPositions = openPositions
            self.openContracts = openContracts
            self.rv = rv
            self.iv = iv
        }
    }

    public struct Regime: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Regime"

        public var days: Int64
        public var compoundedReturn: Double?
        public var annualisedVolatility: Double?
        public var sharpe: Double?
        public var sortino: Double?
        public var numTrades: Int64
        public var winRate: Double?
        public var profitFactor: Double?
        public var averageDaysInTrade: Double?
        public var pnlUsd: Double
        public private(set) var unknownFields: [UInt8] = []

        public init(
            days: Int64 = 0,
            compoundedReturn: Double? = nil,
            annualisedVolatility: Double? = nil,
            sharpe: Double? = nil,
            sortino: Double? = nil,
            numTrades: Int64 = 0,
            winRate: Double? = nil,
            profitFactor: Double? = nil,
            averageDaysInTrade: Double? = nil,
            pnlUsd: Double = 0
        ) {
            self.days = days
            self.compoundedReturn = compoundedReturn
            self.annualisedVolatility = annualisedVolatility
            self.sharpe = sharpe
            self.sortino = sortino
            self.numTrades = numTrades
            self.winRate = winRate
            self.profitFactor = profitFactor
            self.averageDaysInTrade = averageDaysInTrade
            self.pnlUsd = pnlUsd
        }
    }

    public struct FillFigures: LabMessage {
        public static let fullName = "thetalab.backtest.v1.FillFigures"

        public var netPnl: Double?
        public var pnlPct: Double?
        public var sharpe: Double?
        public var maxDrawdown: Double?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            netPnl: Double? = nil,
            pnlPct: Double? = nil,
            sharpe: Double? = nil,
            maxDrawdown: Double? = nil
        ) {
            self.netPnl = netPnl
            self.pnlPct = pnlPct
            self.sharpe = sharpe
            self.maxDrawdown = maxDrawdown
        }
    }

    public struct Risk: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Risk"

        public var var95: Double?
        public var es95: Double?
        public var skew: Double?
        public var kurtosis: Double?
        public var longestDrawdownDays: Double?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            var95: Double? = nil,
            es95: Double? = nil,
            skew: Double? = nil,
            kurtosis: Double? = nil,
            longestDrawdownDays: Double? = nil
        ) {
            self.var95 = var95
            self.es95 = es95
            self.skew = skew
            self.kurtosis = kurtosis
            self.longestDrawdownDays = longestDrawdownDays
        }
    }

    /// In USD: totals, and day by day.
    public struct Attribution: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Attribution"

        public var delta: Double
        public var gamma: Double
        public var vega: Double
        public var theta: Double
        public var fees: Double
        public var residual: Double
        public var days: BacktestV1.AttributionDays?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            delta: Double = 0,
            gamma: Double = 0,
            vega: Double = 0,
            theta: Double = 0,
            fees: Double = 0,
            residual: Double = 0,
            days: BacktestV1.AttributionDays? = nil
        ) {
            self.delta = delta
            self.gamma = gamma
            self.vega = vega
            self.theta = theta
            self.fees = fees
            self.residual = residual
            self.days = days
        }
    }

    public struct AttributionDays: LabMessage {
        public static let fullName = "thetalab.backtest.v1.AttributionDays"

        /// 00:00 UTC of each day.
        public var day: [Int64]
        public var delta: [Double]
        public var gamma: [Double]
        public var vega: [Double]
        public var theta: [Double]
        public var fees: [Double]
        public var residual: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            day: [Int64] = [],
            delta: [Double] = [],
            gamma: [Double] = [],
            vega: [Double] = [],
            theta: [Double] = [],
            fees: [Double] = [],
            residual: [Double] = []
        ) {
            self.day = day
            self.delta = delta
            self.gamma = gamma
            self.vega = vega
            self.theta = theta
            self.fees = fees
            self.residual = residual
        }
    }
}

extension BacktestV1.Result: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .message(BacktestV1.Failure.wire.schema), slot: 0),
            .one(3, .varint),
            .one(4, .message(BacktestV1.DatasetSummary.wire.schema), slot: 1),
            .one(5, .message(BacktestV1.Counters.wire.schema), slot: 2),
            .one(6, .message(BacktestV1.Totals.wire.schema), slot: 3),
            .one(7, .text, slot: 4),
            .one(8, .message(BacktestV1.Metrics.wire.schema), slot: 5),
            .one(9, .message(BacktestV1.Metrics.wire.schema), slot: 6),
            .one(10, .message(BacktestV1.NumeraireMetrics.wire.schema), slot: 7),
            .one(11, .message(BacktestV1.NumeraireMetrics.wire.schema), slot: 8),
            .many(12, .message(BacktestV1.Trade.wire.schema)),
            .one(13, .message(BacktestV1.Equity.wire.schema), slot: 9),
            .many(14, .message(regimesEntrySchema)),
            .many(15, .message(fillBandEntrySchema)),
            .one(16, .message(BacktestV1.Risk.wire.schema), slot: 10),
            .many(17, .message(yearsEntrySchema)),
            .one(18, .message(BacktestV1.Attribution.wire.schema), slot: 11),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Result>.size
    ) { raw in
        thetalab__backtest__v1__result__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result.self))
    }

    private static let regimesEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .message(BacktestV1.Regime.wire.schema), slot: 0)])

    private static let fillBandEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .message(BacktestV1.FillFigures.wire.schema), slot: 0)])

    private static let yearsEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .message(BacktestV1.Metrics.wire.schema), slot: 0)])

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result.self)
        self.init()
        self.status = BacktestV1.Result.Status(rawValue: c.pointee.status)
        self.error = try WireReader.message(c.pointee.error)
        self.ruined = c.pointee.ruined != 0
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.counters = try WireReader.message(c.pointee.counters)
        self.totals = try WireReader.message(c.pointee.totals)
        self.numeraire = try WireReader.string(&c.pointee.numeraire, "Result.numeraire")
        self.metrics = try WireReader.message(c.pointee.metrics)
        self.hold = try WireReader.message(c.pointee.hold)
        self.usd = try WireReader.message(c.pointee.usd)
        self.coin = try WireReader.message(c.pointee.coin)
        self.trades = try WireReader.messages(c.pointee.trades, c.pointee.n_trades)
        self.equity = try WireReader.message(c.pointee.equity)
        for index in 0..<c.pointee.n_regimes {
            guard let raw = WireReader.element(c.pointee.regimes, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result__RegimesEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "Result.regimes")
            let value: BacktestV1.Regime? = try WireReader.message(entry.pointee.value)
            self.regimes[key] = value ?? BacktestV1.Regime()
        }
        for index in 0..<c.pointee.n_fill_band {
            guard let raw = WireReader.element(c.pointee.fill_band, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result__FillBandEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "Result.fill_band")
            let value: BacktestV1.FillFigures? = try WireReader.message(entry.pointee.value)
            self.fillBand[key] = value ?? BacktestV1.FillFigures()
        }
        self.risk = try WireReader.message(c.pointee.risk)
        for index in 0..<c.pointee.n_years {
            guard let raw = WireReader.element(c.pointee.years, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result__YearsEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "Result.years")
            let value: BacktestV1.Metrics? = try WireReader.message(entry.pointee.value)
            self.years[key] = value ?? BacktestV1.Metrics()
        }
        self.attribution = try WireReader.message(c.pointee.attribution)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result.self)
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        if let value = self.error {
            c.pointee.error = arena.message(value)
        }
        if self.ruined {
            c.pointee.ruined = self.ruined ? 1 : 0
            c.pointee.has_ruined = 1
        }
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        if let value = self.counters {
            c.pointee.counters = arena.message(value)
        }
        if let value = self.totals {
            c.pointee.totals = arena.message(value)
        }
        if !self.numeraire.isEmpty {
            arena.store(self.numeraire, at: &c.pointee.numeraire)
            c.pointee.has_numeraire = 1
        }
        if let value = self.metrics {
            c.pointee.metrics = arena.message(value)
        }
        if let value = self.hold {
            c.pointee.hold = arena.message(value)
        }
        if let value = self.usd {
            c.pointee.usd = arena.message(value)
        }
        if let value = self.coin {
            c.pointee.coin = arena.message(value)
        }
        c.pointee.trades = arena.messages(self.trades)
        c.pointee.n_trades = self.trades.count
        if let value = self.equity {
            c.pointee.equity = arena.message(value)
        }
        (c.pointee.regimes, c.pointee.n_regimes) = arena.entries(
            self.regimes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Thetalab__Backtest__V1__Result__RegimesEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result__RegimesEntry.self)
                thetalab__backtest__v1__result__regimes_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                entry.pointee.value = arena.message(value)
            }
        (c.pointee.fill_band, c.pointee.n_fill_band) = arena.entries(
            self.fillBand.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Thetalab__Backtest__V1__Result__FillBandEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result__FillBandEntry.self)
                thetalab__backtest__v1__result__fill_band_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                entry.pointee.value = arena.message(value)
            }
        if let value = self.risk {
            c.pointee.risk = arena.message(value)
        }
        (c.pointee.years, c.pointee.n_years) = arena.entries(
            self.years.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Thetalab__Backtest__V1__Result__YearsEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Result__YearsEntry.self)
                thetalab__backtest__v1__result__years_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                entry.pointee.value = arena.message(value)
            }
        if let value = self.attribution {
            c.pointee.attribution = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Failure: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Failure>.size
    ) { raw in
        thetalab__backtest__v1__failure__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Failure.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Failure.self)
        self.init()
        self.code = try WireReader.string(&c.pointee.code, "Failure.code")
        self.message = try WireReader.string(&c.pointee.message, "Failure.message")
        self.instrument = try WireReader.string(&c.pointee.instrument, "Failure.instrument")
        if c.pointee.has_expiry != 0 {
            self.expiry = c.pointee.expiry
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Failure.self)
        if !self.code.isEmpty {
            arena.store(self.code, at: &c.pointee.code)
            c.pointee.has_code = 1
        }
        if !self.message.isEmpty {
            arena.store(self.message, at: &c.pointee.message)
            c.pointee.has_message = 1
        }
        if !self.instrument.isEmpty {
            arena.store(self.instrument, at: &c.pointee.instrument)
            c.pointee.has_instrument = 1
        }
        if let value = self.expiry {
            c.pointee.expiry = value
            c.pointee.has_expiry = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.DatasetSummary: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__DatasetSummary>.size
    ) { raw in
        thetalab__backtest__v1__dataset_summary__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DatasetSummary.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DatasetSummary.self)
        self.init()
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.snapshots = c.pointee.snapshots
        self.quotes = c.pointee.quotes
        self.modelledShare = c.pointee.modelled_share
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DatasetSummary.self)
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        if self.snapshots != 0 {
            c.pointee.snapshots = self.snapshots
            c.pointee.has_snapshots = 1
        }
        if self.quotes != 0 {
            c.pointee.quotes = self.quotes
            c.pointee.has_quotes = 1
        }
        if self.modelledShare.bitPattern != 0 {
            c.pointee.modelled_share = self.modelledShare
            c.pointee.has_modelled_share = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Counters: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .varint),
            .one(10, .varint),
            .one(11, .varint),
            .one(12, .varint),
            .one(13, .varint),
            .one(14, .varint),
            .one(15, .varint),
            .one(16, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Counters>.size
    ) { raw in
        thetalab__backtest__v1__counters__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Counters.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Counters.self)
        self.init()
        self.decisions = c.pointee.decisions
        self.steps = c.pointee.steps
        self.settlements = c.pointee.settlements
        self.missedDecisions = c.pointee.missed_decisions
        self.warmupSkips = c.pointee.warmup_skips
        self.ivrvSkips = c.pointee.ivrv_skips
        self.noCandidateSkips = c.pointee.no_candidate_skips
        self.unfilledEntries = c.pointee.unfilled_entries
        self.sizeSkips = c.pointee.size_skips
        self.entries = c.pointee.entries
        self.exitsWaiting = c.pointee.exits_waiting
        self.takeProfits = c.pointee.take_profits
        self.rolls = c.pointee.rolls
        self.assignments = c.pointee.assignments
        self.calledAway = c.pointee.called_away
        self.policyRejections = c.pointee.policy_rejections
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Counters.self)
        if self.decisions != 0 {
            c.pointee.decisions = self.decisions
            c.pointee.has_decisions = 1
        }
        if self.steps != 0 {
            c.pointee.steps = self.steps
            c.pointee.has_steps = 1
        }
        if self.settlements != 0 {
            c.pointee.settlements = self.settlements
            c.pointee.has_settlements = 1
        }
        if self.missedDecisions != 0 {
            c.pointee.missed_decisions = self.missedDecisions
            c.pointee.has_missed_decisions = 1
        }
        if self.warmupSkips != 0 {
            c.pointee.warmup_skips = self.warmupSkips
            c.pointee.has_warmup_skips = 1
        }
        if self.ivrvSkips != 0 {
            c.pointee.ivrv_skips = self.ivrvSkips
            c.pointee.has_ivrv_skips = 1
        }
        if self.noCandidateSkips != 0 {
            c.pointee.no_candidate_skips = self.noCandidateSkips
            c.pointee.has_no_candidate_skips = 1
        }
        if self.unfilledEntries != 0 {
            c.pointee.unfilled_entries = self.unfilledEntries
            c.pointee.has_unfilled_entries = 1
        }
        if self.sizeSkips != 0 {
            c.pointee.size_skips = self.sizeSkips
            c.pointee.has_size_skips = 1
        }
        if self.entries != 0 {
            c.pointee.entries = self.entries
            c.pointee.has_entries = 1
        }
        if self.exitsWaiting != 0 {
            c.pointee.exits_waiting = self.exitsWaiting
            c.pointee.has_exits_waiting = 1
        }
        if self.takeProfits != 0 {
            c.pointee.take_profits = self.takeProfits
            c.pointee.has_take_profits = 1
        }
        if self.rolls != 0 {
            c.pointee.rolls = self.rolls
            c.pointee.has_rolls = 1
        }
        if self.assignments != 0 {
            c.pointee.assignments = self.assignments
            c.pointee.has_assignments = 1
        }
        if self.calledAway != 0 {
            c.pointee.called_away = self.calledAway
            c.pointee.has_called_away = 1
        }
        if self.policyRejections != 0 {
            c.pointee.policy_rejections = self.policyRejections
            c.pointee.has_policy_rejections = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Totals: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Totals>.size
    ) { raw in
        thetalab__backtest__v1__totals__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Totals.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Totals.self)
        self.init()
        self.premiumCoin = c.pointee.premium_coin
        self.premiumUsd = c.pointee.premium_usd
        self.feesCoin = c.pointee.fees_coin
        self.feesUsd = c.pointee.fees_usd
        if c.pointee.has_min_usd != 0 {
            self.minUsd = c.pointee.min_usd
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Totals.self)
        if self.premiumCoin.bitPattern != 0 {
            c.pointee.premium_coin = self.premiumCoin
            c.pointee.has_premium_coin = 1
        }
        if self.premiumUsd.bitPattern != 0 {
            c.pointee.premium_usd = self.premiumUsd
            c.pointee.has_premium_usd = 1
        }
        if self.feesCoin.bitPattern != 0 {
            c.pointee.fees_coin = self.feesCoin
            c.pointee.has_fees_coin = 1
        }
        if self.feesUsd.bitPattern != 0 {
            c.pointee.fees_usd = self.feesUsd
            c.pointee.has_fees_usd = 1
        }
        if let value = self.minUsd {
            c.pointee.min_usd = value
            c.pointee.has_min_usd = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Metrics: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .one(6, .fixed64),
            .one(7, .fixed64),
            .one(8, .varint),
            .one(9, .varint),
            .one(10, .varint),
            .one(11, .fixed64),
            .one(12, .varint),
            .one(13, .fixed64),
            .one(14, .fixed64),
            .one(15, .fixed64),
            .one(16, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Metrics>.size
    ) { raw in
        thetalab__backtest__v1__metrics__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Metrics.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Metrics.self)
        self.init()
        if c.pointee.has_net_pnl != 0 {
            self.netPnl = c.pointee.net_pnl
        }
        if c.pointee.has_pnl_pct != 0 {
            self.pnlPct = c.pointee.pnl_pct
        }
        if c.pointee.has_cagr != 0 {
            self.cagr = c.pointee.cagr
        }
        if c.pointee.has_annualised_volatility != 0 {
            self.annualisedVolatility = c.pointee.annualised_volatility
        }
        if c.pointee.has_sharpe != 0 {
            self.sharpe = c.pointee.sharpe
        }
        if c.pointee.has_sortino != 0 {
            self.sortino = c.pointee.sortino
        }
        if c.pointee.has_max_drawdown != 0 {
            self.maxDrawdown = c.pointee.max_drawdown
        }
        if c.pointee.has_drawdown_start != 0 {
            self.drawdownStart = c.pointee.drawdown_start
        }
        if c.pointee.has_drawdown_trough != 0 {
            self.drawdownTrough = c.pointee.drawdown_trough
        }
        if c.pointee.has_drawdown_recovery != 0 {
            self.drawdownRecovery = c.pointee.drawdown_recovery
        }
        if c.pointee.has_calmar != 0 {
            self.calmar = c.pointee.calmar
        }
        if c.pointee.has_num_trades != 0 {
            self.numTrades = c.pointee.num_trades
        }
        if c.pointee.has_win_rate != 0 {
            self.winRate = c.pointee.win_rate
        }
        if c.pointee.has_profit_factor != 0 {
            self.profitFactor = c.pointee.profit_factor
        }
        if c.pointee.has_average_days_in_trade != 0 {
            self.averageDaysInTrade = c.pointee.average_days_in_trade
        }
        if c.pointee.has_exposure != 0 {
            self.exposure = c.pointee.exposure
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Metrics.self)
        if let value = self.netPnl {
            c.pointee.net_pnl = value
            c.pointee.has_net_pnl = 1
        }
        if let value = self.pnlPct {
            c.pointee.pnl_pct = value
            c.pointee.has_pnl_pct = 1
        }
        if let value = self.cagr {
            c.pointee.cagr = value
            c.pointee.has_cagr = 1
        }
        if let value = self.annualisedVolatility {
            c.pointee.annualised_volatility = value
            c.pointee.has_annualised_volatility = 1
        }
        if let value = self.sharpe {
            c.pointee.sharpe = value
            c.pointee.has_sharpe = 1
        }
        if let value = self.sortino {
            c.pointee.sortino = value
            c.pointee.has_sortino = 1
        }
        if let value = self.maxDrawdown {
            c.pointee.max_drawdown = value
            c.pointee.has_max_drawdown = 1
        }
        if let value = self.drawdownStart {
            c.pointee.drawdown_start = value
            c.pointee.has_drawdown_start = 1
        }
        if let value = self.drawdownTrough {
            c.pointee.drawdown_trough = value
            c.pointee.has_drawdown_trough = 1
        }
        if let value = self.drawdownRecovery {
            c.pointee.drawdown_recovery = value
            c.pointee.has_drawdown_recovery = 1
        }
        if let value = self.calmar {
            c.pointee.calmar = value
            c.pointee.has_calmar = 1
        }
        if let value = self.numTrades {
            c.pointee.num_trades = value
            c.pointee.has_num_trades = 1
        }
        if let value = self.winRate {
            c.pointee.win_rate = value
            c.pointee.has_win_rate = 1
        }
        if let value = self.profitFactor {
            c.pointee.profit_factor = value
            c.pointee.has_profit_factor = 1
        }
        if let value = self.averageDaysInTrade {
            c.pointee.average_days_in_trade = value
            c.pointee.has_average_days_in_trade = 1
        }
        if let value = self.exposure {
            c.pointee.exposure = value
            c.pointee.has_exposure = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.NumeraireMetrics: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Metrics.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Metrics.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__NumeraireMetrics>.size
    ) { raw in
        thetalab__backtest__v1__numeraire_metrics__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__NumeraireMetrics.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__NumeraireMetrics.self)
        self.init()
        self.strategy = try WireReader.message(c.pointee.strategy)
        self.hold = try WireReader.message(c.pointee.hold)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__NumeraireMetrics.self)
        if let value = self.strategy {
            c.pointee.strategy = arena.message(value)
        }
        if let value = self.hold {
            c.pointee.hold = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Trade: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .fixed64),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .fixed64),
            .one(9, .fixed64),
            .one(10, .fixed64),
            .one(11, .fixed64),
            .one(12, .fixed64),
            .one(13, .text, slot: 2),
            .one(14, .fixed64),
            .one(15, .fixed64),
            .one(16, .fixed64),
            .one(17, .fixed64),
            .one(18, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Trade>.size
    ) { raw in
        thetalab__backtest__v1__trade__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Trade.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Trade.self)
        self.init()
        self.id = c.pointee.id
        self.instrument = try WireReader.string(&c.pointee.instrument, "Trade.instrument")
        self.right = try WireReader.string(&c.pointee.right, "Trade.right")
        self.strike = c.pointee.strike
        self.expiry = c.pointee.expiry
        self.openTime = c.pointee.open_time
        if c.pointee.has_close_time != 0 {
            self.closeTime = c.pointee.close_time
        }
        self.contracts = c.pointee.contracts
        self.entryPrice = c.pointee.entry_price
        if c.pointee.has_exit_price != 0 {
            self.exitPrice = c.pointee.exit_price
        }
        self.entryIndex = c.pointee.entry_index
        if c.pointee.has_exit_index != 0 {
            self.exitIndex = c.pointee.exit_index
        }
        self.exitReason = try WireReader.string(&c.pointee.exit_reason, "Trade.exit_reason")
        self.feesCoin = c.pointee.fees_coin
        self.feesUsd = c.pointee.fees_usd
        self.pnlCoin = c.pointee.pnl_coin
        self.pnlUsd = c.pointee.pnl_usd
        self.openAtEnd = c.pointee.open_at_end != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Trade.self)
        if self.id != 0 {
            c.pointee.id = self.id
            c.pointee.has_id = 1
        }
        if !self.instrument.isEmpty {
            arena.store(self.instrument, at: &c.pointee.instrument)
            c.pointee.has_instrument = 1
        }
        if !self.right.isEmpty {
            arena.store(self.right, at: &c.pointee.right)
            c.pointee.has_right = 1
        }
        if self.strike.bitPattern != 0 {
            c.pointee.strike = self.strike
            c.pointee.has_strike = 1
        }
        if self.expiry != 0 {
            c.pointee.expiry = self.expiry
            c.pointee.has_expiry = 1
        }
        if self.openTime != 0 {
            c.pointee.open_time = self.openTime
            c.pointee.has_open_time = 1
        }
        if let value = self.closeTime {
            c.pointee.close_time = value
            c.pointee.has_close_time = 1
        }
        if self.contracts.bitPattern != 0 {
            c.pointee.contracts = self.contracts
            c.pointee.has_contracts = 1
        }
        if self.entryPrice.bitPattern != 0 {
            c.pointee.entry_price = self.entryPrice
            c.pointee.has_entry_price = 1
        }
        if let value = self.exitPrice {
            c.pointee.exit_price = value
            c.pointee.has_exit_price = 1
        }
        if self.entryIndex.bitPattern != 0 {
            c.pointee.entry_index = self.entryIndex
            c.pointee.has_entry_index = 1
        }
        if let value = self.exitIndex {
            c.pointee.exit_index = value
            c.pointee.has_exit_index = 1
        }
        if !self.exitReason.isEmpty {
            arena.store(self.exitReason, at: &c.pointee.exit_reason)
            c.pointee.has_exit_reason = 1
        }
        if self.feesCoin.bitPattern != 0 {
            c.pointee.fees_coin = self.feesCoin
            c.pointee.has_fees_coin = 1
        }
        if self.feesUsd.bitPattern != 0 {
            c.pointee.fees_usd = self.feesUsd
            c.pointee.has_fees_usd = 1
        }
        if self.pnlCoin.bitPattern != 0 {
            c.pointee.pnl_coin = self.pnlCoin
            c.pointee.has_pnl_coin = 1
        }
        if self.pnlUsd.bitPattern != 0 {
            c.pointee.pnl_usd = self.pnlUsd
            c.pointee.has_pnl_usd = 1
        }
        if self.openAtEnd {
            c.pointee.open_at_end = self.openAtEnd ? 1 : 0
            c.pointee.has_open_at_end = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Equity: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .fixed64),
            .many(2, .fixed64),
            .many(3, .fixed64),
            .many(4, .fixed64),
            .many(5, .fixed64),
            .many(6, .fixed64),
            .many(7, .fixed64),
            .many(8, .fixed32),
            .many(9, .fixed64),
            .many(10, .fixed64),
            .many(11, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Equity>.size
    ) { raw in
        thetalab__backtest__v1__equity__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Equity.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Equity.self)
        self.init()
        self.t = WireReader.array(c.pointee.t, c.pointee.n_t)
        self.snapshot = WireReader.array(c.pointee.snapshot, c.pointee.n_snapshot)
        self.index = WireReader.array(c.pointee.index, c.pointee.n_index)
        self.coin = WireReader.array(c.pointee.coin, c.pointee.n_coin)
        self.usd = WireReader.array(c.pointee.usd, c.pointee.n_usd)
        self.equityCoin = WireReader.array(c.pointee.equity_coin, c.pointee.n_equity_coin)
        self.equityUsd = WireReader.array(c.pointee.equity_usd, c.pointee.n_equity_usd)
        self.openPositions = WireReader.array(c.pointee.open_positions, c.pointee.n_open_positions)
        self.openContracts = WireReader.array(c.pointee.open_contracts, c.pointee.n_open_contracts)
        self.rv = WireReader.array(c.pointee.rv, c.pointee.n_rv)
        self.iv = WireReader.array(c.pointee.iv, c.pointee.n_iv)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Equity.self)
        c.pointee.t = arena.array(self.t)
        c.pointee.n_t = self.t.count
        c.pointee.snapshot = arena.array(self.snapshot)
        c.pointee.n_snapshot = self.snapshot.count
        c.pointee.index = arena.array(self.index)
        c.pointee.n_index = self.index.count
        c.pointee.coin = arena.array(self.coin)
        c.pointee.n_coin = self.coin.count
        c.pointee.usd = arena.array(self.usd)
        c.pointee.n_usd = self.usd.count
        c.pointee.equity_coin = arena.array(self.equityCoin)
        c.pointee.n_equity_coin = self.equityCoin.count
        c.pointee.equity_usd = arena.array(self.equityUsd)
        c.pointee.n_equity_usd = self.equityUsd.count
        c.pointee.open_positions = arena.array(self.openPositions)
        c.pointee.n_open_positions = self.openPositions.count
        c.pointee.open_contracts = arena.array(self.openContracts)
        c.pointee.n_open_contracts = self.openContracts.count
        c.pointee.rv = arena.array(self.rv)
        c.pointee.n_rv = self.rv.count
        c.pointee.iv = arena.array(self.iv)
        c.pointee.n_iv = self.iv.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Regime: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .one(6, .varint),
            .one(7, .fixed64),
            .one(8, .fixed64),
            .one(9, .fixed64),
            .one(10, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Regime>.size
    ) { raw in
        thetalab__backtest__v1__regime__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Regime.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Regime.self)
        self.init()
        self.days = c.pointee.days
        if c.pointee.has_compounded_return != 0 {
            self.compoundedReturn = c.pointee.compounded_return
        }
        if c.pointee.has_annualised_volatility != 0 {
            self.annualisedVolatility = c.pointee.annualised_volatility
        }
        if c.pointee.has_sharpe != 0 {
            self.sharpe = c.pointee.sharpe
        }
        if c.pointee.has_sortino != 0 {
            self.sortino = c.pointee.sortino
        }
        self.numTrades = c.pointee.num_trades
        if c.pointee.has_win_rate != 0 {
            self.winRate = c.pointee.win_rate
        }
        if c.pointee.has_profit_factor != 0 {
            self.profitFactor = c.pointee.profit_factor
        }
        if c.pointee.has_average_days_in_trade != 0 {
            self.averageDaysInTrade = c.pointee.average_days_in_trade
        }
        self.pnlUsd = c.pointee.pnl_usd
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Regime.self)
        if self.days != 0 {
            c.pointee.days = self.days
            c.pointee.has_days = 1
        }
        if let value = self.compoundedReturn {
            c.pointee.compounded_return = value
            c.pointee.has_compounded_return = 1
        }
        if let value = self.annualisedVolatility {
            c.pointee.annualised_volatility = value
            c.pointee.has_annualised_volatility = 1
        }
        if let value = self.sharpe {
            c.pointee.sharpe = value
            c.pointee.has_sharpe = 1
        }
        if let value = self.sortino {
            c.pointee.sortino = value
            c.pointee.has_sortino = 1
        }
        if self.numTrades != 0 {
            c.pointee.num_trades = self.numTrades
            c.pointee.has_num_trades = 1
        }
        if let value = self.winRate {
            c.pointee.win_rate = value
            c.pointee.has_win_rate = 1
        }
        if let value = self.profitFactor {
            c.pointee.profit_factor = value
            c.pointee.has_profit_factor = 1
        }
        if let value = self.averageDaysInTrade {
            c.pointee.average_days_in_trade = value
            c.pointee.has_average_days_in_trade = 1
        }
        if self.pnlUsd.bitPattern != 0 {
            c.pointee.pnl_usd = self.pnlUsd
            c.pointee.has_pnl_usd = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.FillFigures: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__FillFigures>.size
    ) { raw in
        thetalab__backtest__v1__fill_figures__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FillFigures.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FillFigures.self)
        self.init()
        if c.pointee.has_net_pnl != 0 {
            self.netPnl = c.pointee.net_pnl
        }
        if c.pointee.has_pnl_pct != 0 {
            self.pnlPct = c.pointee.pnl_pct
        }
        if c.pointee.has_sharpe != 0 {
            self.sharpe = c.pointee.sharpe
        }
        if c.pointee.has_max_drawdown != 0 {
            self.maxDrawdown = c.pointee.max_drawdown
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FillFigures.self)
        if let value = self.netPnl {
            c.pointee.net_pnl = value
            c.pointee.has_net_pnl = 1
        }
        if let value = self.pnlPct {
            c.pointee.pnl_pct = value
            c.pointee.has_pnl_pct = 1
        }
        if let value = self.sharpe {
            c.pointee.sharpe = value
            c.pointee.has_sharpe = 1
        }
        if let value = self.maxDrawdown {
            c.pointee.max_drawdown = value
            c.pointee.has_max_drawdown = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Risk: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Risk>.size
    ) { raw in
        thetalab__backtest__v1__risk__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Risk.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Risk.self)
        self.init()
        if c.pointee.has_var_95 != 0 {
            self.var95 = c.pointee.var_95
        }
        if c.pointee.has_es_95 != 0 {
            self.es95 = c.pointee.es_95
        }
        if c.pointee.has_skew != 0 {
            self.skew = c.pointee.skew
        }
        if c.pointee.has_kurtosis != 0 {
            self.kurtosis = c.pointee.kurtosis
        }
        if c.pointee.has_longest_drawdown_days != 0 {
            self.longestDrawdownDays = c.pointee.longest_drawdown_days
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Risk.self)
        if let value = self.var95 {
            c.pointee.var_95 = value
            c.pointee.has_var_95 = 1
        }
        if let value = self.es95 {
            c.pointee.es_95 = value
            c.pointee.has_es_95 = 1
        }
        if let value = self.skew {
            c.pointee.skew = value
            c.pointee.has_skew = 1
        }
        if let value = self.kurtosis {
            c.pointee.kurtosis = value
            c.pointee.has_kurtosis = 1
        }
        if let value = self.longestDrawdownDays {
            c.pointee.longest_drawdown_days = value
            c.pointee.has_longest_drawdown_days = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Attribution: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .one(6, .fixed64),
            .one(7, .message(BacktestV1.AttributionDays.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Attribution>.size
    ) { raw in
        thetalab__backtest__v1__attribution__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Attribution.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Attribution.self)
        self.init()
        self.delta = c.pointee.delta
        self.gamma = c.pointee.gamma
        self.vega = c.pointee.vega
        self.theta = c.pointee.theta
        self.fees = c.pointee.fees
        self.residual = c.pointee.residual
        self.days = try WireReader.message(c.pointee.days)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Attribution.self)
        if self.delta.bitPattern != 0 {
            c.pointee.delta = self.delta
            c.pointee.has_delta = 1
        }
        if self.gamma.bitPattern != 0 {
            c.pointee.gamma = self.gamma
            c.pointee.has_gamma = 1
        }
        if self.vega.bitPattern != 0 {
            c.pointee.vega = self.vega
            c.pointee.has_vega = 1
        }
        if self.theta.bitPattern != 0 {
            c.pointee.theta = self.theta
            c.pointee.has_theta = 1
        }
        if self.fees.bitPattern != 0 {
            c.pointee.fees = self.fees
            c.pointee.has_fees = 1
        }
        if self.residual.bitPattern != 0 {
            c.pointee.residual = self.residual
            c.pointee.has_residual = 1
        }
        if let value = self.days {
            c.pointee.days = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.AttributionDays: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .fixed64),
            .many(2, .fixed64),
            .many(3, .fixed64),
            .many(4, .fixed64),
            .many(5, .fixed64),
            .many(6, .fixed64),
            .many(7, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__AttributionDays>.size
    ) { raw in
        thetalab__backtest__v1__attribution_days__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AttributionDays.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AttributionDays.self)
        self.init()
        self.day = WireReader.array(c.pointee.day, c.pointee.n_day)
        self.delta = WireReader.array(c.pointee.delta, c.pointee.n_delta)
        self.gamma = WireReader.array(c.pointee.gamma, c.pointee.n_gamma)
        self.vega = WireReader.array(c.pointee.vega, c.pointee.n_vega)
        self.theta = WireReader.array(c.pointee.theta, c.pointee.n_theta)
        self.fees = WireReader.array(c.pointee.fees, c.pointee.n_fees)
        self.residual = WireReader.array(c.pointee.residual, c.pointee.n_residual)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AttributionDays.self)
        c.pointee.day = arena.array(self.day)
        c.pointee.n_day = self.day.count
        c.pointee.delta = arena.array(self.delta)
        c.pointee.n_delta = self.delta.count
        c.pointee.gamma = arena.array(self.gamma)
        c.pointee.n_gamma = self.gamma.count
        c.pointee.vega = arena.array(self.vega)
        c.pointee.n_vega = self.vega.count
        c.pointee.theta = arena.array(self.theta)
        c.pointee.n_theta = self.theta.count
        c.pointee.fees = arena.array(self.fees)
        c.pointee.n_fees = self.fees.count
        c.pointee.residual = arena.array(self.residual)
        c.pointee.n_residual = self.residual.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
