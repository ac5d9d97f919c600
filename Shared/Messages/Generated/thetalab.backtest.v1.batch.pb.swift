// Generated from thetalab/backtest/v1/batch.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension BacktestV1 {
    public struct RunBatchRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RunBatchRequest"

        /// UUIDv7, chosen by the caller. With a trial's number it is the idempotency key: several calls may fill one batch.
        public var batchID: String
        /// What every definition starts from.
        public var subject: OneOf_Subject?
        public var settings: StrategyV1.RunSettings?
        public var data: OneOf_Data?
        /// The number of the first definition; the others follow.
        public var firstNumber: UInt32
        /// Definitions, 1 to 20000. One that is not valid is named by its number, and refuses the call before anything runs.
        public var count: UInt32
        /// Of the parameters that vary; not underlying, settlement, or what only describes.
        public var columns: [BacktestV1.ParameterColumn]
        public var withDailyReturns: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batchID: String = "",
            subject: OneOf_Subject? = nil,
            settings: StrategyV1.RunSettings? = nil,
            data: OneOf_Data? = nil,
            firstNumber: UInt32 = 0,
            count: UInt32 = 0,
            columns: [BacktestV1.ParameterColumn] = [],
            withDailyReturns: Bool = false
        ) {
            self.batchID = batchID
            self.subject = subject
            self.settings = settings
            self.data = data
            self.firstNumber = firstNumber
            self.count = count
            self.columns = columns
            self.withDailyReturns = withDailyReturns
        }

        /// What every definition starts from.
        public enum OneOf_Subject: Hashable, Sendable {
            case strategy(BacktestV1.StrategyReference)
            case definition(StrategyV1.Definition)
        }

        public enum OneOf_Data: Hashable, Sendable {
            case dataset(MarketDataV1.DatasetRequest)
            /// A study's segment: the engine learns the dates by redeeming the grant at the registry.
            case studySegment(BacktestV1.StudySegment)
        }
    }

    /// A parameter's value in each definition: numbers for numbers, numbers and highs for ranges, texts for the rest.
    public struct ParameterColumn: LabMessage {
        public static let fullName = "thetalab.backtest.v1.ParameterColumn"

        public var key: String
        /// The lower ends of a range.
        public var numbers: [Double]
        public var highs: [Double]
        /// As on the command line.
        public var texts: [String]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            key: String = "",
            numbers: [Double] = [],
            highs: [Double] = [],
            texts: [String] = []
        ) {
            self.key = key
            self.numbers = numbers
            self.highs = highs
            self.texts = texts
        }
    }

    public struct RunBatchResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RunBatchResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            /// STAGE_RUNNING: done and total are definitions.
            case progress(BacktestV1.RunProgress)
            /// Once, before the first trials.
            case batch(BacktestV1.Batch)
            case trials(BacktestV1.TrialTable)
            /// Last.
            case end(BacktestV1.BatchEnd)
        }
    }

    /// What a batch's trials have in common.
    public struct Batch: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Batch"

        public var batchID: String
        public var strategyID: String
        public var strategyName: String
        public var strategyVersion: Int32
        /// Its configuration digest is that of the definition and the settings below.
        public var identity: BacktestV1.Identity?
        public var definition: StrategyV1.Definition?
        public var settings: StrategyV1.RunSettings?
        public var dataset: MarketDataV1.DatasetRequest?
        public var requestedBy: String
        public var createdAtMs: Int64
        /// Recorded so far.
        public var trialCount: Int64
        public var hold: BacktestV1.HoldBenchmark?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batchID: String = "",
            strategyID: String = "",
            strategyName: String = "",
            strategyVersion: Int32 = 0,
            identity: BacktestV1.Identity? = nil,
            definition: StrategyV1.Definition? = nil,
            settings: StrategyV1.RunSettings? = nil,
            dataset: MarketDataV1.DatasetRequest? = nil,
            requestedBy: String = "",
            createdAtMs: Int64 = 0,
            trialCount: Int64 = 0,
            hold: BacktestV1.HoldBenchmark? = nil
        ) {
            self.batchID = batchID
            self.strategyID = strategyID
            self.strategyName = strategyName
            self.strategyVersion = strategyVersion
            self.identity = identity
            self.definition = definition
            self.settings = settings
            self.dataset = dataset
            self.requestedBy = requestedBy
            self.createdAtMs = createdAtMs
            self.trialCount = trialCount
            self.hold = hold
        }
    }

    public struct BatchEnd: LabMessage {
        public static let fullName = "thetalab.backtest.v1.BatchEnd"

        public var computed: Int64
        /// By an earlier call of the same batch; sent all the same, and not computed again.
        public var alreadyRecorded: Int64
        public var failed: Int64
        public var timings: BacktestV1.Timings?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            computed: Int64 = 0,
            alreadyRecorded: Int64 = 0,
            failed: Int64 = 0,
            timings: BacktestV1.Timings? = nil
        ) {
            self.computed = computed
            self.alreadyRecorded = alreadyRecorded
            self.failed = failed
            self.timings = timings
        }
    }
}

