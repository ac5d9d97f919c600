// Generated from thetalab/registry/v1/run.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension RegistryV1 {
    public struct BeginRunRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.BeginRunRequest"

        /// UUIDv7 of the run to be.
        public var runID: String
        /// Without dataset_digest: it is not known yet.
        public var identity: BacktestV1.Identity?
        public var strategyID: String
        public var strategyVersion: Int32
        public var force: Bool
        /// How long the claim holds without being renewed by the same call; 0: the registry's default.
        public var leaseMs: Int64
        public var requestedBy: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            identity: BacktestV1.Identity? = nil,
            strategyID: String = "",
            strategyVersion: Int32 = 0,
            force: Bool = false,
            leaseMs: Int64 = 0,
            requestedBy: String = ""
        ) {
            self.runID = runID
            self.identity = identity
            self.strategyID = strategyID
            self.strategyVersion = strategyVersion
            self.force = force
            self.leaseMs = leaseMs
            self.requestedBy = requestedBy
        }
    }

    public struct BeginRunResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.BeginRunResponse"

        public var outcome: OneOf_Outcome?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            outcome: OneOf_Outcome? = nil
        ) {
            self.outcome = outcome
        }

        public enum OneOf_Outcome: Hashable, Sendable {
            /// Go on: the identity is this run's until the lease ends.
            case claim(RegistryV1.Claim)
            /// Recorded before.
            case recorded(BacktestV1.Run)
            /// Another engine is computing it.
            case inProgress(RegistryV1.InProgress)
        }
    }

    public struct Claim: LabMessage {
        public static let fullName = "thetalab.registry.v1.Claim"

        public var expiresAtMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            expiresAtMs: Int64 = 0
        ) {
            self.expiresAtMs = expiresAtMs
        }
    }

    public struct InProgress: LabMessage {
        public static let fullName = "thetalab.registry.v1.InProgress"

        public var runID: String
        public var expiresAtMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            expiresAtMs: Int64 = 0
        ) {
            self.runID = runID
            self.expiresAtMs = expiresAtMs
        }
    }

    /// The run's claim may have ended meanwhile: it is recorded all the same, unless another run of its identity was recorded
    /// first (ALREADY_EXISTS, which names that run).
    public struct RecordRunRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.RecordRunRequest"

        public var run: BacktestV1.Run?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            run: BacktestV1.Run? = nil
        ) {
            self.run = run
        }
    }

    public struct RecordRunResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.RecordRunResponse"

        /// It was recorded before, by the same call.
        public var alreadyRecorded: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            alreadyRecorded: Bool = false
        ) {
            self.alreadyRecorded = alreadyRecorded
        }
    }

    public struct GetRunRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.GetRunRequest"

        /// An id, or a unique prefix of one of 8 or more characters.
        public var runID: String
        /// Leave out equity, trades and attribution by day.
        public var brief: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            brief: Bool = false
        ) {
            self.runID = runID
            self.brief = brief
        }
    }

    public struct GetRunResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.GetRunResponse"

        public var run: BacktestV1.Run?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            run: BacktestV1.Run? = nil
        ) {
            self.run = run
        }
    }

    public struct ListRunsRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListRunsRequest"

        public var pageSize: Int32
        public var pageToken: String
        /// A name or an id; empty: all.
        public var strategy: String
        public var strategyVersion: Int32
        public var source: String
        public var status: BacktestV1.Result.Status
        public var createdFromMs: Int64?
        public var createdToMs: Int64?
        /// created_at, or the name of a metric, with - before it for descending.
        public var orderBy: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            pageSize: Int32 = 0,
            pageToken: String = "",
            strategy: String = "",
            strategyVersion: Int32 = 0,
            source: String = "",
            status: BacktestV1.Result.Status = .unspecified,
            createdFromMs: Int64? = nil,
            createdToMs: Int64? = nil,
            orderBy: String = ""
        ) {
            self.pageSize = pageSize
            self.pageToken = pageToken
            self.strategy = strategy
            self.strategyVersion = strategyVersion
            self.source = source
            self.status = status
            self.createdFromMs = createdFromMs
            self.createdToMs = createdToMs
            self.orderBy = orderBy
        }
    }

    public struct ListRunsResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListRunsResponse"

        /// Brief: without equity, trades and attribution by day.
        public var runs: [BacktestV1.Run]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runs: [BacktestV1.Run] = [],
            nextPageToken: String = ""
        ) {
            self.runs = runs
            self.nextPageToken = nextPageToken
        }
    }

    public struct RunNote: LabMessage {
        public static let fullName = "thetalab.registry.v1.RunNote"

        public var id: String
        public var runID: String
        public var author: String
        public var text: String
        public var createdAtMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            id: String = "",
            runID: String = "",
            author: String = "",
            text: String = "",
            createdAtMs: Int64 = 0
        ) {
            self.id = id
            self.runID = runID
            self.author = author
            self.text = text
            self.createdAtMs = createdAtMs
        }
    }

    public struct CreateRunNoteRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.CreateRunNoteRequest"

        public var idempotencyKey: String
        public var runID: String
        public var text: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            idempotencyKey: String = "",
            runID: String = "",
            text: String = ""
        ) {
            self.idempotencyKey = idempotencyKey
            self.runID = runID
            self.text = text
        }
    }

    public struct CreateRunNoteResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.CreateRunNoteResponse"

        public var note: RegistryV1.RunNote?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            note: RegistryV1.RunNote? = nil
        ) {
            self.note = note
        }
    }

    public struct ListRunNotesRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListRunNotesRequest"

        public var runID: String
        public var pageSize: Int32
        public var pageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            runID: String = "",
            pageSize: Int32 = 0,
            pageToken: String = ""
        ) {
            self.runID = runID
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct ListRunNotesResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListRunNotesResponse"

        public var notes: [RegistryV1.RunNote]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            notes: [RegistryV1.RunNote] = [],
            nextPageToken: String = ""
        ) {
            self.notes = notes
            self.nextPageToken = nextPageToken
        }
    }
}

