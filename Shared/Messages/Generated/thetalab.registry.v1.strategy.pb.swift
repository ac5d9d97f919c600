// Generated from thetalab/registry/v1/strategy.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension RegistryV1 {
    public struct Strategy: LabMessage {
        public static let fullName = "thetalab.registry.v1.Strategy"

        /// UUIDv7.
        public var id: String
        /// [a-z][a-z0-9-]{0,62}, unique among those not deleted.
        public var name: String
        public var description: String
        public var status: RegistryV1.Status
        public var tuning: RegistryV1.Tuning?
        /// The version asked for; the newest where none was.
        public var version: RegistryV1.Version?
        public var newestVersion: Int32
        /// Changes with every change of the strategy: hand it back to change it (optimistic concurrency).
        public var revision: Int64
        public var createdAtMs: Int64
        public var updatedAtMs: Int64
        public var deletedAtMs: Int64?
        public var runCount: Int64
        /// Runs that searches have spent on it in its life.
        public var experimentsSpent: Int64
        /// Where a paused strategy was paused, and where it goes when it is resumed; unspecified where it is not paused.
        public var pausedFrom: RegistryV1.Status
        public private(set) var unknownFields: [UInt8] = []

        public init(
            id: String = "",
            name: String = "",
            description: String = "",
            status: RegistryV1.Status = .unspecified,
            tuning: RegistryV1.Tuning? = nil,
            version: RegistryV1.Version? = nil,
            newestVersion: Int32 = 0,
            revision: Int64 = 0,
            createdAtMs: Int64 = 0,
            updatedAtMs: Int64 = 0,
            deletedAtMs: Int64? = nil,
            runCount: Int64 = 0,
            experimentsSpent: Int64 = 0,
            pausedFrom: RegistryV1.Status = .unspecified
        ) {
            self.id = id
            self.name = name
            self.description = description
            self.status = status
            self.tuning = tuning
            self.version = version
            self.newestVersion = newestVersion
            self.revision = revision
            self.createdAtMs = createdAtMs
            self.updatedAtMs = updatedAtMs
            self.deletedAtMs = deletedAtMs
            self.runCount = runCount
            self.experimentsSpent = experimentsSpent
            self.pausedFrom = pausedFrom
        }
    }

    public struct Version: LabMessage {
        public static let fullName = "thetalab.registry.v1.Version"

        public var number: Int32
        /// 0: the first.
        public var parent: Int32
        /// The URI of who made it.
        public var author: String
        public var reason: String
        public var createdAtMs: Int64
        public var definition: StrategyV1.Definition?
        /// SHA-256 of the canonical definition, in hex.
        public var digest: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            number: Int32 = 0,
            parent: Int32 = 0,
            author: String = "",
            reason: String = "",
            createdAtMs: Int64 = 0,
            definition: StrategyV1.Definition? = nil,
            digest: String = ""
        ) {
            self.number = number
            self.parent = parent
            self.author = author
            self.reason = reason
            self.createdAtMs = createdAtMs
            self.definition = definition
            self.digest = digest
        }
    }

    public struct Tuning: LabMessage {
        public static let fullName = "thetalab.registry.v1.Tuning"

        public var enabled: Bool
        /// hh:mm-hh:mm in UTC, over midnight where it ends before it begins: 22:00-06:00; empty: always.
        public var window: String
        /// The most experiments a day; 0 is no limit.
        public var daily: Int32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            enabled: Bool = false,
            window: String = "",
            daily: Int32 = 0
        ) {
            self.enabled = enabled
            self.window = window
            self.daily = daily
        }
    }

    public struct CreateStrategyRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.CreateStrategyRequest"

        /// The same key with the same content answers the same; with other content it is refused.
        public var idempotencyKey: String
        public var name: String
        public var description: String
        public var definition: StrategyV1.Definition?
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            idempotencyKey: String = "",
            name: String = "",
            description: String = "",
            definition: StrategyV1.Definition? = nil,
            reason: String = ""
        ) {
            self.idempotencyKey = idempotencyKey
            self.name = name
            self.description = description
            self.definition = definition
            self.reason = reason
        }
    }

    public struct CreateStrategyResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.CreateStrategyResponse"

        public var strategy: RegistryV1.Strategy?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategy: RegistryV1.Strategy? = nil
        ) {
            self.strategy = strategy
        }
    }

    public struct GetStrategyRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.GetStrategyRequest"

        /// A name, an id, or a unique prefix of an id of 8 or more characters.
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

    public struct GetStrategyResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.GetStrategyResponse"

        public var strategy: RegistryV1.Strategy?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategy: RegistryV1.Strategy? = nil
        ) {
            self.strategy = strategy
        }
    }

    public struct ListStrategiesRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListStrategiesRequest"

        public var pageSize: Int32
        public var pageToken: String
        public var status: RegistryV1.Status
        public var underlying: String
        public var tuningOnly: Bool
        public var includeDeleted: Bool
        /// name, created_at, updated_at, with - before it for descending.
        public var orderBy: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            pageSize: Int32 = 0,
            pageToken: String = "",
            status: RegistryV1.Status = .unspecified,
            underlying: String = "",
            tuningOnly: Bool = false,
            includeDeleted: Bool = false,
            orderBy: String = ""
        ) {
            self.pageSize = pageSize
            self.pageToken = pageToken
            self.status = status
            self.underlying = underlying
            self.tuningOnly = tuningOnly
            self.includeDeleted = includeDeleted
            self.orderBy = orderBy
        }
    }

    public struct ListStrategiesResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListStrategiesResponse"

        public var strategies: [RegistryV1.Strategy]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategies: [RegistryV1.Strategy] = [],
            nextPageToken: String = ""
        ) {
            self.strategies = strategies
            self.nextPageToken = nextPageToken
        }
    }

    public struct CreateVersionRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.CreateVersionRequest"

        public var idempotencyKey: String
        public var nameOrID: String
        /// The revision that the change was made on.
        public var revision: Int64
        public var definition: StrategyV1.Definition?
        public var reason: String
        /// Absent: as it was.
        public var description: String?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            idempotencyKey: String = "",
            nameOrID: String = "",
            revision: Int64 = 0,
            definition: StrategyV1.Definition? = nil,
            reason: String = "",
            description: String? = nil
        ) {
            self.idempotencyKey = idempotencyKey
            self.nameOrID = nameOrID
            self.revision = revision
            self.definition = definition
            self.reason = reason
            self.description = description
        }
    }

    public struct CreateVersionResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.CreateVersionResponse"

        public var strategy: RegistryV1.Strategy?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategy: RegistryV1.Strategy? = nil
        ) {
            self.strategy = strategy
        }
    }

    public struct ListVersionsRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListVersionsRequest"

        public var nameOrID: String
        public var pageSize: Int32
        public var pageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            nameOrID: String = "",
            pageSize: Int32 = 0,
            pageToken: String = ""
        ) {
            self.nameOrID = nameOrID
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct ListVersionsResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListVersionsResponse"

        public var versions: [RegistryV1.Version]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            versions: [RegistryV1.Version] = [],
            nextPageToken: String = ""
        ) {
            self.versions = versions
            self.nextPageToken = nextPageToken
        }
    }

    public struct DeleteStrategyRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.DeleteStrategyRequest"

        public var idempotencyKey: String
        public var nameOrID: String
        public var revision: Int64
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            idempotencyKey: String = "",
            nameOrID: String = "",
            revision: Int64 = 0,
            reason: String = ""
        ) {
            self.idempotencyKey = idempotencyKey
            self.nameOrID = nameOrID
            self.revision = revision
            self.reason = reason
        }
    }

    public struct DeleteStrategyResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.DeleteStrategyResponse"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public struct SetStatusRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.SetStatusRequest"

        public var idempotencyKey: String
        public var nameOrID: String
        public var revision: Int64
        public var status: RegistryV1.Status
        public var reason: String
        /// The strategy's name, typed by the person: needed to enter a live status.
        public var confirmation: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            idempotencyKey: String = "",
            nameOrID: String = "",
            revision: Int64 = 0,
            status: RegistryV1.Status = .unspecified,
            reason: String = "",
            confirmation: String = ""
        ) {
            self.idempotencyKey = idempotencyKey
            self.nameOrID = nameOrID
            self.revision = revision
            self.status = status
            self.reason = reason
            self.confirmation = confirmation
        }
    }

    public struct SetStatusResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.SetStatusResponse"

        public var strategy: RegistryV1.Strategy?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategy: RegistryV1.Strategy? = nil
        ) {
            self.strategy = strategy
        }
    }

    public struct SetTuningRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.SetTuningRequest"

        public var idempotencyKey: String
        public var nameOrID: String
        public var revision: Int64
        public var tuning: RegistryV1.Tuning?
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            idempotencyKey: String = "",
            nameOrID: String = "",
            revision: Int64 = 0,
            tuning: RegistryV1.Tuning? = nil,
            reason: String = ""
        ) {
            self.idempotencyKey = idempotencyKey
            self.nameOrID = nameOrID
            self.revision = revision
            self.tuning = tuning
            self.reason = reason
        }
    }

    public struct SetTuningResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.SetTuningResponse"

        public var strategy: RegistryV1.Strategy?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            strategy: RegistryV1.Strategy? = nil
        ) {
            self.strategy = strategy
        }
    }

    /// Where a strategy is in its life.
    public enum Status: RawRepresentable, Hashable, Sendable {
        case unspecified
        case draft
        case backtesting
        case testnetLive
        case mainnetLive
        case paused
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .draft, .backtesting, .testnetLive, .mainnetLive, .paused,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .draft
            case 2: self = .backtesting
            case 3: self = .testnetLive
            case 4: self = .mainnetLive
            case 5: self = .paused
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .draft: 1
            case .backtesting: 2
            case .testnetLive: 3
            case .mainnetLive: 4
            case .paused: 5
            case .unrecognized(let number): number
            }
        }
    }
}

