// Generated from thetalab/registry/v1/audit.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension RegistryV1 {
    /// One change of the record. Entries are only ever added.
    public struct AuditEntry: LabMessage {
        public static let fullName = "thetalab.registry.v1.AuditEntry"

        /// 1 for the first entry, one more for each next one, in the order of commit and without a gap.
        public var position: Int64
        public var atMs: Int64
        /// The URI of who did it.
        public var actor: String
        /// created, version_created, status_changed, tuning_changed, deleted, run_recorded, run_note_created, …
        public var action: String
        public var subjectKind: String
        public var subjectID: String
        public var subjectName: String
        /// JSON documents of what was and what is; empty where there is none.
        public var before: String
        public var after: String
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            position: Int64 = 0,
            atMs: Int64 = 0,
            actor: String = "",
            action: String = "",
            subjectKind: String = "",
            subjectID: String = "",
            subjectName: String = "",
            before: String = "",
            after: String = "",
            reason: String = ""
        ) {
            self.position = position
            self.atMs = atMs
            self.actor = actor
            self.action = action
            self.subjectKind = subjectKind
            self.subjectID = subjectID
            self.subjectName = subjectName
            self.before = before
            self.after = after
            self.reason = reason
        }
    }

    public struct ListAuditRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListAuditRequest"

        /// A strategy's name or id; empty: all.
        public var subject: String
        public var pageSize: Int32
        public var pageToken: String
        public var actor: String
        public var action: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            subject: String = "",
            pageSize: Int32 = 0,
            pageToken: String = "",
            actor: String = "",
            action: String = ""
        ) {
            self.subject = subject
            self.pageSize = pageSize
            self.pageToken = pageToken
            self.actor = actor
            self.action = action
        }
    }

    public struct ListAuditResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListAuditResponse"

        public var entries: [RegistryV1.AuditEntry]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            entries: [RegistryV1.AuditEntry] = [],
            nextPageToken: String = ""
        ) {
            self.entries = entries
            self.nextPageToken = nextPageToken
        }
    }

    public struct WatchRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.WatchRequest"

        /// Entries after this position; absent: from now on.
        public var afterPosition: Int64?
        /// A strategy's name or id; empty: all.
        public var subject: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            afterPosition: Int64? = nil,
            subject: String = ""
        ) {
            self.afterPosition = afterPosition
            self.subject = subject
        }
    }

    public struct WatchResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.WatchResponse"

        /// Absent in the first message, which only tells where the stream begins.
        public var entry: RegistryV1.AuditEntry?
        /// The position to go on after when the stream breaks: nothing is lost and nothing comes twice.
        public var position: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            entry: RegistryV1.AuditEntry? = nil,
            position: Int64 = 0
        ) {
            self.entry = entry
            self.position = position
        }
    }
}

