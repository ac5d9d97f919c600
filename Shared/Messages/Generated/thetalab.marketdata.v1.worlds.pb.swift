// Generated from thetalab/marketdata/v1/worlds.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension MarketDataV1 {
    public struct ListWorldsRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ListWorldsRequest"

        public var pageSize: Int32
        public var pageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            pageSize: Int32 = 0,
            pageToken: String = ""
        ) {
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct ListWorldsResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ListWorldsResponse"

        public var worlds: [MarketDataV1.World]
        /// Empty: that was all. The set is small and fixed by the service, so that one page holds it.
        public var nextPageToken: String
        /// What a request that names no world and no seed gets.
        public var usualWorld: String
        public var usualSeed: UInt64
        /// Instants that may be asked for: from_ms <= t < to_ms.
        public var fromMs: Int64
        public var toMs: Int64
        /// The longest span of one request.
        public var spanMaxMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            worlds: [MarketDataV1.World] = [],
            nextPageToken: String = "",
            usualWorld: String = "",
            usualSeed: UInt64 = 0,
            fromMs: Int64 = 0,
            toMs: Int64 = 0,
            spanMaxMs: Int64 = 0
        ) {
            self.worlds = worlds
            self.nextPageToken = nextPageToken
            self.usualWorld = usualWorld
            self.usualSeed = usualSeed
            self.fromMs = fromMs
            self.toMs = toMs
            self.spanMaxMs = spanMaxMs
        }
    }

    public struct World: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.World"

        public var name: String
        public var version: Int32
        public var description: String
        public var parameters: [MarketDataV1.WorldParameter]
        public var knownGaps: [MarketDataV1.KnownGap]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = "",
            version: Int32 = 0,
            description: String = "",
            parameters: [MarketDataV1.WorldParameter] = [],
            knownGaps: [MarketDataV1.KnownGap] = []
        ) {
            self.name = name
            self.version = version
            self.description = description
            self.parameters = parameters
            self.knownGaps = knownGaps
        }
    }

    public struct WorldParameter: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.WorldParameter"

        public var key: String
        public var description: String
        public var unit: String
        /// The values that are allowed, for people.
        public var range: String
        /// The value where none is given.
        public var usual: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            key: String = "",
            description: String = "",
            unit: String = "",
            range: String = "",
            usual: String = ""
        ) {
            self.key = key
            self.description = description
            self.unit = unit
            self.range = range
            self.usual = usual
        }
    }

    /// A fact of markets that a model is known to miss.
    public struct KnownGap: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.KnownGap"

        /// The key of the fact.
        public var fact: String
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fact: String = "",
            reason: String = ""
        ) {
            self.fact = fact
            self.reason = reason
        }
    }

    public struct AssessRealismRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.AssessRealismRequest"

        public var underlying: String
        /// Empty: the usual one.
        public var world: String
        /// Of the first world; the others have the seeds that follow.
        public var worldSeed: UInt64?
        /// Of each world; 0 is 4.
        public var years: Int32
        /// How many worlds; 0 is 8.
        public var seeds: Int32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            underlying: String = "",
            world: String = "",
            worldSeed: UInt64? = nil,
            years: Int32 = 0,
            seeds: Int32 = 0
        ) {
            self.underlying = underlying
            self.world = world
            self.worldSeed = worldSeed
            self.years = years
            self.seeds = seeds
        }
    }

    public struct AssessRealismResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.AssessRealismResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(MarketDataV1.AssessmentProgress)
            /// Last.
            case realism(MarketDataV1.Realism)
        }
    }

    public struct AssessmentProgress: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.AssessmentProgress"

        public var done: Int64
        public var total: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            done: Int64 = 0,
            total: Int64 = 0
        ) {
            self.done = done
            self.total = total
        }
    }

    public struct Realism: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.Realism"

        /// In its one spelling, with the version.
        public var world: String
        public var underlying: String
        public var firstSeed: UInt64
        public var seeds: Int32
        public var fromMs: Int64
        public var toMs: Int64
        public var facts: [MarketDataV1.StylisedFact]
        /// Whether every fact lies inside its range, known gaps aside.
        public var passed: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            world: String = "",
            underlying: String = "",
            firstSeed: UInt64 = 0,
            seeds: Int32 = 0,
            fromMs: Int64 = 0,
            toMs: Int64 = 0,
            facts: [MarketDataV1.StylisedFact] = [],
            passed: Bool = false
        ) {
            self.world = world
            self.underlying = underlying
            self.firstSeed = firstSeed
            self.seeds = seeds
            self.fromMs = fromMs
            self.toMs = toMs
            self.facts = facts
            self.passed = passed
        }
    }

    public struct StylisedFact: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StylisedFact"

        public var key: String
        public var description: String
        public var unit: String
        /// Over the seeds; absent where none could be measured.
        public var median: Double?
        public var low: Double?
        public var high: Double?
        public var targetLow: Double
        public var targetHigh: Double
        /// Where the target comes from.
        public var source: String
        public var inside: Bool
        /// Why it may lie outside; empty where it may not.
        public var knownGap: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            key: String = "",
            description: String = "",
            unit: String = "",
            median: Double? = nil,
            low: Double? = nil,
            high: Double? = nil,
            targetLow: Double = 0,
            targetHigh: Double = 0,
            source: String = "",
            inside: Bool = false,
            knownGap: String = ""
        ) {
            self.key = key
            self.description = description
            self.unit = unit
            self.median = median
            self.low = low
            self.high = high
            self.targetLow = targetLow
            self.targetHigh = targetHigh
            self.source = source
            self.inside = inside
            self.knownGap = knownGap
        }
    }
}