extension RegistryV1.Strategy: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .varint),
            .one(5, .message(RegistryV1.Tuning.wire.schema), slot: 3),
            .one(6, .message(RegistryV1.Version.wire.schema), slot: 4),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .varint),
            .one(10, .varint),
            .one(11, .varint),
            .one(12, .varint),
            .one(13, .varint),
            .one(14, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__Strategy>.size
    ) { raw in
        thetalab__registry__v1__strategy__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__Strategy.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Strategy.self)
        self.init()
        self.id = try WireReader.string(&c.pointee.id, "Strategy.id")
        self.name = try WireReader.string(&c.pointee.name, "Strategy.name")
        self.description = try WireReader.string(&c.pointee.description, "Strategy.description")
        self.status = RegistryV1.Status(rawValue: c.pointee.status)
        self.tuning = try WireReader.message(c.pointee.tuning)
        self.version = try WireReader.message(c.pointee.version)
        self.newestVersion = c.pointee.newest_version
        self.revision = c.pointee.revision
        self.createdAtMs = c.pointee.created_at_ms
        self.updatedAtMs = c.pointee.updated_at_ms
        if c.pointee.has_deleted_at_ms != 0 {
            self.deletedAtMs = c.pointee.deleted_at_ms
        }
        self.runCount = c.pointee.run_count
        self.experimentsSpent = c.pointee.experiments_spent
        self.pausedFrom = RegistryV1.Status(rawValue: c.pointee.paused_from)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Strategy.self)
        if !self.id.isEmpty {
            arena.store(self.id, at: &c.pointee.id)
            c.pointee.has_id = 1
        }
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if !self.description.isEmpty {
            arena.store(self.description, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        if let value = self.tuning {
            c.pointee.tuning = arena.message(value)
        }
        if let value = self.version {
            c.pointee.version = arena.message(value)
        }
        if self.newestVersion != 0 {
            c.pointee.newest_version = self.newestVersion
            c.pointee.has_newest_version = 1
        }
        if self.revision != 0 {
            c.pointee.revision = self.revision
            c.pointee.has_revision = 1
        }
        if self.createdAtMs != 0 {
            c.pointee.created_at_ms = self.createdAtMs
            c.pointee.has_created_at_ms = 1
        }
        if self.updatedAtMs != 0 {
            c.pointee.updated_at_ms = self.updatedAtMs
            c.pointee.has_updated_at_ms = 1
        }
        if let value = self.deletedAtMs {
            c.pointee.deleted_at_ms = value
            c.pointee.has_deleted_at_ms = 1
        }
        if self.runCount != 0 {
            c.pointee.run_count = self.runCount
            c.pointee.has_run_count = 1
        }
        if self.experimentsSpent != 0 {
            c.pointee.experiments_spent = self.experimentsSpent
            c.pointee.has_experiments_spent = 1
        }
        if self.pausedFrom.rawValue != 0 {
            c.pointee.paused_from = self.pausedFrom.rawValue
            c.pointee.has_paused_from = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.Version: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .text, slot: 0),
            .one(4, .text, slot: 1),
            .one(5, .varint),
            .one(6, .message(StrategyV1.Definition.wire.schema), slot: 2),
            .one(7, .text, slot: 3),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__Version>.size
    ) { raw in
        thetalab__registry__v1__version__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__Version.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Version.self)
        self.init()
        self.number = c.pointee.number
        self.parent = c.pointee.parent
        self.author = try WireReader.string(&c.pointee.author, "Version.author")
        self.reason = try WireReader.string(&c.pointee.reason, "Version.reason")
        self.createdAtMs = c.pointee.created_at_ms
        self.definition = try WireReader.message(c.pointee.definition)
        self.digest = try WireReader.string(&c.pointee.digest, "Version.digest")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Version.self)
        if self.number != 0 {
            c.pointee.number = self.number
            c.pointee.has_number = 1
        }
        if self.parent != 0 {
            c.pointee.parent = self.parent
            c.pointee.has_parent = 1
        }
        if !self.author.isEmpty {
            arena.store(self.author, at: &c.pointee.author)
            c.pointee.has_author = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        if self.createdAtMs != 0 {
            c.pointee.created_at_ms = self.createdAtMs
            c.pointee.has_created_at_ms = 1
        }
        if let value = self.definition {
            c.pointee.definition = arena.message(value)
        }
        if !self.digest.isEmpty {
            arena.store(self.digest, at: &c.pointee.digest)
            c.pointee.has_digest = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.Tuning: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__Tuning>.size
    ) { raw in
        thetalab__registry__v1__tuning__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__Tuning.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Tuning.self)
        self.init()
        self.enabled = c.pointee.enabled != 0
        self.window = try WireReader.string(&c.pointee.window, "Tuning.window")
        self.daily = c.pointee.daily
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Tuning.self)
        if self.enabled {
            c.pointee.enabled = self.enabled ? 1 : 0
            c.pointee.has_enabled = 1
        }
        if !self.window.isEmpty {
            arena.store(self.window, at: &c.pointee.window)
            c.pointee.has_window = 1
        }
        if self.daily != 0 {
            c.pointee.daily = self.daily
            c.pointee.has_daily = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.CreateStrategyRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .message(StrategyV1.Definition.wire.schema), slot: 3),
            .one(5, .text, slot: 4),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__CreateStrategyRequest>.size
    ) { raw in
        thetalab__registry__v1__create_strategy_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateStrategyRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateStrategyRequest.self)
        self.init()
        self.idempotencyKey = try WireReader.string(&c.pointee.idempotency_key, "CreateStrategyRequest.idempotency_key")
        self.name = try WireReader.string(&c.pointee.name, "CreateStrategyRequest.name")
        self.description = try WireReader.string(&c.pointee.description, "CreateStrategyRequest.description")
        self.definition = try WireReader.message(c.pointee.definition)
        self.reason = try WireReader.string(&c.pointee.reason, "CreateStrategyRequest.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateStrategyRequest.self)
        if !self.idempotencyKey.isEmpty {
            arena.store(self.idempotencyKey, at: &c.pointee.idempotency_key)
            c.pointee.has_idempotency_key = 1
        }
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if !self.description.isEmpty {
            arena.store(self.description, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        if let value = self.definition {
            c.pointee.definition = arena.message(value)
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.CreateStrategyResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.Strategy.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__CreateStrategyResponse>.size
    ) { raw in
        thetalab__registry__v1__create_strategy_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateStrategyResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateStrategyResponse.self)
        self.init()
        self.strategy = try WireReader.message(c.pointee.strategy)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateStrategyResponse.self)
        if let value = self.strategy {
            c.pointee.strategy = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.GetStrategyRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__GetStrategyRequest>.size
    ) { raw in
        thetalab__registry__v1__get_strategy_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetStrategyRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetStrategyRequest.self)
        self.init()
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "GetStrategyRequest.name_or_id")
        self.version = c.pointee.version
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetStrategyRequest.self)
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

