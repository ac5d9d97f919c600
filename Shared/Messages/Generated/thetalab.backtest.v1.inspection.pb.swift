// Generated from thetalab/backtest/v1/inspection.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension BacktestV1 {
    /// One decision time of a run.
    public struct StepTrace: LabMessage {
        public static let fullName = "thetalab.backtest.v1.StepTrace"

        public var timeMs: Int64
        /// Of the snapshot that the step used; absent where the decision was missed for want of one.
        public var snapshotTimeMs: Int64?
        public var index: Double
        public var rv: Double?
        public var iv: Double?
        /// In the order in which they were taken: settlements, exits, the entry.
        public var decisions: [BacktestV1.Decision]
        /// The quotes that the decisions and the marks depend on, each once.
        public var quotes: [BacktestV1.QuoteRead]
        /// The first and last snapshot whose index RV depends on; absent where no decision reads it.
        public var indexFromMs: Int64?
        public var indexToMs: Int64?
        /// After the step.
        public var equityCoin: Double
        public var equityUsd: Double
        public private(set) var unknownFields: [UInt8] = []

        public init(
            timeMs: Int64 = 0,
            snapshotTimeMs: Int64? = nil,
            index: Double = 0,
            rv: Double? = nil,
            iv: Double? = nil,
            decisions: [BacktestV1.Decision] = [],
            quotes: [BacktestV1.QuoteRead] = [],
            indexFromMs: Int64? = nil,
            indexToMs: Int64? = nil,
            equityCoin: Double = 0,
            equityUsd: Double = 0
        ) {
            self.timeMs = timeMs
            self.snapshotTimeMs = snapshotTimeMs
            self.index = index
            self.rv = rv
            self.iv = iv
            self.decisions = decisions
            self.quotes = quotes
            self.indexFromMs = indexFromMs
            self.indexToMs = indexToMs
            self.equityCoin = equityCoin
            self.equityUsd = equityUsd
        }
    }

    public struct Decision: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Decision"

        public var kind: BacktestV1.Decision.Kind
        /// settled, assigned, called_away; hold, wait, take_profit, roll, closed (by a policy); sold, none.
        public var action: String
        /// The parameter or rule that decided, such as take_profit, roll_dte, ivrv_min, max_positions, dte_range, target.
        public var rule: String
        /// What was settled, held, bought back or sold.
        public var instrument: String
        /// The figures that the rules compared, in the order of the rules.
        public var checks: [BacktestV1.Check]
        /// Of an entry: how many options could be sold, and the best of them, the best first.
        public var candidateCount: Int32
        public var candidates: [BacktestV1.ScoredCandidate]
        public var price: Double?
        public var contracts: Double?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            kind: BacktestV1.Decision.Kind = .unspecified,
            action: String = "",
            rule: String = "",
            instrument: String = "",
            checks: [BacktestV1.Check] = [],
            candidateCount: Int32 = 0,
            candidates: [BacktestV1.ScoredCandidate] = [],
            price: Double? = nil,
            contracts: Double? = nil
        ) {
            self.kind = kind
            self.action = action
            self.rule = rule
            self.instrument = instrument
            self.checks = checks
            self.candidateCount = candidateCount
            self.candidates = candidates
            self.price = price
            self.contracts = contracts
        }

        public enum Kind: RawRepresentable, Hashable, Sendable {
            case unspecified
            case settle
            case exit
            case entry
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .settle, .exit, .entry,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .settle
                case 2: self = .exit
                case 3: self = .entry
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .settle: 1
                case .exit: 2
                case .entry: 3
                case .unrecognized(let number): number
                }
            }
        }
    }

    /// A figure against a threshold.
    public struct Check: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Check"

        public var figure: String
        /// Absent where the figure is.
        public var value: Double?
        /// <=, >=, <, >.
        public var relation: String
        public var threshold: Double
        /// The parameter that the threshold is of.
        public var parameter: String
        public var met: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            figure: String = "",
            value: Double? = nil,
            relation: String = "",
            threshold: Double = 0,
            parameter: String = "",
            met: Bool = false
        ) {
            self.figure = figure
            self.value = value
            self.relation = relation
            self.threshold = threshold
            self.parameter = parameter
            self.met = met
        }
    }

    public struct ScoredCandidate: LabMessage {
        public static let fullName = "thetalab.backtest.v1.ScoredCandidate"

        public var instrument: String
        /// Lower is better.
        public var score: Double
        public var delta: Double
        public var dte: Double
        public var bid: Double
        public private(set) var unknownFields: [UInt8] = []

        public init(
            instrument: String = "",
            score: Double = 0,
            delta: Double = 0,
            dte: Double = 0,
            bid: Double = 0
        ) {
            self.instrument = instrument
            self.score = score
            self.delta = delta
            self.dte = dte
            self.bid = bid
        }
    }

    /// A quote as it was read. Absent fields were not read, or are absent in the quote.
    public struct QuoteRead: LabMessage {
        public static let fullName = "thetalab.backtest.v1.QuoteRead"

        public var instrument: String
        public var snapshotTimeMs: Int64
        public var bid: Double?
        public var ask: Double?
        public var mark: Double?
        public var markIv: Double?
        public var forward: Double?
        public var delta: Double?
        /// What it was read for: mark, exit, entry, iv.
        public var uses: [String]
        /// The fields that were read: bid, ask, mark, mark_iv, forward, delta.
        public var fields: [String]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            instrument: String = "",
            snapshotTimeMs: Int64 = 0,
            bid: Double? = nil,
            ask: Double? = nil,
            mark: Double? = nil,
            markIv: Double? = nil,
            forward: Double? = nil,
            delta: Double? = nil,
            uses: [String] = [],
            fields: [String] = []
        ) {
            self.instrument = instrument
            self.snapshotTimeMs = snapshotTimeMs
            self.bid = bid
            self.ask = ask
            self.mark = mark
            self.markIv = markIv
            self.forward = forward
            self.delta = delta
            self.uses = uses
            self.fields = fields
        }
    }

    public struct TraceRunRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.TraceRunRequest"

        public var runID: String
        /// Steps with from_ms <= time < to_ms; 0: the run's own.
        public var fromMs: Int64
        public var toMs: Int64
        /// Steps; 0 is 1000, at most 10000.
        public var pageSize: Int32
        public var pageToken: String
        /// Leave out the quotes.
        public var brief: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            fromMs: Int64 = 0,
            toMs: Int64 = 0,
            pageSize: Int32 = 0,
            pageToken: String = "",
            brief: Bool = false
        ) {
            self.runID = runID
            self.fromMs = fromMs
            self.toMs = toMs
            self.pageSize = pageSize
            self.pageToken = pageToken
            self.brief = brief
        }
    }

    public struct TraceRunResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.TraceRunResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(BacktestV1.RunProgress)
            case step(BacktestV1.StepTrace)
            /// Last.
            case end(BacktestV1.TraceEnd)
        }
    }

    public struct TraceEnd: LabMessage {
        public static let fullName = "thetalab.backtest.v1.TraceEnd"

        /// Empty: that was all.
        public var nextPageToken: String
        /// Of the whole run: SHA-256 over its decisions, in hex.
        public var traceDigest: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            nextPageToken: String = "",
            traceDigest: String = ""
        ) {
            self.nextPageToken = nextPageToken
            self.traceDigest = traceDigest
        }
    }

    public struct CompareRunsRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.CompareRunsRequest"

        public var leftRunID: String
        public var rightRunID: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            leftRunID: String = "",
            rightRunID: String = ""
        ) {
            self.leftRunID = leftRunID
            self.rightRunID = rightRunID
        }
    }

    public struct CompareRunsResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.CompareRunsResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(BacktestV1.RunProgress)
            case comparison(BacktestV1.RunComparison)
        }
    }

    public struct RunComparison: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RunComparison"

        public var left: BacktestV1.Run?
        public var right: BacktestV1.Run?
        /// What differs in what the runs were of, the cause before its effects.
        public var differences: [BacktestV1.IdentityDifference]
        /// Absent where all decisions are the same.
        public var divergence: BacktestV1.FirstDivergence?
        /// Steps that both took.
        public var stepsCompared: Int64
        /// Whether a side, computed again, gave the trades of its record.
        public var leftReproduced: Bool
        public var rightReproduced: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            left: BacktestV1.Run? = nil,
            right: BacktestV1.Run? = nil,
            differences: [BacktestV1.IdentityDifference] = [],
            divergence: BacktestV1.FirstDivergence? = nil,
            stepsCompared: Int64 = 0,
            leftReproduced: Bool = false,
            rightReproduced: Bool = false
        ) {
            self.left = left
            self.right = right
            self.differences = differences
            self.divergence = divergence
            self.stepsCompared = stepsCompared
            self.leftReproduced = leftReproduced
            self.rightReproduced = rightReproduced
        }
    }

    public struct IdentityDifference: LabMessage {
        public static let fullName = "thetalab.backtest.v1.IdentityDifference"

        public var kind: BacktestV1.IdentityDifference.Kind
        public var field: String
        /// Empty where a side has no such field.
        public var left: String
        public var right: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            kind: BacktestV1.IdentityDifference.Kind = .unspecified,
            field: String = "",
            left: String = "",
            right: String = ""
        ) {
            self.kind = kind
            self.field = field
            self.left = left
            self.right = right
        }

        public enum Kind: RawRepresentable, Hashable, Sendable {
            case unspecified
            case code
            case config
            case data
            case seed
            case fill
            case policy
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .code, .config, .data, .seed, .fill, .policy,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .code
                case 2: self = .config
                case 3: self = .data
                case 4: self = .seed
                case 5: self = .fill
                case 6: self = .policy
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .code: 1
                case .config: 2
                case .data: 3
                case .seed: 4
                case .fill: 5
                case .policy: 6
                case .unrecognized(let number): number
                }
            }
        }
    }

    public struct FirstDivergence: LabMessage {
        public static let fullName = "thetalab.backtest.v1.FirstDivergence"

        public var timeMs: Int64
        /// The step on either side; absent where a side takes no step at this time.
        public var left: BacktestV1.StepTrace?
        public var right: BacktestV1.StepTrace?
        /// In one sentence.
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            timeMs: Int64 = 0,
            left: BacktestV1.StepTrace? = nil,
            right: BacktestV1.StepTrace? = nil,
            reason: String = ""
        ) {
            self.timeMs = timeMs
            self.left = left
            self.right = right
            self.reason = reason
        }
    }

    public struct AuditRunRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.AuditRunRequest"

        public var runID: String
        /// Cuts; 0 is 16, at most 256.
        public var samples: Int32
        /// Of the draw of the cuts.
        public var seed: UInt64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            samples: Int32 = 0,
            seed: UInt64 = 0
        ) {
            self.runID = runID
            self.samples = samples
            self.seed = seed
        }
    }

    public struct AuditRunResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.AuditRunResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(BacktestV1.RunProgress)
            case audit(BacktestV1.Audit)
        }
    }

    public struct Audit: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Audit"

        public var steps: Int64
        public var quotesChecked: Int64
        /// Where the data were cut, in time.
        public var cutMs: [Int64]
        /// SHA-256 over the decisions of the whole run, in hex.
        public var traceDigest: String
        /// Absent: nothing later than a decision was read at it.
        public var violation: BacktestV1.AuditViolation?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            steps: Int64 = 0,
            quotesChecked: Int64 = 0,
            cutMs: [Int64] = [],
            traceDigest: String = "",
            violation: BacktestV1.AuditViolation? = nil
        ) {
            self.steps = steps
            self.quotesChecked = quotesChecked
            self.cutMs = cutMs
            self.traceDigest = traceDigest
            self.violation = violation
        }
    }

    public struct AuditViolation: LabMessage {
        public static let fullName = "thetalab.backtest.v1.AuditViolation"

        public var kind: BacktestV1.AuditViolation.Kind
        /// Of the first step that differs, or that read the quote.
        public var timeMs: Int64
        /// Where the data were cut.
        public var cutMs: Int64
        /// In one sentence.
        public var reason: String
        /// The step over all data, and over the data up to the cut; absent where a side takes no step then.
        public var whole: BacktestV1.StepTrace?
        public var cut: BacktestV1.StepTrace?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            kind: BacktestV1.AuditViolation.Kind = .unspecified,
            timeMs: Int64 = 0,
            cutMs: Int64 = 0,
            reason: String = "",
            whole: BacktestV1.StepTrace? = nil,
            cut: BacktestV1.StepTrace? = nil
        ) {
            self.kind = kind
            self.timeMs = timeMs
            self.cutMs = cutMs
            self.reason = reason
            self.whole = whole
            self.cut = cut
        }

        public enum Kind: RawRepresentable, Hashable, Sendable {
            case unspecified
            /// A decision up to the cut is another one when the data end at the cut.
            case decisionChanged
            /// A quote has a time later than the decision that read it.
            case lateQuote
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .decisionChanged, .lateQuote,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .decisionChanged
                case 2: self = .lateQuote
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .decisionChanged: 1
                case .lateQuote: 2
                case .unrecognized(let number): number
                }
            }
        }
    }
}