extension MarketDataV1.ListWorldsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ListWorldsRequest>.size
    ) { raw in
        thetalab__marketdata__v1__list_worlds_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListWorldsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListWorldsRequest.self)
        self.init()
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListWorldsRequest.page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListWorldsRequest.self)
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ListWorldsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(MarketDataV1.World.wire.schema)),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ListWorldsResponse>.size
    ) { raw in
        thetalab__marketdata__v1__list_worlds_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListWorldsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListWorldsResponse.self)
        self.init()
        self.worlds = try WireReader.messages(c.pointee.worlds, c.pointee.n_worlds)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListWorldsResponse.next_page_token")
        self.usualWorld = try WireReader.string(&c.pointee.usual_world, "ListWorldsResponse.usual_world")
        self.usualSeed = c.pointee.usual_seed
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.spanMaxMs = c.pointee.span_max_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListWorldsResponse.self)
        c.pointee.worlds = arena.messages(self.worlds)
        c.pointee.n_worlds = self.worlds.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        if !self.usualWorld.isEmpty {
            arena.store(self.usualWorld, at: &c.pointee.usual_world)
            c.pointee.has_usual_world = 1
        }
        if self.usualSeed != 0 {
            c.pointee.usual_seed = self.usualSeed
            c.pointee.has_usual_seed = 1
        }
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        if self.spanMaxMs != 0 {
            c.pointee.span_max_ms = self.spanMaxMs
            c.pointee.has_span_max_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.World: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
            .many(4, .message(MarketDataV1.WorldParameter.wire.schema)),
            .many(5, .message(MarketDataV1.KnownGap.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__World>.size
    ) { raw in
        thetalab__marketdata__v1__world__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__World.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__World.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "World.name")
        self.version = c.pointee.version
        self.description = try WireReader.string(&c.pointee.description, "World.description")
        self.parameters = try WireReader.messages(c.pointee.parameters, c.pointee.n_parameters)
        self.knownGaps = try WireReader.messages(c.pointee.known_gaps, c.pointee.n_known_gaps)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__World.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if self.version != 0 {
            c.pointee.version = self.version
            c.pointee.has_version = 1
        }
        if !self.description.isEmpty {
            arena.store(self.description, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        c.pointee.parameters = arena.messages(self.parameters)
        c.pointee.n_parameters = self.parameters.count
        c.pointee.known_gaps = arena.messages(self.knownGaps)
        c.pointee.n_known_gaps = self.knownGaps.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.WorldParameter: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .text, slot: 3),
            .one(5, .text, slot: 4),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__WorldParameter>.size
    ) { raw in
        thetalab__marketdata__v1__world_parameter__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__WorldParameter.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__WorldParameter.self)
        self.init()
        self.key = try WireReader.string(&c.pointee.key, "WorldParameter.key")
        self.description = try WireReader.string(&c.pointee.description, "WorldParameter.description")
        self.unit = try WireReader.string(&c.pointee.unit, "WorldParameter.unit")
        self.range = try WireReader.string(&c.pointee.range, "WorldParameter.range")
        self.usual = try WireReader.string(&c.pointee.usual, "WorldParameter.usual")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__WorldParameter.self)
        if !self.key.isEmpty {
            arena.store(self.key, at: &c.pointee.key)
            c.pointee.has_key = 1
        }
        if !self.description.isEmpty {
            arena.store(self.description, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        if !self.unit.isEmpty {
            arena.store(self.unit, at: &c.pointee.unit)
            c.pointee.has_unit = 1
        }
        if !self.range.isEmpty {
            arena.store(self.range, at: &c.pointee.range)
            c.pointee.has_range = 1
        }
        if !self.usual.isEmpty {
            arena.store(self.usual, at: &c.pointee.usual)
            c.pointee.has_usual = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.KnownGap: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__KnownGap>.size
    ) { raw in
        thetalab__marketdata__v1__known_gap__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__KnownGap.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__KnownGap.self)
        self.init()
        self.fact = try WireReader.string(&c.pointee.fact, "KnownGap.fact")
        self.reason = try WireReader.string(&c.pointee.reason, "KnownGap.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__KnownGap.self)
        if !self.fact.isEmpty {
            arena.store(self.fact, at: &c.pointee.fact)
            c.pointee.has_fact = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.AssessRealismRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__AssessRealismRequest>.size
    ) { raw in
        thetalab__marketdata__v1__assess_realism_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessRealismRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessRealismRequest.self)
        self.init()
        self.underlying = try WireReader.string(&c.pointee.underlying, "AssessRealismRequest.underlying")
        self.world = try WireReader.string(&c.pointee.world, "AssessRealismRequest.world")
        if c.pointee.has_world_seed != 0 {
            self.worldSeed = c.pointee.world_seed
        }
        self.years = c.pointee.years
        self.seeds = c.pointee.seeds
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessRealismRequest.self)
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if !self.world.isEmpty {
            arena.store(self.world, at: &c.pointee.world)
            c.pointee.has_world = 1
        }
        if let value = self.worldSeed {
            c.pointee.world_seed = value
            c.pointee.has_world_seed = 1
        }
        if self.years != 0 {
            c.pointee.years = self.years
            c.pointee.has_years = 1
        }
        if self.seeds != 0 {
            c.pointee.seeds = self.seeds
            c.pointee.has_seeds = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.AssessRealismResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.AssessmentProgress.wire.schema), slot: 0),
            .one(2, .message(MarketDataV1.Realism.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__AssessRealismResponse>.size
    ) { raw in
        thetalab__marketdata__v1__assess_realism_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessRealismResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessRealismResponse.self)
        self.init()
        if let value: MarketDataV1.AssessmentProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: MarketDataV1.Realism = try WireReader.message(c.pointee.realism) {
            self.event = .realism(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessRealismResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .realism(let value):
            c.pointee.realism = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.AssessmentProgress: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__AssessmentProgress>.size
    ) { raw in
        thetalab__marketdata__v1__assessment_progress__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessmentProgress.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessmentProgress.self)
        self.init()
        self.done = c.pointee.done
        self.total = c.pointee.total
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__AssessmentProgress.self)
        if self.done != 0 {
            c.pointee.done = self.done
            c.pointee.has_done = 1
        }
        if self.total != 0 {
            c.pointee.total = self.total
            c.pointee.has_total = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.Realism: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .many(7, .message(MarketDataV1.StylisedFact.wire.schema)),
            .one(8, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__Realism>.size
    ) { raw in
        thetalab__marketdata__v1__realism__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Realism.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Realism.self)
        self.init()
        self.world = try WireReader.string(&c.pointee.world, "Realism.world")
        self.underlying = try WireReader.string(&c.pointee.underlying, "Realism.underlying")
        self.firstSeed = c.pointee.first_seed
        self.seeds = c.pointee.seeds
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.facts = try WireReader.messages(c.pointee.facts, c.pointee.n_facts)
        self.passed = c.pointee.passed != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Realism.self)
        if !self.world.isEmpty {
            arena.store(self.world, at: &c.pointee.world)
            c.pointee.has_world = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.firstSeed != 0 {
            c.pointee.first_seed = self.firstSeed
            c.pointee.has_first_seed = 1
        }
        if self.seeds != 0 {
            c.pointee.seeds = self.seeds
            c.pointee.has_seeds = 1
        }
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        c.pointee.facts = arena.messages(self.facts)
        c.pointee.n_facts = self.facts.count
        if self.passed {
            c.pointee.passed = self.passed ? 1 : 0
            c.pointee.has_passed = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.StylisedFact: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .fixed64),
            .one(5, .fixed64),
            .one(6, .fixed64),
            .one(7, .fixed64),
            .one(8, .fixed64),
            .one(9, .text, slot: 3),
            .one(10, .varint),
            .one(11, .text, slot: 4),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StylisedFact>.size
    ) { raw in
        thetalab__marketdata__v1__stylised_fact__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StylisedFact.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StylisedFact.self)
        self.init()
        self.key = try WireReader.string(&c.pointee.key, "StylisedFact.key")
        self.description = try WireReader.string(&c.pointee.description, "StylisedFact.description")
        self.unit = try WireReader.string(&c.pointee.unit, "StylisedFact.unit")
        if c.pointee.has_median != 0 {
            self.median = c.pointee.median
        }
        if c.pointee.has_low != 0 {
            self.low = c.pointee.low
        }
        if c.pointee.has_high != 0 {
            self.high = c.pointee.high
        }
        self.targetLow = c.pointee.target_low
        self.targetHigh = c.pointee.target_high
        self.source = try WireReader.string(&c.pointee.source, "StylisedFact.source")
        self.inside = c.pointee.inside != 0
        self.knownGap = try WireReader.string(&c.pointee.known_gap, "StylisedFact.known_gap")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StylisedFact.self)
        if !self.key.isEmpty {
            arena.store(self.key, at: &c.pointee.key)
            c.pointee.has_key = 1
        }
        if !self.description.isEmpty {
            arena.store(self.description, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        if !self.unit.isEmpty {
            arena.store(self.unit, at: &c.pointee.unit)
            c.pointee.has_unit = 1
        }
        if let value = self.median {
            c.pointee.median = value
            c.pointee.has_median = 1
        }
        if let value = self.low {
            c.pointee.low = value
            c.pointee.has_low = 1
        }
        if let value = self.high {
            c.pointee.high = value
            c.pointee.has_high = 1
        }
        if self.targetLow.bitPattern != 0 {
            c.pointee.target_low = self.targetLow
            c.pointee.has_target_low = 1
        }
        if self.targetHigh.bitPattern != 0 {
            c.pointee.target_high = self.targetHigh
            c.pointee.has_target_high = 1
        }
        if !self.source.isEmpty {
            arena.store(self.source, at: &c.pointee.source)
            c.pointee.has_source = 1
        }
        if self.inside {
            c.pointee.inside = self.inside ? 1 : 0
            c.pointee.has_inside = 1
        }
        if !self.knownGap.isEmpty {
            arena.store(self.knownGap, at: &c.pointee.known_gap)
            c.pointee.has_known_gap = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