extension RegistryV1.GetStrategyResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.Strategy.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__GetStrategyResponse>.size
    ) { raw in
        thetalab__registry__v1__get_strategy_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetStrategyResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetStrategyResponse.self)
        self.init()
        self.strategy = try WireReader.message(c.pointee.strategy)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetStrategyResponse.self)
        if let value = self.strategy {
            c.pointee.strategy = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListStrategiesRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .varint),
            .one(4, .text, slot: 1),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListStrategiesRequest>.size
    ) { raw in
        thetalab__registry__v1__list_strategies_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListStrategiesRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListStrategiesRequest.self)
        self.init()
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListStrategiesRequest.page_token")
        self.status = RegistryV1.Status(rawValue: c.pointee.status)
        self.underlying = try WireReader.string(&c.pointee.underlying, "ListStrategiesRequest.underlying")
        self.tuningOnly = c.pointee.tuning_only != 0
        self.includeDeleted = c.pointee.include_deleted != 0
        self.orderBy = try WireReader.string(&c.pointee.order_by, "ListStrategiesRequest.order_by")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListStrategiesRequest.self)
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.tuningOnly {
            c.pointee.tuning_only = self.tuningOnly ? 1 : 0
            c.pointee.has_tuning_only = 1
        }
        if self.includeDeleted {
            c.pointee.include_deleted = self.includeDeleted ? 1 : 0
            c.pointee.has_include_deleted = 1
        }
        if !self.orderBy.isEmpty {
            arena.store(self.orderBy, at: &c.pointee.order_by)
            c.pointee.has_order_by = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListStrategiesResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(RegistryV1.Strategy.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListStrategiesResponse>.size
    ) { raw in
        thetalab__registry__v1__list_strategies_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListStrategiesResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListStrategiesResponse.self)
        self.init()
        self.strategies = try WireReader.messages(c.pointee.strategies, c.pointee.n_strategies)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListStrategiesResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListStrategiesResponse.self)
        c.pointee.strategies = arena.messages(self.strategies)
        c.pointee.n_strategies = self.strategies.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.CreateVersionRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .message(StrategyV1.Definition.wire.schema), slot: 2),
            .one(5, .text, slot: 3),
            .one(6, .text, slot: 4),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__CreateVersionRequest>.size
    ) { raw in
        thetalab__registry__v1__create_version_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateVersionRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateVersionRequest.self)
        self.init()
        self.idempotencyKey = try WireReader.string(&c.pointee.idempotency_key, "CreateVersionRequest.idempotency_key")
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "CreateVersionRequest.name_or_id")
        self.revision = c.pointee.revision
        self.definition = try WireReader.message(c.pointee.definition)
        self.reason = try WireReader.string(&c.pointee.reason, "CreateVersionRequest.reason")
        if c.pointee.has_description != 0 {
            self.description = try WireReader.string(&c.pointee.description, "CreateVersionRequest.description")
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateVersionRequest.self)
        if !self.idempotencyKey.isEmpty {
            arena.store(self.idempotencyKey, at: &c.pointee.idempotency_key)
            c.pointee.has_idempotency_key = 1
        }
        if !self.nameOrID.isEmpty {
            arena.store(self.nameOrID, at: &c.pointee.name_or_id)
            c.pointee.has_name_or_id = 1
        }
        if self.revision != 0 {
            c.pointee.revision = self.revision
            c.pointee.has_revision = 1
        }
        if let value = self.definition {
            c.pointee.definition = arena.message(value)
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        if let value = self.description {
            arena.store(value, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.CreateVersionResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.Strategy.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__CreateVersionResponse>.size
    ) { raw in
        thetalab__registry__v1__create_version_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateVersionResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateVersionResponse.self)
        self.init()
        self.strategy = try WireReader.message(c.pointee.strategy)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateVersionResponse.self)
        if let value = self.strategy {
            c.pointee.strategy = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListVersionsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListVersionsRequest>.size
    ) { raw in
        thetalab__registry__v1__list_versions_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListVersionsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListVersionsRequest.self)
        self.init()
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "ListVersionsRequest.name_or_id")
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListVersionsRequest.page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListVersionsRequest.self)
        if !self.nameOrID.isEmpty {
            arena.store(self.nameOrID, at: &c.pointee.name_or_id)
            c.pointee.has_name_or_id = 1
        }
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

