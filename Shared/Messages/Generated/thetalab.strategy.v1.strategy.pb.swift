// Generated from thetalab/strategy/v1/strategy.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension StrategyV1 {
    /// A closed range, low <= high.
    public struct Range: LabMessage {
        public static let fullName = "thetalab.strategy.v1.Range"

        public var low: Double
        public var high: Double
        public private(set) var unknownFields: [UInt8] = []

        public init(
            low: Double = 0,
            high: Double = 0
        ) {
            self.low = low
            self.high = high
        }
    }

    /// What a bot does, as data: the whole of a strategy version.
    public struct Definition: LabMessage {
        public static let fullName = "thetalab.strategy.v1.Definition"

        public var baseStrategyType: StrategyV1.BaseStrategyType
        /// BTC or ETH.
        public var underlying: String
        public var settlement: StrategyV1.Settlement
        public var riskProfile: StrategyV1.RiskProfile
        public var parameters: StrategyV1.Parameters?
        public var policy: StrategyV1.PolicySettings?
        public var mandate: StrategyV1.Mandate?
        /// The name of the external policy service of BASE_STRATEGY_TYPE_OTHER.
        public var policyService: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            baseStrategyType: StrategyV1.BaseStrategyType = .unspecified,
            underlying: String = "",
            settlement: StrategyV1.Settlement = .unspecified,
            riskProfile: StrategyV1.RiskProfile = .unspecified,
            parameters: StrategyV1.Parameters? = nil,
            policy: StrategyV1.PolicySettings? = nil,
            mandate: StrategyV1.Mandate? = nil,
            policyService: String = ""
        ) {
            self.baseStrategyType = baseStrategyType
            self.underlying = underlying
            self.settlement = settlement
            self.riskProfile = riskProfile
            self.parameters = parameters
            self.policy = policy
            self.mandate = mandate
            self.policyService = policyService
        }
    }

    /// BACKTEST sections 4 to 6; every value is present.
    public struct Parameters: LabMessage {
        public static let fullName = "thetalab.strategy.v1.Parameters"

        public var deltaRange: StrategyV1.Range?
        public var dteRange: StrategyV1.Range?
        public var ivrvMin: Double
        public var exitStyle: StrategyV1.ExitStyle
        /// <x>pct_equity, fixed_<x>_btc, fixed_<x>_eth.
        public var positionSizeRule: String
        public var selection: StrategyV1.Selection
        public var maxPositions: Int32
        public var takeProfit: Double
        public var rollDte: Double
        public var rollDelta: Double
        public var maxSpread: Double
        public var rvWindowDays: Double
        public var callAboveCost: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            deltaRange: StrategyV1.Range? = nil,
            dteRange: StrategyV1.Range? = nil,
            ivrvMin: Double = 0,
            exitStyle: StrategyV1.ExitStyle = .unspecified,
            positionSizeRule: String = "",
            selection: StrategyV1.Selection = .unspecified,
            maxPositions: Int32 = 0,
            takeProfit: Double = 0,
            rollDte: Double = 0,
            rollDelta: Double = 0,
            maxSpread: Double = 0,
            rvWindowDays: Double = 0,
            callAboveCost: Bool = false
        ) {
            self.deltaRange = deltaRange
            self.dteRange = dteRange
            self.ivrvMin = ivrvMin
            self.exitStyle = exitStyle
            self.positionSizeRule = positionSizeRule
            self.selection = selection
            self.maxPositions = maxPositions
            self.takeProfit = takeProfit
            self.rollDte = rollDte
            self.rollDelta = rollDelta
            self.maxSpread = maxSpread
            self.rvWindowDays = rvWindowDays
            self.callAboveCost = callAboveCost
        }
    }

    public struct PolicySettings: LabMessage {
        public static let fullName = "thetalab.strategy.v1.PolicySettings"

        public var policyMode: StrategyV1.PolicyMode
        public var hybridLlmProb: Double
        public var llmAllowedToEditParams: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            policyMode: StrategyV1.PolicyMode = .unspecified,
            hybridLlmProb: Double = 0,
            llmAllowedToEditParams: Bool = false
        ) {
            self.policyMode = policyMode
            self.hybridLlmProb = hybridLlmProb
            self.llmAllowedToEditParams = llmAllowedToEditParams
        }
    }

    /// What a strategy is trying to do, and what may be changed about it.
    public struct Mandate: LabMessage {
        public static let fullName = "thetalab.strategy.v1.Mandate"

        /// The metric to maximise (or minimise, for max_drawdown): sharpe.
        public var objective: String
        /// max_drawdown<=0.30, num_trades>=20.
        public var constraints: [String]
        public var searchBounds: [StrategyV1.SearchBound]
        /// Names of parameters that no search and no suggestion may change.
        public var lockedParameters: [String]
        /// The most runs that search may spend on it in its whole life; 0 is no limit.
        public var maxExperiments: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            objective: String = "",
            constraints: [String] = [],
            searchBounds: [StrategyV1.SearchBound] = [],
            lockedParameters: [String] = [],
            maxExperiments: Int64 = 0
        ) {
            self.objective = objective
            self.constraints = constraints
            self.searchBounds = searchBounds
            self.lockedParameters = lockedParameters
            self.maxExperiments = maxExperiments
        }
    }

    public struct SearchBound: LabMessage {
        public static let fullName = "thetalab.strategy.v1.SearchBound"

        public var parameter: String
        public var low: Double?
        public var high: Double?
        public var step: Double?
        public var choices: [String]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            parameter: String = "",
            low: Double? = nil,
            high: Double? = nil,
            step: Double? = nil,
            choices: [String] = []
        ) {
            self.parameter = parameter
            self.low = low
            self.high = high
            self.step = step
            self.choices = choices
        }
    }

    /// How a definition is run: market conventions, capital, period, seed. Every value is present but the optional ones.
    public struct RunSettings: LabMessage {
        public static let fullName = "thetalab.strategy.v1.RunSettings"

        public var fillModel: StrategyV1.FillModel
        public var slippage: Double
        public var feeRate: Double
        public var feeCap: Double
        public var deliveryFeeRate: Double
        public var deliveryFeeCap: Double
        public var spotFeeRate: Double
        public var maxDeliveryAgeHours: Double
        /// Contracts; absent: the exchange's minimum for the underlying.
        public var minAmount: Double?
        public var initialCoin: Double
        public var numeraire: StrategyV1.Numeraire
        public var startMs: Int64
        public var endMs: Int64
        /// Candidates that expire later are barred.
        public var lastExpiryMs: Int64?
        /// 1h, 2h, 4h, 6h, 8h, 12h, 1d, in milliseconds.
        public var decisionIntervalMs: Int64
        public var seed: UInt64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fillModel: StrategyV1.FillModel = .unspecified,
            slippage: Double = 0,
            feeRate: Double = 0,
            feeCap: Double = 0,
            deliveryFeeRate: Double = 0,
            deliveryFeeCap: Double = 0,
            spotFeeRate: Double = 0,
            maxDeliveryAgeHours: Double = 0,
            minAmount: Double? = nil,
            initialCoin: Double = 0,
            numeraire: StrategyV1.Numeraire = .unspecified,
            startMs: Int64 = 0,
            endMs: Int64 = 0,
            lastExpiryMs: Int64? = nil,
            decisionIntervalMs: Int64 = 0,
            seed: UInt64 = 0
        ) {
            self.fillModel = fillModel
            self.slippage = slippage
            self.feeRate = feeRate
            self.feeCap = feeCap
            self.deliveryFeeRate = deliveryFeeRate
            self.deliveryFeeCap = deliveryFeeCap
            self.spotFeeRate = spotFeeRate
            self.maxDeliveryAgeHours = maxDeliveryAgeHours
            self.minAmount = minAmount
            self.initialCoin = initialCoin
            self.numeraire = numeraire
            self.startMs = startMs
            self.endMs = endMs
            self.lastExpiryMs = lastExpiryMs
            self.decisionIntervalMs = decisionIntervalMs
            self.seed = seed
        }
    }

    public enum BaseStrategyType: RawRepresentable, Hashable, Sendable {
        case unspecified
        case coveredCall
        case wheel
        /// An external policy service that speaks Decide.
        case other
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .coveredCall, .wheel, .other,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .coveredCall
            case 2: self = .wheel
            case 3: self = .other
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .coveredCall: 1
            case .wheel: 2
            case .other: 3
            case .unrecognized(let number): number
            }
        }
    }

    public enum RiskProfile: RawRepresentable, Hashable, Sendable {
        case unspecified
        case conservative
        case balanced
        case aggressive
        case custom
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .conservative, .balanced, .aggressive, .custom,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .conservative
            case 2: self = .balanced
            case 3: self = .aggressive
            case 4: self = .custom
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .conservative: 1
            case .balanced: 2
            case .aggressive: 3
            case .custom: 4
            case .unrecognized(let number): number
            }
        }
    }

    /// In what an option is quoted, paid and settled.
    public enum Settlement: RawRepresentable, Hashable, Sendable {
        case unspecified
        case inverse
        case linear
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .inverse, .linear,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .inverse
            case 2: self = .linear
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .inverse: 1
            case .linear: 2
            case .unrecognized(let number): number
            }
        }
    }

    public enum ExitStyle: RawRepresentable, Hashable, Sendable {
        case unspecified
        case holdToExpiry
        case tpAndRoll
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .holdToExpiry, .tpAndRoll,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .holdToExpiry
            case 2: self = .tpAndRoll
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .holdToExpiry: 1
            case .tpAndRoll: 2
            case .unrecognized(let number): number
            }
        }
    }

    public enum Selection: RawRepresentable, Hashable, Sendable {
        case unspecified
        case target
        case maxYield
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .target, .maxYield,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .target
            case 2: self = .maxYield
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .target: 1
            case .maxYield: 2
            case .unrecognized(let number): number
            }
        }
    }

    public enum PolicyMode: RawRepresentable, Hashable, Sendable {
        case unspecified
        case ruleOnly
        case llmOnly
        case hybrid
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .ruleOnly, .llmOnly, .hybrid,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .ruleOnly
            case 2: self = .llmOnly
            case 3: self = .hybrid
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .ruleOnly: 1
            case .llmOnly: 2
            case .hybrid: 3
            case .unrecognized(let number): number
            }
        }
    }

    public enum FillModel: RawRepresentable, Hashable, Sendable {
        case unspecified
        case touch
        case mid
        case mark
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .touch, .mid, .mark,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .touch
            case 2: self = .mid
            case 3: self = .mark
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .touch: 1
            case .mid: 2
            case .mark: 3
            case .unrecognized(let number): number
            }
        }
    }

    public enum Numeraire: RawRepresentable, Hashable, Sendable {
        case unspecified
        case usd
        case coin
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .usd, .coin,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .usd
            case 2: self = .coin
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .usd: 1
            case .coin: 2
            case .unrecognized(let number): number
            }
        }
    }
}