extension RegistryV1.BeginRunRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .message(BacktestV1.Identity.wire.schema), slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .text, slot: 3),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__BeginRunRequest>.size
    ) { raw in
        thetalab__registry__v1__begin_run_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginRunRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginRunRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "BeginRunRequest.run_id")
        self.identity = try WireReader.message(c.pointee.identity)
        self.strategyID = try WireReader.string(&c.pointee.strategy_id, "BeginRunRequest.strategy_id")
        self.strategyVersion = c.pointee.strategy_version
        self.force = c.pointee.force != 0
        self.leaseMs = c.pointee.lease_ms
        self.requestedBy = try WireReader.string(&c.pointee.requested_by, "BeginRunRequest.requested_by")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginRunRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if let value = self.identity {
            c.pointee.identity = arena.message(value)
        }
        if !self.strategyID.isEmpty {
            arena.store(self.strategyID, at: &c.pointee.strategy_id)
            c.pointee.has_strategy_id = 1
        }
        if self.strategyVersion != 0 {
            c.pointee.strategy_version = self.strategyVersion
            c.pointee.has_strategy_version = 1
        }
        if self.force {
            c.pointee.force = self.force ? 1 : 0
            c.pointee.has_force = 1
        }
        if self.leaseMs != 0 {
            c.pointee.lease_ms = self.leaseMs
            c.pointee.has_lease_ms = 1
        }
        if !self.requestedBy.isEmpty {
            arena.store(self.requestedBy, at: &c.pointee.requested_by)
            c.pointee.has_requested_by = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.BeginRunResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.Claim.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Run.wire.schema), slot: 0),
            .one(3, .message(RegistryV1.InProgress.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__BeginRunResponse>.size
    ) { raw in
        thetalab__registry__v1__begin_run_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginRunResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginRunResponse.self)
        self.init()
        if let value: RegistryV1.Claim = try WireReader.message(c.pointee.claim) {
            self.outcome = .claim(value)
        }
        if let value: BacktestV1.Run = try WireReader.message(c.pointee.recorded) {
            self.outcome = .recorded(value)
        }
        if let value: RegistryV1.InProgress = try WireReader.message(c.pointee.in_progress) {
            self.outcome = .inProgress(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginRunResponse.self)
        switch self.outcome {
        case .claim(let value):
            c.pointee.claim = arena.message(value)
        case .recorded(let value):
            c.pointee.recorded = arena.message(value)
        case .inProgress(let value):
            c.pointee.in_progress = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.Claim: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__Claim>.size
    ) { raw in
        thetalab__registry__v1__claim__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__Claim.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Claim.self)
        self.init()
        self.expiresAtMs = c.pointee.expires_at_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__Claim.self)
        if self.expiresAtMs != 0 {
            c.pointee.expires_at_ms = self.expiresAtMs
            c.pointee.has_expires_at_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.InProgress: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__InProgress>.size
    ) { raw in
        thetalab__registry__v1__in_progress__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__InProgress.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__InProgress.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "InProgress.run_id")
        self.expiresAtMs = c.pointee.expires_at_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__InProgress.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if self.expiresAtMs != 0 {
            c.pointee.expires_at_ms = self.expiresAtMs
            c.pointee.has_expires_at_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RecordRunRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Run.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RecordRunRequest>.size
    ) { raw in
        thetalab__registry__v1__record_run_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordRunRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordRunRequest.self)
        self.init()
        self.run = try WireReader.message(c.pointee.run)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordRunRequest.self)
        if let value = self.run {
            c.pointee.run = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RecordRunResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RecordRunResponse>.size
    ) { raw in
        thetalab__registry__v1__record_run_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordRunResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordRunResponse.self)
        self.init()
        self.alreadyRecorded = c.pointee.already_recorded != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordRunResponse.self)
        if self.alreadyRecorded {
            c.pointee.already_recorded = self.alreadyRecorded ? 1 : 0
            c.pointee.has_already_recorded = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.GetRunRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__GetRunRequest>.size
    ) { raw in
        thetalab__registry__v1__get_run_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetRunRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetRunRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "GetRunRequest.run_id")
        self.brief = c.pointee.brief != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetRunRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if self.brief {
            c.pointee.brief = self.brief ? 1 : 0
            c.pointee.has_brief = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.GetRunResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Run.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__GetRunResponse>.size
    ) { raw in
        thetalab__registry__v1__get_run_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetRunResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetRunResponse.self)
        self.init()
        self.run = try WireReader.message(c.pointee.run)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetRunResponse.self)
        if let value = self.run {
            c.pointee.run = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListRunsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .varint),
            .one(5, .text, slot: 2),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .text, slot: 3),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListRunsRequest>.size
    ) { raw in
        thetalab__registry__v1__list_runs_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunsRequest.self)
        self.init()
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListRunsRequest.page_token")
        self.strategy = try WireReader.string(&c.pointee.strategy, "ListRunsRequest.strategy")
        self.strategyVersion = c.pointee.strategy_version
        self.source = try WireReader.string(&c.pointee.source, "ListRunsRequest.source")
        self.status = BacktestV1.Result.Status(rawValue: c.pointee.status)
        if c.pointee.has_created_from_ms != 0 {
            self.createdFromMs = c.pointee.created_from_ms
        }
        if c.pointee.has_created_to_ms != 0 {
            self.createdToMs = c.pointee.created_to_ms
        }
        self.orderBy = try WireReader.string(&c.pointee.order_by, "ListRunsRequest.order_by")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunsRequest.self)
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        if !self.strategy.isEmpty {
            arena.store(self.strategy, at: &c.pointee.strategy)
            c.pointee.has_strategy = 1
        }
        if self.strategyVersion != 0 {
            c.pointee.strategy_version = self.strategyVersion
            c.pointee.has_strategy_version = 1
        }
        if !self.source.isEmpty {
            arena.store(self.source, at: &c.pointee.source)
            c.pointee.has_source = 1
        }
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        if let value = self.createdFromMs {
            c.pointee.created_from_ms = value
            c.pointee.has_created_from_ms = 1
        }
        if let value = self.createdToMs {
            c.pointee.created_to_ms = value
            c.pointee.has_created_to_ms = 1
        }
        if !self.orderBy.isEmpty {
            arena.store(self.orderBy, at: &c.pointee.order_by)
            c.pointee.has_order_by = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListRunsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(BacktestV1.Run.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListRunsResponse>.size
    ) { raw in
        thetalab__registry__v1__list_runs_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunsResponse.self)
        self.init()
        self.runs = try WireReader.messages(c.pointee.runs, c.pointee.n_runs)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListRunsResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunsResponse.self)
        c.pointee.runs = arena.messages(self.runs)
        c.pointee.n_runs = self.runs.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RunNote: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .text, slot: 3),
            .one(5, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RunNote>.size
    ) { raw in
        thetalab__registry__v1__run_note__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RunNote.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RunNote.self)
        self.init()
        self.id = try WireReader.string(&c.pointee.id, "RunNote.id")
        self.runID = try WireReader.string(&c.pointee.run_id, "RunNote.run_id")
        self.author = try WireReader.string(&c.pointee.author, "RunNote.author")
        self.text = try WireReader.string(&c.pointee.text, "RunNote.text")
        self.createdAtMs = c.pointee.created_at_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RunNote.self)
        if !self.id.isEmpty {
            arena.store(self.id, at: &c.pointee.id)
            c.pointee.has_id = 1
        }
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if !self.author.isEmpty {
            arena.store(self.author, at: &c.pointee.author)
            c.pointee.has_author = 1
        }
        if !self.text.isEmpty {
            arena.store(self.text, at: &c.pointee.text)
            c.pointee.has_text = 1
        }
        if self.createdAtMs != 0 {
            c.pointee.created_at_ms = self.createdAtMs
            c.pointee.has_created_at_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.CreateRunNoteRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__CreateRunNoteRequest>.size
    ) { raw in
        thetalab__registry__v1__create_run_note_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateRunNoteRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateRunNoteRequest.self)
        self.init()
        self.idempotencyKey = try WireReader.string(&c.pointee.idempotency_key, "CreateRunNoteRequest.idempotency_key")
        self.runID = try WireReader.string(&c.pointee.run_id, "CreateRunNoteRequest.run_id")
        self.text = try WireReader.string(&c.pointee.text, "CreateRunNoteRequest.text")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateRunNoteRequest.self)
        if !self.idempotencyKey.isEmpty {
            arena.store(self.idempotencyKey, at: &c.pointee.idempotency_key)
            c.pointee.has_idempotency_key = 1
        }
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        if !self.text.isEmpty {
            arena.store(self.text, at: &c.pointee.text)
            c.pointee.has_text = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.CreateRunNoteResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.RunNote.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__CreateRunNoteResponse>.size
    ) { raw in
        thetalab__registry__v1__create_run_note_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateRunNoteResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateRunNoteResponse.self)
        self.init()
        self.note = try WireReader.message(c.pointee.note)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__CreateRunNoteResponse.self)
        if let value = self.note {
            c.pointee.note = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListRunNotesRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListRunNotesRequest>.size
    ) { raw in
        thetalab__registry__v1__list_run_notes_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunNotesRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunNotesRequest.self)
        self.init()
        self.runID = try WireReader.string(&c.pointee.run_id, "ListRunNotesRequest.run_id")
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListRunNotesRequest.page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunNotesRequest.self)
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
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

extension RegistryV1.ListRunNotesResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(RegistryV1.RunNote.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListRunNotesResponse>.size
    ) { raw in
        thetalab__registry__v1__list_run_notes_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunNotesResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunNotesResponse.self)
        self.init()
        self.notes = try WireReader.messages(c.pointee.notes, c.pointee.n_notes)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListRunNotesResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListRunNotesResponse.self)
        c.pointee.notes = arena.messages(self.notes)
        c.pointee.n_notes = self.notes.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