extension RegistryV1.ListVersionsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(RegistryV1.Version.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListVersionsResponse>.size
    ) { raw in
        thetalab__registry__v1__list_versions_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListVersionsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListVersionsResponse.self)
        self.init()
        self.versions = try WireReader.messages(c.pointee.versions, c.pointee.n_versions)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListVersionsResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListVersionsResponse.self)
        c.pointee.versions = arena.messages(self.versions)
        c.pointee.n_versions = self.versions.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.DeleteStrategyRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__DeleteStrategyRequest>.size
    ) { raw in
        thetalab__registry__v1__delete_strategy_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__DeleteStrategyRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__DeleteStrategyRequest.self)
        self.init()
        self.idempotencyKey = try WireReader.string(&c.pointee.idempotency_key, "DeleteStrategyRequest.idempotency_key")
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "DeleteStrategyRequest.name_or_id")
        self.revision = c.pointee.revision
        self.reason = try WireReader.string(&c.pointee.reason, "DeleteStrategyRequest.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__DeleteStrategyRequest.self)
        if !self.idempotencyKey.isEmpty {
            arena.store(self.idempotencyKey, at: &c.pointee.idempotency_key)
            c.pointee.has_idempotency_key = 1
        }
        if !self.nameOrID.isEmpty {
            arena.store(self.nameOrID, at: &c.pointee.name_or_id)
            c.pointee.has_name_or_id = 1
        }
        if self.revision != 0 {
            c.pointee.revision = self.revision
            c.pointee.has_revision = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.DeleteStrategyResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Thetalab__Registry__V1__DeleteStrategyResponse>.size
    ) { raw in
        thetalab__registry__v1__delete_strategy_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__DeleteStrategyResponse.self))
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