extension BacktestV1.StepTrace: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .many(6, .message(BacktestV1.Decision.wire.schema)),
            .many(7, .message(BacktestV1.QuoteRead.wire.schema)),
            .one(8, .varint),
            .one(9, .varint),
            .one(10, .fixed64),
            .one(11, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__StepTrace>.size
    ) { raw in
        thetalab__backtest__v1__step_trace__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StepTrace.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StepTrace.self)
        self.init()
        self.timeMs = c.pointee.time_ms
        if c.pointee.has_snapshot_time_ms != 0 {
            self.snapshotTimeMs = c.pointee.snapshot_time_ms
        }
        self.index = c.pointee.index
        if c.pointee.has_rv != 0 {
            self.rv = c.pointee.rv
        }
        if c.pointee.has_iv != 0 {
            self.iv = c.pointee.iv
        }
        self.decisions = try WireReader.messages(c.pointee.decisions, c.pointee.n_decisions)
        self.quotes = try WireReader.messages(c.pointee.quotes, c.pointee.n_quotes)
        if c.pointee.has_index_from_ms != 0 {
            self.indexFromMs = c.pointee.index_from_ms
        }
        if c.pointee.has_index_to_ms != 0 {
            self.indexToMs = c.pointee.index_to_ms
        }
        self.equityCoin = c.pointee.equity_coin
        self.equityUsd = c.pointee.equity_usd
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StepTrace.self)
        if self.timeMs != 0 {
            c.pointee.time_ms = self.timeMs
            c.pointee.has_time_ms = 1
        }
        if let value = self.snapshotTimeMs {
            c.pointee.snapshot_time_ms = value
            c.pointee.has_snapshot_time_ms = 1
        }
        if self.index.bitPattern != 0 {
            c.pointee.index = self.index
            c.pointee.has_index = 1
        }
        if let value = self.rv {
            c.pointee.rv = value
            c.pointee.has_rv = 1
        }
        if let value = self.iv {
            c.pointee.iv = value
            c.pointee.has_iv = 1
        }
        c.pointee.decisions = arena.messages(self.decisions)
        c.pointee.n_decisions = self.decisions.count
        c.pointee.quotes = arena.messages(self.quotes)
        c.pointee.n_quotes = self.quotes.count
        if let value = self.indexFromMs {
            c.pointee.index_from_ms = value
            c.pointee.has_index_from_ms = 1
        }
        if let value = self.indexToMs {
            c.pointee.index_to_ms = value
            c.pointee.has_index_to_ms = 1
        }
        if self.equityCoin.bitPattern != 0 {
            c.pointee.equity_coin = self.equityCoin
            c.pointee.has_equity_coin = 1
        }
        if self.equityUsd.bitPattern != 0 {
            c.pointee.equity_usd = self.equityUsd
            c.pointee.has_equity_usd = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Decision: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .text, slot: 2),
            .many(5, .message(BacktestV1.Check.wire.schema)),
            .one(6, .varint),
            .many(7, .message(BacktestV1.ScoredCandidate.wire.schema)),
            .one(8, .fixed64),
            .one(9, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Decision>.size
    ) { raw in
        thetalab__backtest__v1__decision__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Decision.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Decision.self)
        self.init()
        self.kind = BacktestV1.Decision.Kind(rawValue: c.pointee.kind)
        self.action = try WireReader.string(&c.pointee.action, "Decision.action")
        self.rule = try WireReader.string(&c.pointee.rule, "Decision.rule")
        self.instrument = try WireReader.string(&c.pointee.instrument, "Decision.instrument")
        self.checks = try WireReader.messages(c.pointee.checks, c.pointee.n_checks)
        self.candidateCount = c.pointee.candidate_count
        self.candidates = try WireReader.messages(c.pointee.candidates, c.pointee.n_candidates)
        if c.pointee.has_price != 0 {
            self.price = c.pointee.price
        }
        if c.pointee.has_contracts != 0 {
            self.contracts = c.pointee.contracts
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Decision.self)
        if self.kind.rawValue != 0 {
            c.pointee.kind = self.kind.rawValue
            c.pointee.has_kind = 1
        }
        if !self.action.isEmpty {
            arena.store(self.action, at: &c.pointee.action)
            c.pointee.has_action = 1
        }
        if !self.rule.isEmpty {
            arena.store(self.rule, at: &c.pointee.rule)
            c.pointee.has_rule = 1
        }
        if !self.instrument.isEmpty {
            arena.store(self.instrument, at: &c.pointee.instrument)
            c.pointee.has_instrument = 1
        }
        c.pointee.checks = arena.messages(self.checks)
        c.pointee.n_checks = self.checks.count
        if self.candidateCount != 0 {
            c.pointee.candidate_count = self.candidateCount
            c.pointee.has_candidate_count = 1
        }
        c.pointee.candidates = arena.messages(self.candidates)
        c.pointee.n_candidates = self.candidates.count
        if let value = self.price {
            c.pointee.price = value
            c.pointee.has_price = 1
        }
        if let value = self.contracts {
            c.pointee.contracts = value
            c.pointee.has_contracts = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Check: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .fixed64),
            .one(3, .text, slot: 1),
            .one(4, .fixed64),
            .one(5, .text, slot: 2),
            .one(6, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Check>.size
    ) { raw in
        thetalab__backtest__v1__check__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Check.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Check.self)
        self.init()
        self.figure = try WireReader.string(&c.pointee.figure, "Check.figure")
        if c.pointee.has_value != 0 {
            self.value = c.pointee.value
        }
        self.relation = try WireReader.string(&c.pointee.relation, "Check.relation")
        self.threshold = c.pointee.threshold
        self.parameter = try WireReader.string(&c.pointee.parameter, "Check.parameter")
        self.met = c.pointee.met != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Check.self)
        if !self.figure.isEmpty {
            arena.store(self.figure, at: &c.pointee.figure)
            c.pointee.has_figure = 1
        }
        if let value = self.value {
            c.pointee.value = value
            c.pointee.has_value = 1
        }
        if !self.relation.isEmpty {
            arena.store(self.relation, at: &c.pointee.relation)
            c.pointee.has_relation = 1
        }
        if self.threshold.bitPattern != 0 {
            c.pointee.threshold = self.threshold
            c.pointee.has_threshold = 1
        }
        if !self.parameter.isEmpty {
            arena.store(self.parameter, at: &c.pointee.parameter)
            c.pointee.has_parameter = 1
        }
        if self.met {
            c.pointee.met = self.met ? 1 : 0
            c.pointee.has_met = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.ScoredCandidate: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .fixed64),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__ScoredCandidate>.size
    ) { raw in
        thetalab__backtest__v1__scored_candidate__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__ScoredCandidate.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__ScoredCandidate.self)
        self.init()
        self.instrument = try WireReader.string(&c.pointee.instrument, "ScoredCandidate.instrument")
        self.score = c.pointee.score
        self.delta = c.pointee.delta
        self.dte = c.pointee.dte
        self.bid = c.pointee.bid
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__ScoredCandidate.self)
        if !self.instrument.isEmpty {
            arena.store(self.instrument, at: &c.pointee.instrument)
            c.pointee.has_instrument = 1
        }
        if self.score.bitPattern != 0 {
            c.pointee.score = self.score
            c.pointee.has_score = 1
        }
        if self.delta.bitPattern != 0 {
            c.pointee.delta = self.delta
            c.pointee.has_delta = 1
        }
        if self.dte.bitPattern != 0 {
            c.pointee.dte = self.dte
            c.pointee.has_dte = 1
        }
        if self.bid.bitPattern != 0 {
            c.pointee.bid = self.bid
            c.pointee.has_bid = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.QuoteRead: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .fixed64),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .one(6, .fixed64),
            .one(7, .fixed64),
            .one(8, .fixed64),
            .many(9, .text),
            .many(10, .text),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__QuoteRead>.size
    ) { raw in
        thetalab__backtest__v1__quote_read__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__QuoteRead.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__QuoteRead.self)
        self.init()
        self.instrument = try WireReader.string(&c.pointee.instrument, "QuoteRead.instrument")
        self.snapshotTimeMs = c.pointee.snapshot_time_ms
        if c.pointee.has_bid != 0 {
            self.bid = c.pointee.bid
        }
        if c.pointee.has_ask != 0 {
            self.ask = c.pointee.ask
        }
        if c.pointee.has_mark != 0 {
            self.mark = c.pointee.mark
        }
        if c.pointee.has_mark_iv != 0 {
            self.markIv = c.pointee.mark_iv
        }
        if c.pointee.has_forward != 0 {
            self.forward = c.pointee.forward
        }
        if c.pointee.has_delta != 0 {
            self.delta = c.pointee.delta
        }
        self.uses = try WireReader.strings(c.pointee.uses, c.pointee.n_uses, "QuoteRead.uses")
        self.fields = try WireReader.strings(c.pointee.fields, c.pointee.n_fields, "QuoteRead.fields")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__QuoteRead.self)
        if !self.instrument.isEmpty {
            arena.store(self.instrument, at: &c.pointee.instrument)
            c.pointee.has_instrument = 1
        }
        if self.snapshotTimeMs != 0 {
            c.pointee.snapshot_time_ms = self.snapshotTimeMs
            c.pointee.has_snapshot_time_ms = 1
        }
        if let value = self.bid {
            c.pointee.bid = value
            c.pointee.has_bid = 1
        }
        if let value = self.ask {
            c.pointee.ask = value
            c.pointee.has_ask = 1
        }
        if let value = self.mark {
            c.pointee.mark = value
            c.pointee.has_mark = 1
        }
        if let value = self.markIv {
            c.pointee.mark_iv = value
            c.pointee.has_mark_iv = 1
        }
        if let value = self.forward {
            c.pointee.forward = value
            c.pointee.has_forward = 1
        }
        if let value = self.delta {
            c.pointee.delta = value
            c.pointee.has_delta = 1
        }
        c.pointee.uses = arena.strings(self.uses)
        c.pointee.n_uses = self.uses.count
        c.pointee.fields = arena.strings(self.fields)
        c.pointee.n_fields = self.fields.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.TraceRunRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .text, slot: 1),
            .one(6, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__TraceRunRequest>.size
    ) { raw in
        thetalab__backtest__v1__trace_run_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceRunRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceRunRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "TraceRunRequest.run_id")
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "TraceRunRequest.page_token")
        self.brief = c.pointee.brief != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceRunRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        if self.brief {
            c.pointee.brief = self.brief ? 1 : 0
            c.pointee.has_brief = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.TraceRunResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.RunProgress.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.StepTrace.wire.schema), slot: 0),
            .one(3, .message(BacktestV1.TraceEnd.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__TraceRunResponse>.size
    ) { raw in
        thetalab__backtest__v1__trace_run_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceRunResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceRunResponse.self)
        self.init()
        if let value: BacktestV1.RunProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: BacktestV1.StepTrace = try WireReader.message(c.pointee.step) {
            self.event = .step(value)
        }
        if let value: BacktestV1.TraceEnd = try WireReader.message(c.pointee.end) {
            self.event = .end(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceRunResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .step(let value):
            c.pointee.step = arena.message(value)
        case .end(let value):
            c.pointee.end = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.TraceEnd: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__TraceEnd>.size
    ) { raw in
        thetalab__backtest__v1__trace_end__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceEnd.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceEnd.self)
        self.init()
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "TraceEnd.next_page_token")
        self.traceDigest = try WireReader.string(&c.pointee.trace_digest, "TraceEnd.trace_digest")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TraceEnd.self)
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        if !self.traceDigest.isEmpty {
            arena.store(self.traceDigest, at: &c.pointee.trace_digest)
            c.pointee.has_trace_digest = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.CompareRunsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__CompareRunsRequest>.size
    ) { raw in
        thetalab__backtest__v1__compare_runs_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__CompareRunsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__CompareRunsRequest.self)
        self.init()
        self.leftRunID = try WireReader.string(&c.pointee.left_run_id, "CompareRunsRequest.left_run_id")
        self.rightRunID = try WireReader.string(&c.pointee.right_run_id, "CompareRunsRequest.right_run_id")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__CompareRunsRequest.self)
        if !self.leftRunID.isEmpty {
            arena.store(self.leftRunID, at: &c.pointee.left_run_id)
            c.pointee.has_left_run_id = 1
        }
        if !self.rightRunID.isEmpty {
            arena.store(self.rightRunID, at: &c.pointee.right_run_id)
            c.pointee.has_right_run_id = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.CompareRunsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.RunProgress.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.RunComparison.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__CompareRunsResponse>.size
    ) { raw in
        thetalab__backtest__v1__compare_runs_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__CompareRunsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__CompareRunsResponse.self)
        self.init()
        if let value: BacktestV1.RunProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: BacktestV1.RunComparison = try WireReader.message(c.pointee.comparison) {
            self.event = .comparison(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__CompareRunsResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .comparison(let value):
            c.pointee.comparison = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.RunComparison: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Run.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Run.wire.schema), slot: 1),
            .many(3, .message(BacktestV1.IdentityDifference.wire.schema)),
            .one(4, .message(BacktestV1.FirstDivergence.wire.schema), slot: 2),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RunComparison>.size
    ) { raw in
        thetalab__backtest__v1__run_comparison__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunComparison.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunComparison.self)
        self.init()
        self.left = try WireReader.message(c.pointee.left)
        self.right = try WireReader.message(c.pointee.right)
        self.differences = try WireReader.messages(c.pointee.differences, c.pointee.n_differences)
        self.divergence = try WireReader.message(c.pointee.divergence)
        self.stepsCompared = c.pointee.steps_compared
        self.leftReproduced = c.pointee.left_reproduced != 0
        self.rightReproduced = c.pointee.right_reproduced != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunComparison.self)
        if let value = self.left {
            c.pointee.left = arena.message(value)
        }
        if let value = self.right {
            c.pointee.right = arena.message(value)
        }
        c.pointee.differences = arena.messages(self.differences)
        c.pointee.n_differences = self.differences.count
        if let value = self.divergence {
            c.pointee.divergence = arena.message(value)
        }
        if self.stepsCompared != 0 {
            c.pointee.steps_compared = self.stepsCompared
            c.pointee.has_steps_compared = 1
        }
        if self.leftReproduced {
            c.pointee.left_reproduced = self.leftReproduced ? 1 : 0
            c.pointee.has_left_reproduced = 1
        }
        if self.rightReproduced {
            c.pointee.right_reproduced = self.rightReproduced ? 1 : 0
            c.pointee.has_right_reproduced = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.IdentityDifference: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__IdentityDifference>.size
    ) { raw in
        thetalab__backtest__v1__identity_difference__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__IdentityDifference.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__IdentityDifference.self)
        self.init()
        self.kind = BacktestV1.IdentityDifference.Kind(rawValue: c.pointee.kind)
        self.field = try WireReader.string(&c.pointee.field, "IdentityDifference.field")
        self.left = try WireReader.string(&c.pointee.left, "IdentityDifference.left")
        self.right = try WireReader.string(&c.pointee.right, "IdentityDifference.right")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__IdentityDifference.self)
        if self.kind.rawValue != 0 {
            c.pointee.kind = self.kind.rawValue
            c.pointee.has_kind = 1
        }
        if !self.field.isEmpty {
            arena.store(self.field, at: &c.pointee.field)
            c.pointee.has_field = 1
        }
        if !self.left.isEmpty {
            arena.store(self.left, at: &c.pointee.left)
            c.pointee.has_left = 1
        }
        if !self.right.isEmpty {
            arena.store(self.right, at: &c.pointee.right)
            c.pointee.has_right = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.FirstDivergence: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .message(BacktestV1.StepTrace.wire.schema), slot: 0),
            .one(3, .message(BacktestV1.StepTrace.wire.schema), slot: 1),
            .one(4, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__FirstDivergence>.size
    ) { raw in
        thetalab__backtest__v1__first_divergence__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FirstDivergence.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FirstDivergence.self)
        self.init()
        self.timeMs = c.pointee.time_ms
        self.left = try WireReader.message(c.pointee.left)
        self.right = try WireReader.message(c.pointee.right)
        self.reason = try WireReader.string(&c.pointee.reason, "FirstDivergence.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FirstDivergence.self)
        if self.timeMs != 0 {
            c.pointee.time_ms = self.timeMs
            c.pointee.has_time_ms = 1
        }
        if let value = self.left {
            c.pointee.left = arena.message(value)
        }
        if let value = self.right {
            c.pointee.right = arena.message(value)
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.AuditRunRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__AuditRunRequest>.size
    ) { raw in
        thetalab__backtest__v1__audit_run_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditRunRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditRunRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "AuditRunRequest.run_id")
        self.samples = c.pointee.samples
        self.seed = c.pointee.seed
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditRunRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if self.samples != 0 {
            c.pointee.samples = self.samples
            c.pointee.has_samples = 1
        }
        if self.seed != 0 {
            c.pointee.seed = self.seed
            c.pointee.has_seed = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.AuditRunResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.RunProgress.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Audit.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__AuditRunResponse>.size
    ) { raw in
        thetalab__backtest__v1__audit_run_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditRunResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditRunResponse.self)
        self.init()
        if let value: BacktestV1.RunProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: BacktestV1.Audit = try WireReader.message(c.pointee.audit) {
            self.event = .audit(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditRunResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .audit(let value):
            c.pointee.audit = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Audit: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .many(3, .varint),
            .one(4, .text, slot: 0),
            .one(5, .message(BacktestV1.AuditViolation.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Audit>.size
    ) { raw in
        thetalab__backtest__v1__audit__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Audit.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Audit.self)
        self.init()
        self.steps = c.pointee.steps
        self.quotesChecked = c.pointee.quotes_checked
        self.cutMs = WireReader.array(c.pointee.cut_ms, c.pointee.n_cut_ms)
        self.traceDigest = try WireReader.string(&c.pointee.trace_digest, "Audit.trace_digest")
        self.violation = try WireReader.message(c.pointee.violation)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Audit.self)
        if self.steps != 0 {
            c.pointee.steps = self.steps
            c.pointee.has_steps = 1
        }
        if self.quotesChecked != 0 {
            c.pointee.quotes_checked = self.quotesChecked
            c.pointee.has_quotes_checked = 1
        }
        c.pointee.cut_ms = arena.array(self.cutMs)
        c.pointee.n_cut_ms = self.cutMs.count
        if !self.traceDigest.isEmpty {
            arena.store(self.traceDigest, at: &c.pointee.trace_digest)
            c.pointee.has_trace_digest = 1
        }
        if let value = self.violation {
            c.pointee.violation = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.AuditViolation: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .text, slot: 0),
            .one(5, .message(BacktestV1.StepTrace.wire.schema), slot: 1),
            .one(6, .message(BacktestV1.StepTrace.wire.schema), slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__AuditViolation>.size
    ) { raw in
        thetalab__backtest__v1__audit_violation__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditViolation.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditViolation.self)
        self.init()
        self.kind = BacktestV1.AuditViolation.Kind(rawValue: c.pointee.kind)
        self.timeMs = c.pointee.time_ms
        self.cutMs = c.pointee.cut_ms
        self.reason = try WireReader.string(&c.pointee.reason, "AuditViolation.reason")
        self.whole = try WireReader.message(c.pointee.whole)
        self.cut = try WireReader.message(c.pointee.cut)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__AuditViolation.self)
        if self.kind.rawValue != 0 {
            c.pointee.kind = self.kind.rawValue
            c.pointee.has_kind = 1
        }
        if self.timeMs != 0 {
            c.pointee.time_ms = self.timeMs
            c.pointee.has_time_ms = 1
        }
        if self.cutMs != 0 {
            c.pointee.cut_ms = self.cutMs
            c.pointee.has_cut_ms = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        if let value = self.whole {
            c.pointee.whole = arena.message(value)
        }
        if let value = self.cut {
            c.pointee.cut = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