extension BacktestV1.RunBatchRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .message(BacktestV1.StrategyReference.wire.schema), slot: 1),
            .one(3, .message(StrategyV1.Definition.wire.schema), slot: 1),
            .one(4, .message(StrategyV1.RunSettings.wire.schema), slot: 2),
            .one(5, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 3),
            .one(6, .message(BacktestV1.StudySegment.wire.schema), slot: 3),
            .one(7, .varint),
            .one(8, .varint),
            .many(9, .message(BacktestV1.ParameterColumn.wire.schema)),
            .one(10, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RunBatchRequest>.size
    ) { raw in
        thetalab__backtest__v1__run_batch_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBatchRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBatchRequest.self)
        self.init()
        self.batchID = try WireReader.string(&c.pointee.batch_id, "RunBatchRequest.batch_id")
        if let value: BacktestV1.StrategyReference = try WireReader.message(c.pointee.strategy) {
            self.subject = .strategy(value)
        }
        if let value: StrategyV1.Definition = try WireReader.message(c.pointee.definition) {
            self.subject = .definition(value)
        }
        self.settings = try WireReader.message(c.pointee.settings)
        if let value: MarketDataV1.DatasetRequest = try WireReader.message(c.pointee.dataset) {
            self.data = .dataset(value)
        }
        if let value: BacktestV1.StudySegment = try WireReader.message(c.pointee.study_segment) {
            self.data = .studySegment(value)
        }
        self.firstNumber = c.pointee.first_number
        self.count = c.pointee.count
        self.columns = try WireReader.messages(c.pointee.columns, c.pointee.n_columns)
        self.withDailyReturns = c.pointee.with_daily_returns != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBatchRequest.self)
        if !self.batchID.isEmpty {
            arena.store(self.batchID, at: &c.pointee.batch_id)
            c.pointee.has_batch_id = 1
        }
        switch self.subject {
        case .strategy(let value):
            c.pointee.strategy = arena.message(value)
        case .definition(let value):
            c.pointee.definition = arena.message(value)
        case nil: break
        }
        if let value = self.settings {
            c.pointee.settings = arena.message(value)
        }
        switch self.data {
        case .dataset(let value):
            c.pointee.dataset = arena.message(value)
        case .studySegment(let value):
            c.pointee.study_segment = arena.message(value)
        case nil: break
        }
        if self.firstNumber != 0 {
            c.pointee.first_number = self.firstNumber
            c.pointee.has_first_number = 1
        }
        if self.count != 0 {
            c.pointee.count = self.count
            c.pointee.has_count = 1
        }
        c.pointee.columns = arena.messages(self.columns)
        c.pointee.n_columns = self.columns.count
        if self.withDailyReturns {
            c.pointee.with_daily_returns = self.withDailyReturns ? 1 : 0
            c.pointee.has_with_daily_returns = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.ParameterColumn: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .many(2, .fixed64),
            .many(3, .fixed64),
            .many(4, .text),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__ParameterColumn>.size
    ) { raw in
        thetalab__backtest__v1__parameter_column__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__ParameterColumn.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__ParameterColumn.self)
        self.init()
        self.key = try WireReader.string(&c.pointee.key, "ParameterColumn.key")
        self.numbers = WireReader.array(c.pointee.numbers, c.pointee.n_numbers)
        self.highs = WireReader.array(c.pointee.highs, c.pointee.n_highs)
        self.texts = try WireReader.strings(c.pointee.texts, c.pointee.n_texts, "ParameterColumn.texts")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__ParameterColumn.self)
        if !self.key.isEmpty {
            arena.store(self.key, at: &c.pointee.key)
            c.pointee.has_key = 1
        }
        c.pointee.numbers = arena.array(self.numbers)
        c.pointee.n_numbers = self.numbers.count
        c.pointee.highs = arena.array(self.highs)
        c.pointee.n_highs = self.highs.count
        c.pointee.texts = arena.strings(self.texts)
        c.pointee.n_texts = self.texts.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.RunBatchResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.RunProgress.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Batch.wire.schema), slot: 0),
            .one(3, .message(BacktestV1.TrialTable.wire.schema), slot: 0),
            .one(4, .message(BacktestV1.BatchEnd.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RunBatchResponse>.size
    ) { raw in
        thetalab__backtest__v1__run_batch_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBatchResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBatchResponse.self)
        self.init()
        if let value: BacktestV1.RunProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: BacktestV1.Batch = try WireReader.message(c.pointee.batch) {
            self.event = .batch(value)
        }
        if let value: BacktestV1.TrialTable = try WireReader.message(c.pointee.trials) {
            self.event = .trials(value)
        }
        if let value: BacktestV1.BatchEnd = try WireReader.message(c.pointee.end) {
            self.event = .end(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBatchResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .batch(let value):
            c.pointee.batch = arena.message(value)
        case .trials(let value):
            c.pointee.trials = arena.message(value)
        case .end(let value):
            c.pointee.end = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Batch: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .varint),
            .one(5, .message(BacktestV1.Identity.wire.schema), slot: 3),
            .one(6, .message(StrategyV1.Definition.wire.schema), slot: 4),
            .one(7, .message(StrategyV1.RunSettings.wire.schema), slot: 5),
            .one(8, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 6),
            .one(9, .text, slot: 7),
            .one(10, .varint),
            .one(11, .varint),
            .one(12, .message(BacktestV1.HoldBenchmark.wire.schema), slot: 8),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Batch>.size
    ) { raw in
        thetalab__backtest__v1__batch__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Batch.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Batch.self)
        self.init()
        self.batchID = try WireReader.string(&c.pointee.batch_id, "Batch.batch_id")
        self.strategyID = try WireReader.string(&c.pointee.strategy_id, "Batch.strategy_id")
        self.strategyName = try WireReader.string(&c.pointee.strategy_name, "Batch.strategy_name")
        self.strategyVersion = c.pointee.strategy_version
        self.identity = try WireReader.message(c.pointee.identity)
        self.definition = try WireReader.message(c.pointee.definition)
        self.settings = try WireReader.message(c.pointee.settings)
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.requestedBy = try WireReader.string(&c.pointee.requested_by, "Batch.requested_by")
        self.createdAtMs = c.pointee.created_at_ms
        self.trialCount = c.pointee.trial_count
        self.hold = try WireReader.message(c.pointee.hold)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Batch.self)
        if !self.batchID.isEmpty {
            arena.store(self.batchID, at: &c.pointee.batch_id)
            c.pointee.has_batch_id = 1
        }
        if !self.strategyID.isEmpty {
            arena.store(self.strategyID, at: &c.pointee.strategy_id)
            c.pointee.has_strategy_id = 1
        }
        if !self.strategyName.isEmpty {
            arena.store(self.strategyName, at: &c.pointee.strategy_name)
            c.pointee.has_strategy_name = 1
        }
        if self.strategyVersion != 0 {
            c.pointee.strategy_version = self.strategyVersion
            c.pointee.has_strategy_version = 1
        }
        if let value = self.identity {
            c.pointee.identity = arena.message(value)
        }
        if let value = self.definition {
            c.pointee.definition = arena.message(value)
        }
        if let value = self.settings {
            c.pointee.settings = arena.message(value)
        }
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        if !self.requestedBy.isEmpty {
            arena.store(self.requestedBy, at: &c.pointee.requested_by)
            c.pointee.has_requested_by = 1
        }
        if self.createdAtMs != 0 {
            c.pointee.created_at_ms = self.createdAtMs
            c.pointee.has_created_at_ms = 1
        }
        if self.trialCount != 0 {
            c.pointee.trial_count = self.trialCount
            c.pointee.has_trial_count = 1
        }
        if let value = self.hold {
            c.pointee.hold = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.BatchEnd: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .message(BacktestV1.Timings.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__BatchEnd>.size
    ) { raw in
        thetalab__backtest__v1__batch_end__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__BatchEnd.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__BatchEnd.self)
        self.init()
        self.computed = c.pointee.computed
        self.alreadyRecorded = c.pointee.already_recorded
        self.failed = c.pointee.failed
        self.timings = try WireReader.message(c.pointee.timings)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__BatchEnd.self)
        if self.computed != 0 {
            c.pointee.computed = self.computed
            c.pointee.has_computed = 1
        }
        if self.alreadyRecorded != 0 {
            c.pointee.already_recorded = self.alreadyRecorded
            c.pointee.has_already_recorded = 1
        }
        if self.failed != 0 {
            c.pointee.failed = self.failed
            c.pointee.has_failed = 1
        }
        if let value = self.timings {
            c.pointee.timings = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
