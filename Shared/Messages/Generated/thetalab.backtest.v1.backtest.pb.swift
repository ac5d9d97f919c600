// Generated from thetalab/backtest/v1/backtest.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension BacktestV1 {
    public struct RunBacktestRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RunBacktestRequest"

        /// UUIDv7 of the run, chosen by the caller: the idempotency key.
        public var runID: String
        public var subject: OneOf_Subject?
        public var settings: StrategyV1.RunSettings?
        public var data: OneOf_Data?
        /// Changes to the definition's parameters for this run: key -> value, as on the command line.
        public var overrides: [String: String]
        /// Compute even where the same identity is recorded.
        public var force: Bool
        /// Leave out fill_band, risk, years and attribution.
        public var brief: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            subject: OneOf_Subject? = nil,
            settings: StrategyV1.RunSettings? = nil,
            data: OneOf_Data? = nil,
            overrides: [String: String] = [:],
            force: Bool = false,
            brief: Bool = false
        ) {
            self.runID = runID
            self.subject = subject
            self.settings = settings
            self.data = data
            self.overrides = overrides
            self.force = force
            self.brief = brief
        }

        public enum OneOf_Subject: Hashable, Sendable {
            case strategy(BacktestV1.StrategyReference)
            /// Runs without a stored strategy.
            case definition(StrategyV1.Definition)
        }

        public enum OneOf_Data: Hashable, Sendable {
            case dataset(MarketDataV1.DatasetRequest)
            /// A study's segment: the engine learns the dates by redeeming the grant at the registry.
            case studySegment(BacktestV1.StudySegment)
        }
    }

    public struct StrategyReference: LabMessage {
        public static let fullName = "thetalab.backtest.v1.StrategyReference"

        public var nameOrID: String
        /// 0: the newest.
        public var version: Int32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            nameOrID: String = "",
            version: Int32 = 0
        ) {
            self.nameOrID = nameOrID
            self.version = version
        }
    }

    public struct StudySegment: LabMessage {
        public static let fullName = "thetalab.backtest.v1.StudySegment"

        public var studyID: String
        public var segment: String
        public var grant: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            studyID: String = "",
            segment: String = "",
            grant: String = ""
        ) {
            self.studyID = studyID
            self.segment = segment
            self.grant = grant
        }
    }

    public struct RunBacktestResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RunBacktestResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(BacktestV1.RunProgress)
            case run(BacktestV1.Run)
        }
    }

    public struct RunProgress: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RunProgress"

        public var stage: BacktestV1.RunProgress.Stage
        public var done: Int64
        public var total: Int64
        /// STAGE_QUEUED: how many are before it.
        public var queuePosition: Int32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            stage: BacktestV1.RunProgress.Stage = .unspecified,
            done: Int64 = 0,
            total: Int64 = 0,
            queuePosition: Int32 = 0
        ) {
            self.stage = stage
            self.done = done
            self.total = total
            self.queuePosition = queuePosition
        }

        public enum Stage: RawRepresentable, Hashable, Sendable {
            case unspecified
            case queued
            case loading
            case running
            case recording
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .queued, .loading, .running, .recording,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .queued
                case 2: self = .loading
                case 3: self = .running
                case 4: self = .recording
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .queued: 1
                case .loading: 2
                case .running: 3
                case .recording: 4
                case .unrecognized(let number): number
                }
            }
        }
    }

    /// A run, whole: what it was of, what it ran over, and what came out.
    public struct Run: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Run"

        public var runID: String
        public var strategyID: String
        public var strategyName: String
        public var strategyVersion: Int32
        public var identity: BacktestV1.Identity?
        public var definition: StrategyV1.Definition?
        public var settings: StrategyV1.RunSettings?
        public var dataset: MarketDataV1.DatasetRequest?
        public var result: BacktestV1.Result?
        public var timings: BacktestV1.Timings?
        public var createdAtMs: Int64
        /// Who asked for it: the URI of the caller's certificate.
        public var requestedBy: String
        /// It was recorded before and was not computed again.
        public var alreadyRecorded: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            strategyID: String = "",
            strategyName: String = "",
            strategyVersion: Int32 = 0,
            identity: BacktestV1.Identity? = nil,
            definition: StrategyV1.Definition? = nil,
            settings: StrategyV1.RunSettings? = nil,
            dataset: MarketDataV1.DatasetRequest? = nil,
            result: BacktestV1.Result? = nil,
            timings: BacktestV1.Timings? = nil,
            createdAtMs: Int64 = 0,
            requestedBy: String = "",
            alreadyRecorded: Bool = false
        ) {
            self.runID = runID
            self.strategyID = strategyID
            self.strategyName = strategyName
            self.strategyVersion = strategyVersion
            self.identity = identity
            self.definition = definition
            self.settings = settings
            self.dataset = dataset
            self.result = result
            self.timings = timings
            self.createdAtMs = createdAtMs
            self.requestedBy = requestedBy
            self.alreadyRecorded = alreadyRecorded
        }
    }

    public struct Identity: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Identity"

        /// Changes when the same inputs give other figures.
        public var engineSemantics: Int32
        public var build: String
        /// SHA-256 of the canonical configuration, in hex.
        public var configDigest: String
        public var datasetKey: String
        /// SHA-256 of the canonical content, in hex.
        public var datasetDigest: String
        public var policySource: String
        public var seed: UInt64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            engineSemantics: Int32 = 0,
            build: String = "",
            configDigest: String = "",
            datasetKey: String = "",
            datasetDigest: String = "",
            policySource: String = "",
            seed: UInt64 = 0
        ) {
            self.engineSemantics = engineSemantics
            self.build = build
            self.configDigest = configDigest
            self.datasetKey = datasetKey
            self.datasetDigest = datasetDigest
            self.policySource = policySource
            self.seed = seed
        }
    }

    public struct Timings: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Timings"

        public var queuedUs: Int64
        public var loadingUs: Int64
        public var runningUs: Int64
        public var datasetCached: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            queuedUs: Int64 = 0,
            loadingUs: Int64 = 0,
            runningUs: Int64 = 0,
            datasetCached: Bool = false
        ) {
            self.queuedUs = queuedUs
            self.loadingUs = loadingUs
            self.runningUs = runningUs
            self.datasetCached = datasetCached
        }
    }

    public struct RerunBacktestRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RerunBacktestRequest"

        public var runID: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = ""
        ) {
            self.runID = runID
        }
    }

    public struct RerunBacktestResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.RerunBacktestResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(BacktestV1.RunProgress)
            case reproduction(BacktestV1.Reproduction)
        }
    }

    public struct Reproduction: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Reproduction"

        public var recorded: BacktestV1.Run?
        public var recomputed: BacktestV1.Run?
        public var identical: Bool
        /// What differs, worst first: dataset_digest, engine_semantics, or a figure.
        public var differences: [BacktestV1.Difference]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            recorded: BacktestV1.Run? = nil,
            recomputed: BacktestV1.Run? = nil,
            identical: Bool = false,
            differences: [BacktestV1.Difference] = []
        ) {
            self.recorded = recorded
            self.recomputed = recomputed
            self.identical = identical
            self.differences = differences
        }
    }

    public struct Difference: LabMessage {
        public static let fullName = "thetalab.backtest.v1.Difference"

        public var field: String
        public var recorded: String
        public var recomputed: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            field: String = "",
            recorded: String = "",
            recomputed: String = ""
        ) {
            self.field = field
            self.recorded = recorded
            self.recomputed = recomputed
        }
    }

    public struct DescribeEngineRequest: LabMessage {
        public static let fullName = "thetalab.backtest.v1.DescribeEngineRequest"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public struct DescribeEngineResponse: LabMessage {
        public static let fullName = "thetalab.backtest.v1.DescribeEngineResponse"

        public var running: Int32
        public var queued: Int32
        public var queueLimit: Int32
        public var cachedDatasets: Int64
        public var cachedBytes: Int64
        public var cacheLimitBytes: Int64
        public var engineSemantics: Int32
        public var build: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            running: Int32 = 0,
            queued: Int32 = 0,
            queueLimit: Int32 = 0,
            cachedDatasets: Int64 = 0,
            cachedBytes: Int64 = 0,
            cacheLimitBytes: Int64 = 0,
            engineSemantics: Int32 = 0,
            build: String = ""
        ) {
            self.running = running
            self.queued = queued
            self.queueLimit = queueLimit
            self.cachedDatasets = cachedDatasets
            self.cachedBytes = cachedBytes
            self.cacheLimitBytes = cacheLimitBytes
            self.engineSemantics = engineSemantics
            self.build = build
        }
    }
}