extension RegistryV1.SetStatusRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .text, slot: 2),
            .one(6, .text, slot: 3),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__SetStatusRequest>.size
    ) { raw in
        thetalab__registry__v1__set_status_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetStatusRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetStatusRequest.self)
        self.init()
        self.idempotencyKey = try WireReader.string(&c.pointee.idempotency_key, "SetStatusRequest.idempotency_key")
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "SetStatusRequest.name_or_id")
        self.revision = c.pointee.revision
        self.status = RegistryV1.Status(rawValue: c.pointee.status)
        self.reason = try WireReader.string(&c.pointee.reason, "SetStatusRequest.reason")
        self.confirmation = try WireReader.string(&c.pointee.confirmation, "SetStatusRequest.confirmation")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetStatusRequest.self)
        if !self.idempotencyKey.isEmpty {
            arena.store(self.idempotencyKey, at: &c.pointee.idempotency_key)
            c.pointee.has_idempotency_key = 1
        }
        if !self.nameOrID.isEmpty {
            arena.store(self.nameOrID, at: &c.pointee.name_or_id)
            c.pointee.has_name_or_id = 1
        }
        if self.revision != 0 {
            c.pointee.revision = self.revision
            c.pointee.has_revision = 1
        }
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        if !self.confirmation.isEmpty {
            arena.store(self.confirmation, at: &c.pointee.confirmation)
            c.pointee.has_confirmation = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.SetStatusResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.Strategy.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__SetStatusResponse>.size
    ) { raw in
        thetalab__registry__v1__set_status_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetStatusResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetStatusResponse.self)
        self.init()
        self.strategy = try WireReader.message(c.pointee.strategy)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetStatusResponse.self)
        if let value = self.strategy {
            c.pointee.strategy = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.SetTuningRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .message(RegistryV1.Tuning.wire.schema), slot: 2),
            .one(5, .text, slot: 3),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__SetTuningRequest>.size
    ) { raw in
        thetalab__registry__v1__set_tuning_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetTuningRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetTuningRequest.self)
        self.init()
        self.idempotencyKey = try WireReader.string(&c.pointee.idempotency_key, "SetTuningRequest.idempotency_key")
        self.nameOrID = try WireReader.string(&c.pointee.name_or_id, "SetTuningRequest.name_or_id")
        self.revision = c.pointee.revision
        self.tuning = try WireReader.message(c.pointee.tuning)
        self.reason = try WireReader.string(&c.pointee.reason, "SetTuningRequest.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetTuningRequest.self)
        if !self.idempotencyKey.isEmpty {
            arena.store(self.idempotencyKey, at: &c.pointee.idempotency_key)
            c.pointee.has_idempotency_key = 1
        }
        if !self.nameOrID.isEmpty {
            arena.store(self.nameOrID, at: &c.pointee.name_or_id)
            c.pointee.has_name_or_id = 1
        }
        if self.revision != 0 {
            c.pointee.revision = self.revision
            c.pointee.has_revision = 1
        }
        if let value = self.tuning {
            c.pointee.tuning = arena.message(value)
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.SetTuningResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.Strategy.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__SetTuningResponse>.size
    ) { raw in
        thetalab__registry__v1__set_tuning_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetTuningResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetTuningResponse.self)
        self.init()
        self.strategy = try WireReader.message(c.pointee.strategy)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__SetTuningResponse.self)
        if let value = self.strategy {
            c.pointee.strategy = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