extension StrategyV1.Range: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__Range>.size
    ) { raw in
        thetalab__strategy__v1__range__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Range.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Range.self)
        self.init()
        self.low = c.pointee.low
        self.high = c.pointee.high
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Range.self)
        if self.low.bitPattern != 0 {
            c.pointee.low = self.low
            c.pointee.has_low = 1
        }
        if self.high.bitPattern != 0 {
            c.pointee.high = self.high
            c.pointee.has_high = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension StrategyV1.Definition: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .message(StrategyV1.Parameters.wire.schema), slot: 1),
            .one(6, .message(StrategyV1.PolicySettings.wire.schema), slot: 2),
            .one(7, .message(StrategyV1.Mandate.wire.schema), slot: 3),
            .one(8, .text, slot: 4),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__Definition>.size
    ) { raw in
        thetalab__strategy__v1__definition__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Definition.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Definition.self)
        self.init()
        self.baseStrategyType = StrategyV1.BaseStrategyType(rawValue: c.pointee.base_strategy_type)
        self.underlying = try WireReader.string(&c.pointee.underlying, "Definition.underlying")
        self.settlement = StrategyV1.Settlement(rawValue: c.pointee.settlement)
        self.riskProfile = StrategyV1.RiskProfile(rawValue: c.pointee.risk_profile)
        self.parameters = try WireReader.message(c.pointee.parameters)
        self.policy = try WireReader.message(c.pointee.policy)
        self.mandate = try WireReader.message(c.pointee.mandate)
        self.policyService = try WireReader.string(&c.pointee.policy_service, "Definition.policy_service")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Definition.self)
        if self.baseStrategyType.rawValue != 0 {
            c.pointee.base_strategy_type = self.baseStrategyType.rawValue
            c.pointee.has_base_strategy_type = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.settlement.rawValue != 0 {
            c.pointee.settlement = self.settlement.rawValue
            c.pointee.has_settlement = 1
        }
        if self.riskProfile.rawValue != 0 {
            c.pointee.risk_profile = self.riskProfile.rawValue
            c.pointee.has_risk_profile = 1
        }
        if let value = self.parameters {
            c.pointee.parameters = arena.message(value)
        }
        if let value = self.policy {
            c.pointee.policy = arena.message(value)
        }
        if let value = self.mandate {
            c.pointee.mandate = arena.message(value)
        }
        if !self.policyService.isEmpty {
            arena.store(self.policyService, at: &c.pointee.policy_service)
            c.pointee.has_policy_service = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension StrategyV1.Parameters: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(StrategyV1.Range.wire.schema), slot: 0),
            .one(2, .message(StrategyV1.Range.wire.schema), slot: 1),
            .one(3, .fixed64),
            .one(4, .varint),
            .one(5, .text, slot: 2),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .fixed64),
            .one(9, .fixed64),
            .one(10, .fixed64),
            .one(11, .fixed64),
            .one(12, .fixed64),
            .one(13, .varint),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__Parameters>.size
    ) { raw in
        thetalab__strategy__v1__parameters__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Parameters.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Parameters.self)
        self.init()
        self.deltaRange = try WireReader.message(c.pointee.delta_range)
        self.dteRange = try WireReader.message(c.pointee.dte_range)
        self.ivrvMin = c.pointee.ivrv_min
        self.exitStyle = StrategyV1.ExitStyle(rawValue: c.pointee.exit_style)
        self.positionSizeRule = try WireReader.string(&c.pointee.position_size_rule, "Parameters.position_size_rule")
        self.selection = StrategyV1.Selection(rawValue: c.pointee.selection)
        self.maxPositions = c.pointee.max_positions
        self.takeProfit = c.pointee.take_profit
        self.rollDte = c.pointee.roll_dte
        self.rollDelta = c.pointee.roll_delta
        self.maxSpread = c.pointee.max_spread
        self.rvWindowDays = c.pointee.rv_window_days
        self.callAboveCost = c.pointee.call_above_cost != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Parameters.self)
        if let value = self.deltaRange {
            c.pointee.delta_range = arena.message(value)
        }
        if let value = self.dteRange {
            c.pointee.dte_range = arena.message(value)
        }
        if self.ivrvMin.bitPattern != 0 {
            c.pointee.ivrv_min = self.ivrvMin
            c.pointee.has_ivrv_min = 1
        }
        if self.exitStyle.rawValue != 0 {
            c.pointee.exit_style = self.exitStyle.rawValue
            c.pointee.has_exit_style = 1
        }
        if !self.positionSizeRule.isEmpty {
            arena.store(self.positionSizeRule, at: &c.pointee.position_size_rule)
            c.pointee.has_position_size_rule = 1
        }
        if self.selection.rawValue != 0 {
            c.pointee.selection = self.selection.rawValue
            c.pointee.has_selection = 1
        }
        if self.maxPositions != 0 {
            c.pointee.max_positions = self.maxPositions
            c.pointee.has_max_positions = 1
        }
        if self.takeProfit.bitPattern != 0 {
            c.pointee.take_profit = self.takeProfit
            c.pointee.has_take_profit = 1
        }
        if self.rollDte.bitPattern != 0 {
            c.pointee.roll_dte = self.rollDte
            c.pointee.has_roll_dte = 1
        }
        if self.rollDelta.bitPattern != 0 {
            c.pointee.roll_delta = self.rollDelta
            c.pointee.has_roll_delta = 1
        }
        if self.maxSpread.bitPattern != 0 {
            c.pointee.max_spread = self.maxSpread
            c.pointee.has_max_spread = 1
        }
        if self.rvWindowDays.bitPattern != 0 {
            c.pointee.rv_window_days = self.rvWindowDays
            c.pointee.has_rv_window_days = 1
        }
        if self.callAboveCost {
            c.pointee.call_above_cost = self.callAboveCost ? 1 : 0
            c.pointee.has_call_above_cost = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension StrategyV1.PolicySettings: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .fixed64),
            .one(3, .varint),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__PolicySettings>.size
    ) { raw in
        thetalab__strategy__v1__policy_settings__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__PolicySettings.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__PolicySettings.self)
        self.init()
        self.policyMode = StrategyV1.PolicyMode(rawValue: c.pointee.policy_mode)
        self.hybridLlmProb = c.pointee.hybrid_llm_prob
        self.llmAllowedToEditParams = c.pointee.llm_allowed_to_edit_params != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__PolicySettings.self)
        if self.policyMode.rawValue != 0 {
            c.pointee.policy_mode = self.policyMode.rawValue
            c.pointee.has_policy_mode = 1
        }
        if self.hybridLlmProb.bitPattern != 0 {
            c.pointee.hybrid_llm_prob = self.hybridLlmProb
            c.pointee.has_hybrid_llm_prob = 1
        }
        if self.llmAllowedToEditParams {
            c.pointee.llm_allowed_to_edit_params = self.llmAllowedToEditParams ? 1 : 0
            c.pointee.has_llm_allowed_to_edit_params = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension StrategyV1.Mandate: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .many(2, .text),
            .many(3, .message(StrategyV1.SearchBound.wire.schema)),
            .many(4, .text),
            .one(5, .varint),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__Mandate>.size
    ) { raw in
        thetalab__strategy__v1__mandate__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Mandate.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Mandate.self)
        self.init()
        self.objective = try WireReader.string(&c.pointee.objective, "Mandate.objective")
        self.constraints = try WireReader.strings(c.pointee.constraints, c.pointee.n_constraints, "Mandate.constraints")
        self.searchBounds = try WireReader.messages(c.pointee.search_bounds, c.pointee.n_search_bounds)
        self.lockedParameters = try WireReader.strings(c.pointee.locked_parameters, c.pointee.n_locked_parameters, "Mandate.locked_parameters")
        self.maxExperiments = c.pointee.max_experiments
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__Mandate.self)
        if !self.objective.isEmpty {
            arena.store(self.objective, at: &c.pointee.objective)
            c.pointee.has_objective = 1
        }
        c.pointee.constraints = arena.strings(self.constraints)
        c.pointee.n_constraints = self.constraints.count
        c.pointee.search_bounds = arena.messages(self.searchBounds)
        c.pointee.n_search_bounds = self.searchBounds.count
        c.pointee.locked_parameters = arena.strings(self.lockedParameters)
        c.pointee.n_locked_parameters = self.lockedParameters.count
        if self.maxExperiments != 0 {
            c.pointee.max_experiments = self.maxExperiments
            c.pointee.has_max_experiments = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension StrategyV1.SearchBound: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .many(5, .text),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__SearchBound>.size
    ) { raw in
        thetalab__strategy__v1__search_bound__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__SearchBound.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__SearchBound.self)
        self.init()
        self.parameter = try WireReader.string(&c.pointee.parameter, "SearchBound.parameter")
        if c.pointee.has_low != 0 {
            self.low = c.pointee.low
        }
        if c.pointee.has_high != 0 {
            self.high = c.pointee.high
        }
        if c.pointee.has_step != 0 {
            self.step = c.pointee.step
        }
        self.choices = try WireReader.strings(c.pointee.choices, c.pointee.n_choices, "SearchBound.choices")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__SearchBound.self)
        if !self.parameter.isEmpty {
            arena.store(self.parameter, at: &c.pointee.parameter)
            c.pointee.has_parameter = 1
        }
        if let value = self.low {
            c.pointee.low = value
            c.pointee.has_low = 1
        }
        if let value = self.high {
            c.pointee.high = value
            c.pointee.has_high = 1
        }
        if let value = self.step {
            c.pointee.step = value
            c.pointee.has_step = 1
        }
        c.pointee.choices = arena.strings(self.choices)
        c.pointee.n_choices = self.choices.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension StrategyV1.RunSettings: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .one(6, .fixed64),
            .one(7, .fixed64),
            .one(8, .fixed64),
            .one(9, .fixed64),
            .one(10, .fixed64),
            .one(11, .varint),
            .one(12, .varint),
            .one(13, .varint),
            .one(14, .varint),
            .one(15, .varint),
            .one(16, .varint),
        ]),
        size: MemoryLayout<Thetalab__Strategy__V1__RunSettings>.size
    ) { raw in
        thetalab__strategy__v1__run_settings__init(raw.assumingMemoryBound(to: Thetalab__Strategy__V1__RunSettings.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__RunSettings.self)
        self.init()
        self.fillModel = StrategyV1.FillModel(rawValue: c.pointee.fill_model)
        self.slippage = c.pointee.slippage
        self.feeRate = c.pointee.fee_rate
        self.feeCap = c.pointee.fee_cap
        self.deliveryFeeRate = c.pointee.delivery_fee_rate
        self.deliveryFeeCap = c.pointee.delivery_fee_cap
        self.spotFeeRate = c.pointee.spot_fee_rate
        self.maxDeliveryAgeHours = c.pointee.max_delivery_age_hours
        if c.pointee.has_min_amount != 0 {
            self.minAmount = c.pointee.min_amount
        }
        self.initialCoin = c.pointee.initial_coin
        self.numeraire = StrategyV1.Numeraire(rawValue: c.pointee.numeraire)
        self.startMs = c.pointee.start_ms
        self.endMs = c.pointee.end_ms
        if c.pointee.has_last_expiry_ms != 0 {
            self.lastExpiryMs = c.pointee.last_expiry_ms
        }
        self.decisionIntervalMs = c.pointee.decision_interval_ms
        self.seed = c.pointee.seed
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Strategy__V1__RunSettings.self)
        if self.fillModel.rawValue != 0 {
            c.pointee.fill_model = self.fillModel.rawValue
            c.pointee.has_fill_model = 1
        }
        if self.slippage.bitPattern != 0 {
            c.pointee.slippage = self.slippage
            c.pointee.has_slippage = 1
        }
        if self.feeRate.bitPattern != 0 {
            c.pointee.fee_rate = self.feeRate
            c.pointee.has_fee_rate = 1
        }
        if self.feeCap.bitPattern != 0 {
            c.pointee.fee_cap = self.feeCap
            c.pointee.has_fee_cap = 1
        }
        if self.deliveryFeeRate.bitPattern != 0 {
            c.pointee.delivery_fee_rate = self.deliveryFeeRate
            c.pointee.has_delivery_fee_rate = 1
        }
        if self.deliveryFeeCap.bitPattern != 0 {
            c.pointee.delivery_fee_cap = self.deliveryFeeCap
            c.pointee.has_delivery_fee_cap = 1
        }
        if self.spotFeeRate.bitPattern != 0 {
            c.pointee.spot_fee_rate = self.spotFeeRate
            c.pointee.has_spot_fee_rate = 1
        }
        if self.maxDeliveryAgeHours.bitPattern != 0 {
            c.pointee.max_delivery_age_hours = self.maxDeliveryAgeHours
            c.pointee.has_max_delivery_age_hours = 1
        }
        if let value = self.minAmount {
            c.pointee.min_amount = value
            c.pointee.has_min_amount = 1
        }
        if self.initialCoin.bitPattern != 0 {
            c.pointee.initial_coin = self.initialCoin
            c.pointee.has_initial_coin = 1
        }
        if self.numeraire.rawValue != 0 {
            c.pointee.numeraire = self.numeraire.rawValue
            c.pointee.has_numeraire = 1
        }
        if self.startMs != 0 {
            c.pointee.start_ms = self.startMs
            c.pointee.has_start_ms = 1
        }
        if self.endMs != 0 {
            c.pointee.end_ms = self.endMs
            c.pointee.has_end_ms = 1
        }
        if let value = self.lastExpiryMs {
            c.pointee.last_expiry_ms = value
            c.pointee.has_last_expiry_ms = 1
        }
        if self.decisionIntervalMs != 0 {
            c.pointee.decision_interval_ms = self.decisionIntervalMs
            c.pointee.has_decision_interval_ms = 1
        }
        if self.seed != 0 {
            c.pointee.seed = self.seed
            c.pointee.has_seed = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