extension BacktestV1.RunBacktestRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .message(BacktestV1.StrategyReference.wire.schema), slot: 1),
            .one(3, .message(StrategyV1.Definition.wire.schema), slot: 1),
            .one(4, .message(StrategyV1.RunSettings.wire.schema), slot: 2),
            .one(5, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 3),
            .one(6, .message(BacktestV1.StudySegment.wire.schema), slot: 3),
            .many(7, .message(overridesEntrySchema)),
            .one(8, .varint),
            .one(9, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RunBacktestRequest>.size
    ) { raw in
        thetalab__backtest__v1__run_backtest_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestRequest.self))
    }

    private static let overridesEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .text)])

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "RunBacktestRequest.run_id")
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
        for index in 0..<c.pointee.n_overrides {
            guard let raw = WireReader.element(c.pointee.overrides, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestRequest__OverridesEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "RunBacktestRequest.overrides")
            self.overrides[key] = try WireReader.string(&entry.pointee.value, "RunBacktestRequest.overrides")
        }
        self.force = c.pointee.force != 0
        self.brief = c.pointee.brief != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
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
        (c.pointee.overrides, c.pointee.n_overrides) = arena.entries(
            self.overrides.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Thetalab__Backtest__V1__RunBacktestRequest__OverridesEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestRequest__OverridesEntry.self)
                thetalab__backtest__v1__run_backtest_request__overrides_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                arena.store(value, at: &entry.pointee.value)
                entry.pointee.has_value = 1
            }
        if self.force {
            c.pointee.force = self.force ? 1 : 0
            c.pointee.has_force = 1
        }
        if self.brief {
            c.pointee.brief = self.brief ? 1 : 0
            c.pointee.has_brief = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.StrategyReference: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__StrategyReference>.size
    ) { raw in
        thetalab__backtest__v1__strategy_reference__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StrategyReference.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StrategyReference.self)
        self.init()
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "StrategyReference.name_or_id")
        self.version = c.pointee.version
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StrategyReference.self)
        if !self.nameOrID.isEmpty {
            arena.store(self.nameOrID, at: &c.pointee.name_or_id)
            c.pointee.has_name_or_id = 1
        }
        if self.version != 0 {
            c.pointee.version = self.version
            c.pointee.has_version = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.StudySegment: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__StudySegment>.size
    ) { raw in
        thetalab__backtest__v1__study_segment__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StudySegment.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StudySegment.self)
        self.init()
        self.studyID = try WireReader.string(&c.pointee.study_id, "StudySegment.study_id")
        self.segment = try WireReader.string(&c.pointee.segment, "StudySegment.segment")
        self.grant = try WireReader.string(&c.pointee.grant, "StudySegment.grant")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__StudySegment.self)
        if !self.studyID.isEmpty {
            arena.store(self.studyID, at: &c.pointee.study_id)
            c.pointee.has_study_id = 1
        }
        if !self.segment.isEmpty {
            arena.store(self.segment, at: &c.pointee.segment)
            c.pointee.has_segment = 1
        }
        if !self.grant.isEmpty {
            arena.store(self.grant, at: &c.pointee.grant)
            c.pointee.has_grant = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.RunBacktestResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.RunProgress.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Run.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RunBacktestResponse>.size
    ) { raw in
        thetalab__backtest__v1__run_backtest_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestResponse.self)
        self.init()
        if let value: BacktestV1.RunProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: BacktestV1.Run = try WireReader.message(c.pointee.run) {
            self.event = .run(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunBacktestResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .run(let value):
            c.pointee.run = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.RunProgress: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RunProgress>.size
    ) { raw in
        thetalab__backtest__v1__run_progress__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunProgress.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunProgress.self)
        self.init()
        self.stage = BacktestV1.RunProgress.Stage(rawValue: c.pointee.stage)
        self.done = c.pointee.done
        self.total = c.pointee.total
        self.queuePosition = c.pointee.queue_position
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RunProgress.self)
        if self.stage.rawValue != 0 {
            c.pointee.stage = self.stage.rawValue
            c.pointee.has_stage = 1
        }
        if self.done != 0 {
            c.pointee.done = self.done
            c.pointee.has_done = 1
        }
        if self.total != 0 {
            c.pointee.total = self.total
            c.pointee.has_total = 1
        }
        if self.queuePosition != 0 {
            c.pointee.queue_position = self.queuePosition
            c.pointee.has_queue_position = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Run: WireMessage {
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
            .one(9, .message(BacktestV1.Result.wire.schema), slot: 7),
            .one(10, .message(BacktestV1.Timings.wire.schema), slot: 8),
            .one(11, .varint),
            .one(12, .text, slot: 9),
            .one(13, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Run>.size
    ) { raw in
        thetalab__backtest__v1__run__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Run.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Run.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "Run.run_id")
        self.strategyID = try WireReader.string(&c.pointee.strategy_id, "Run.strategy_id")
        self.strategyName = try WireReader.string(&c.pointee.strategy_name, "Run.strategy_name")
        self.strategyVersion = c.pointee.strategy_version
        self.identity = try WireReader.message(c.pointee.identity)
        self.definition = try WireReader.message(c.pointee.definition)
        self.settings = try WireReader.message(c.pointee.settings)
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.result = try WireReader.message(c.pointee.result)
        self.timings = try WireReader.message(c.pointee.timings)
        self.createdAtMs = c.pointee.created_at_ms
        self.requestedBy = try WireReader.string(&c.pointee.requested_by, "Run.requested_by")
        self.alreadyRecorded = c.pointee.already_recorded != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Run.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
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
        if let value = self.result {
            c.pointee.result = arena.message(value)
        }
        if let value = self.timings {
            c.pointee.timings = arena.message(value)
        }
        if self.createdAtMs != 0 {
            c.pointee.created_at_ms = self.createdAtMs
            c.pointee.has_created_at_ms = 1
        }
        if !self.requestedBy.isEmpty {
            arena.store(self.requestedBy, at: &c.pointee.requested_by)
            c.pointee.has_requested_by = 1
        }
        if self.alreadyRecorded {
            c.pointee.already_recorded = self.alreadyRecorded ? 1 : 0
            c.pointee.has_already_recorded = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Identity: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .text, slot: 2),
            .one(5, .text, slot: 3),
            .one(6, .text, slot: 4),
            .one(7, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Identity>.size
    ) { raw in
        thetalab__backtest__v1__identity__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Identity.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Identity.self)
        self.init()
        self.engineSemantics = c.pointee.engine_semantics
        self.build = try WireReader.string(&c.pointee.build, "Identity.build")
        self.configDigest = try WireReader.string(&c.pointee.config_digest, "Identity.config_digest")
        self.datasetKey = try WireReader.string(&c.pointee.dataset_key, "Identity.dataset_key")
        self.datasetDigest = try WireReader.string(&c.pointee.dataset_digest, "Identity.dataset_digest")
        self.policySource = try WireReader.string(&c.pointee.policy_source, "Identity.policy_source")
        self.seed = c.pointee.seed
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Identity.self)
        if self.engineSemantics != 0 {
            c.pointee.engine_semantics = self.engineSemantics
            c.pointee.has_engine_semantics = 1
        }
        if !self.build.isEmpty {
            arena.store(self.build, at: &c.pointee.build)
            c.pointee.has_build = 1
        }
        if !self.configDigest.isEmpty {
            arena.store(self.configDigest, at: &c.pointee.config_digest)
            c.pointee.has_config_digest = 1
        }
        if !self.datasetKey.isEmpty {
            arena.store(self.datasetKey, at: &c.pointee.dataset_key)
            c.pointee.has_dataset_key = 1
        }
        if !self.datasetDigest.isEmpty {
            arena.store(self.datasetDigest, at: &c.pointee.dataset_digest)
            c.pointee.has_dataset_digest = 1
        }
        if !self.policySource.isEmpty {
            arena.store(self.policySource, at: &c.pointee.policy_source)
            c.pointee.has_policy_source = 1
        }
        if self.seed != 0 {
            c.pointee.seed = self.seed
            c.pointee.has_seed = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Timings: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(5, .varint),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Timings>.size
    ) { raw in
        thetalab__backtest__v1__timings__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Timings.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Timings.self)
        self.init()
        self.queuedUs = c.pointee.queued_us
        self.loadingUs = c.pointee.loading_us
        self.runningUs = c.pointee.running_us
        self.datasetCached = c.pointee.dataset_cached != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Timings.self)
        if self.queuedUs != 0 {
            c.pointee.queued_us = self.queuedUs
            c.pointee.has_queued_us = 1
        }
        if self.loadingUs != 0 {
            c.pointee.loading_us = self.loadingUs
            c.pointee.has_loading_us = 1
        }
        if self.runningUs != 0 {
            c.pointee.running_us = self.runningUs
            c.pointee.has_running_us = 1
        }
        if self.datasetCached {
            c.pointee.dataset_cached = self.datasetCached ? 1 : 0
            c.pointee.has_dataset_cached = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.RerunBacktestRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RerunBacktestRequest>.size
    ) { raw in
        thetalab__backtest__v1__rerun_backtest_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RerunBacktestRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RerunBacktestRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "RerunBacktestRequest.run_id")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RerunBacktestRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.RerunBacktestResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.RunProgress.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Reproduction.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__RerunBacktestResponse>.size
    ) { raw in
        thetalab__backtest__v1__rerun_backtest_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RerunBacktestResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RerunBacktestResponse.self)
        self.init()
        if let value: BacktestV1.RunProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: BacktestV1.Reproduction = try WireReader.message(c.pointee.reproduction) {
            self.event = .reproduction(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__RerunBacktestResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .reproduction(let value):
            c.pointee.reproduction = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Reproduction: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Run.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Run.wire.schema), slot: 1),
            .one(3, .varint),
            .many(4, .message(BacktestV1.Difference.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Reproduction>.size
    ) { raw in
        thetalab__backtest__v1__reproduction__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Reproduction.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Reproduction.self)
        self.init()
        self.recorded = try WireReader.message(c.pointee.recorded)
        self.recomputed = try WireReader.message(c.pointee.recomputed)
        self.identical = c.pointee.identical != 0
        self.differences = try WireReader.messages(c.pointee.differences, c.pointee.n_differences)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Reproduction.self)
        if let value = self.recorded {
            c.pointee.recorded = arena.message(value)
        }
        if let value = self.recomputed {
            c.pointee.recomputed = arena.message(value)
        }
        if self.identical {
            c.pointee.identical = self.identical ? 1 : 0
            c.pointee.has_identical = 1
        }
        c.pointee.differences = arena.messages(self.differences)
        c.pointee.n_differences = self.differences.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.Difference: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__Difference>.size
    ) { raw in
        thetalab__backtest__v1__difference__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Difference.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Difference.self)
        self.init()
        self.field = try WireReader.string(&c.pointee.field, "Difference.field")
        self.recorded = try WireReader.string(&c.pointee.recorded, "Difference.recorded")
        self.recomputed = try WireReader.string(&c.pointee.recomputed, "Difference.recomputed")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__Difference.self)
        if !self.field.isEmpty {
            arena.store(self.field, at: &c.pointee.field)
            c.pointee.has_field = 1
        }
        if !self.recorded.isEmpty {
            arena.store(self.recorded, at: &c.pointee.recorded)
            c.pointee.has_recorded = 1
        }
        if !self.recomputed.isEmpty {
            arena.store(self.recomputed, at: &c.pointee.recomputed)
            c.pointee.has_recomputed = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.DescribeEngineRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Thetalab__Backtest__V1__DescribeEngineRequest>.size
    ) { raw in
        thetalab__backtest__v1__describe_engine_request__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DescribeEngineRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.DescribeEngineResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__DescribeEngineResponse>.size
    ) { raw in
        thetalab__backtest__v1__describe_engine_response__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DescribeEngineResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DescribeEngineResponse.self)
        self.init()
        self.running = c.pointee.running
        self.queued = c.pointee.queued
        self.queueLimit = c.pointee.queue_limit
        self.cachedDatasets = c.pointee.cached_datasets
        self.cachedBytes = c.pointee.cached_bytes
        self.cacheLimitBytes = c.pointee.cache_limit_bytes
        self.engineSemantics = c.pointee.engine_semantics
        self.build = try WireReader.string(&c.pointee.build, "DescribeEngineResponse.build")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__DescribeEngineResponse.self)
        if self.running != 0 {
            c.pointee.running = self.running
            c.pointee.has_running = 1
        }
        if self.queued != 0 {
            c.pointee.queued = self.queued
            c.pointee.has_queued = 1
        }
        if self.queueLimit != 0 {
            c.pointee.queue_limit = self.queueLimit
            c.pointee.has_queue_limit = 1
        }
        if self.cachedDatasets != 0 {
            c.pointee.cached_datasets = self.cachedDatasets
            c.pointee.has_cached_datasets = 1
        }
        if self.cachedBytes != 0 {
            c.pointee.cached_bytes = self.cachedBytes
            c.pointee.has_cached_bytes = 1
        }
        if self.cacheLimitBytes != 0 {
            c.pointee.cache_limit_bytes = self.cacheLimitBytes
            c.pointee.has_cache_limit_bytes = 1
        }
        if self.engineSemantics != 0 {
            c.pointee.engine_semantics = self.engineSemantics
            c.pointee.has_engine_semantics = 1
        }
        if !self.build.isEmpty {
            arena.store(self.build, at: &c.pointee.build)
            c.pointee.has_build = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