extension RegistryV1.AuditEntry: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .text, slot: 0),
            .one(4, .text, slot: 1),
            .one(5, .text, slot: 2),
            .one(6, .text, slot: 3),
            .one(7, .text, slot: 4),
            .one(8, .text, slot: 5),
            .one(9, .text, slot: 6),
            .one(10, .text, slot: 7),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__AuditEntry>.size
    ) { raw in
        thetalab__registry__v1__audit_entry__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__AuditEntry.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__AuditEntry.self)
        self.init()
        self.position = c.pointee.position
        self.atMs = c.pointee.at_ms
        self.actor = try WireReader.string(&c.pointee.actor, "AuditEntry.actor")
        self.action = try WireReader.string(&c.pointee.action, "AuditEntry.action")
        self.subjectKind = try WireReader.string(&c.pointee.subject_kind, "AuditEntry.subject_kind")
        self.subjectID = try WireReader.string(&c.pointee.subject_id, "AuditEntry.subject_id")
        self.subjectName = try WireReader.string(&c.pointee.subject_name, "AuditEntry.subject_name")
        self.before = try WireReader.string(&c.pointee.before, "AuditEntry.before")
        self.after = try WireReader.string(&c.pointee.after, "AuditEntry.after")
        self.reason = try WireReader.string(&c.pointee.reason, "AuditEntry.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__AuditEntry.self)
        if self.position != 0 {
            c.pointee.position = self.position
            c.pointee.has_position = 1
        }
        if self.atMs != 0 {
            c.pointee.at_ms = self.atMs
            c.pointee.has_at_ms = 1
        }
        if !self.actor.isEmpty {
            arena.store(self.actor, at: &c.pointee.actor)
            c.pointee.has_actor = 1
        }
        if !self.action.isEmpty {
            arena.store(self.action, at: &c.pointee.action)
            c.pointee.has_action = 1
        }
        if !self.subjectKind.isEmpty {
            arena.store(self.subjectKind, at: &c.pointee.subject_kind)
            c.pointee.has_subject_kind = 1
        }
        if !self.subjectID.isEmpty {
            arena.store(self.subjectID, at: &c.pointee.subject_id)
            c.pointee.has_subject_id = 1
        }
        if !self.subjectName.isEmpty {
            arena.store(self.subjectName, at: &c.pointee.subject_name)
            c.pointee.has_subject_name = 1
        }
        if !self.before.isEmpty {
            arena.store(self.before, at: &c.pointee.before)
            c.pointee.has_before = 1
        }
        if !self.after.isEmpty {
            arena.store(self.after, at: &c.pointee.after)
            c.pointee.has_after = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListAuditRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
            .one(4, .text, slot: 2),
            .one(5, .text, slot: 3),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListAuditRequest>.size
    ) { raw in
        thetalab__registry__v1__list_audit_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListAuditRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListAuditRequest.self)
        self.init()
        self.subject = try WireReader.string(&c.pointee.subject, "ListAuditRequest.subject")
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListAuditRequest.page_token")
        self.actor = try WireReader.string(&c.pointee.actor, "ListAuditRequest.actor")
        self.action = try WireReader.string(&c.pointee.action, "ListAuditRequest.action")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListAuditRequest.self)
        if !self.subject.isEmpty {
            arena.store(self.subject, at: &c.pointee.subject)
            c.pointee.has_subject = 1
        }
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        if !self.actor.isEmpty {
            arena.store(self.actor, at: &c.pointee.actor)
            c.pointee.has_actor = 1
        }
        if !self.action.isEmpty {
            arena.store(self.action, at: &c.pointee.action)
            c.pointee.has_action = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListAuditResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(RegistryV1.AuditEntry.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListAuditResponse>.size
    ) { raw in
        thetalab__registry__v1__list_audit_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListAuditResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListAuditResponse.self)
        self.init()
        self.entries = try WireReader.messages(c.pointee.entries, c.pointee.n_entries)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListAuditResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListAuditResponse.self)
        c.pointee.entries = arena.messages(self.entries)
        c.pointee.n_entries = self.entries.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.WatchRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__WatchRequest>.size
    ) { raw in
        thetalab__registry__v1__watch_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__WatchRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__WatchRequest.self)
        self.init()
        if c.pointee.has_after_position != 0 {
            self.afterPosition = c.pointee.after_position
        }
        self.subject = try WireReader.string(&c.pointee.subject, "WatchRequest.subject")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__WatchRequest.self)
        if let value = self.afterPosition {
            c.pointee.after_position = value
            c.pointee.has_after_position = 1
        }
        if !self.subject.isEmpty {
            arena.store(self.subject, at: &c.pointee.subject)
            c.pointee.has_subject = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.WatchResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(RegistryV1.AuditEntry.wire.schema), slot: 0),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__WatchResponse>.size
    ) { raw in
        thetalab__registry__v1__watch_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__WatchResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__WatchResponse.self)
        self.init()
        self.entry = try WireReader.message(c.pointee.entry)
        self.position = c.pointee.position
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__WatchResponse.self)
        if let value = self.entry {
            c.pointee.entry = arena.message(value)
        }
        if self.position != 0 {
            c.pointee.position = self.position
            c.pointee.has_position = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
