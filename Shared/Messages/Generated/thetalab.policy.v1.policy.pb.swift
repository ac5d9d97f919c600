// Generated from thetalab/policy/v1/policy.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension PolicyV1 {
    /// What an answer depends on besides the situation. Each part has 1 to 128 characters of a-z A-Z 0-9 . _ : - and the
    /// model also /.
    public struct PolicySource: LabMessage {
        public static let fullName = "thetalab.policy.v1.PolicySource"

        public var provider: String
        public var model: String
        public var promptVersion: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            provider: String = "",
            model: String = "",
            promptVersion: String = ""
        ) {
            self.provider = provider
            self.model = model
            self.promptVersion = promptVersion
        }
    }

    public struct DescribePolicyRequest: LabMessage {
        public static let fullName = "thetalab.policy.v1.DescribePolicyRequest"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public struct DescribePolicyResponse: LabMessage {
        public static let fullName = "thetalab.policy.v1.DescribePolicyResponse"

        public var source: PolicyV1.PolicySource?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: PolicyV1.PolicySource? = nil
        ) {
            self.source = source
        }
    }

    public struct Situation: LabMessage {
        public static let fullName = "thetalab.policy.v1.Situation"

        /// SHA-256 of the document: its key in this request and its answer's.
        public var digest: [UInt8]
        /// One line of JSON: time_ms, index, rv, iv, ivrv, trend, volatility, equity_coin, equity_usd, coin, usd, positions,
        /// subject (the position whose exit is to be decided; absent for an entry) and offered, the actions in order. Absent
        /// figures are left out. Nothing later than time_ms is in it.
        public var document: String
        /// How many actions are offered.
        public var offeredCount: UInt32
        /// The place of what the rule would do.
        public var ruleAction: UInt32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            digest: [UInt8] = [],
            document: String = "",
            offeredCount: UInt32 = 0,
            ruleAction: UInt32 = 0
        ) {
            self.digest = digest
            self.document = document
            self.offeredCount = offeredCount
            self.ruleAction = ruleAction
        }
    }

    public struct DecideRequest: LabMessage {
        public static let fullName = "thetalab.policy.v1.DecideRequest"

        /// Who is to answer, as described. A policy that is another by now refuses with FAILED_PRECONDITION.
        public var source: PolicyV1.PolicySource?
        /// At most 256.
        public var situations: [PolicyV1.Situation]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: PolicyV1.PolicySource? = nil,
            situations: [PolicyV1.Situation] = []
        ) {
            self.source = source
            self.situations = situations
        }
    }

    public struct Answer: LabMessage {
        public static let fullName = "thetalab.policy.v1.Answer"

        /// Of the situation.
        public var digest: [UInt8]
        /// The place of the chosen action among those offered.
        public var action: Int32
        /// In words, for people; at most 2000 bytes are kept.
        public var reason: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            digest: [UInt8] = [],
            action: Int32 = 0,
            reason: String = ""
        ) {
            self.digest = digest
            self.action = action
            self.reason = reason
        }
    }

    public struct DecideResponse: LabMessage {
        public static let fullName = "thetalab.policy.v1.DecideResponse"

        /// One for each situation, in any order.
        public var answers: [PolicyV1.Answer]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            answers: [PolicyV1.Answer] = []
        ) {
            self.answers = answers
        }
    }
}

extension PolicyV1.PolicySource: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Policy__V1__PolicySource>.size
    ) { raw in
        thetalab__policy__v1__policy_source__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__PolicySource.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__PolicySource.self)
        self.init()
        self.provider = try WireReader.string(&c.pointee.provider, "PolicySource.provider")
        self.model = try WireReader.string(&c.pointee.model, "PolicySource.model")
        self.promptVersion = try WireReader.string(&c.pointee.prompt_version, "PolicySource.prompt_version")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__PolicySource.self)
        if !self.provider.isEmpty {
            arena.store(self.provider, at: &c.pointee.provider)
            c.pointee.has_provider = 1
        }
        if !self.model.isEmpty {
            arena.store(self.model, at: &c.pointee.model)
            c.pointee.has_model = 1
        }
        if !self.promptVersion.isEmpty {
            arena.store(self.promptVersion, at: &c.pointee.prompt_version)
            c.pointee.has_prompt_version = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension PolicyV1.DescribePolicyRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Thetalab__Policy__V1__DescribePolicyRequest>.size
    ) { raw in
        thetalab__policy__v1__describe_policy_request__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__DescribePolicyRequest.self))
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

extension PolicyV1.DescribePolicyResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(PolicyV1.PolicySource.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Policy__V1__DescribePolicyResponse>.size
    ) { raw in
        thetalab__policy__v1__describe_policy_response__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__DescribePolicyResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__DescribePolicyResponse.self)
        self.init()
        self.source = try WireReader.message(c.pointee.source)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__DescribePolicyResponse.self)
        if let value = self.source {
            c.pointee.source = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension PolicyV1.Situation: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .bytes),
            .one(2, .text, slot: 0),
            .one(3, .varint),
            .one(4, .varint),
        ]),
        size: MemoryLayout<Thetalab__Policy__V1__Situation>.size
    ) { raw in
        thetalab__policy__v1__situation__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__Situation.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__Situation.self)
        self.init()
        self.digest = WireReader.bytes(&c.pointee.digest)
        self.document = try WireReader.string(&c.pointee.document, "Situation.document")
        self.offeredCount = c.pointee.offered_count
        self.ruleAction = c.pointee.rule_action
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__Situation.self)
        if !self.digest.isEmpty {
            arena.store(self.digest, at: &c.pointee.digest)
            c.pointee.has_digest = 1
        }
        if !self.document.isEmpty {
            arena.store(self.document, at: &c.pointee.document)
            c.pointee.has_document = 1
        }
        if self.offeredCount != 0 {
            c.pointee.offered_count = self.offeredCount
            c.pointee.has_offered_count = 1
        }
        if self.ruleAction != 0 {
            c.pointee.rule_action = self.ruleAction
            c.pointee.has_rule_action = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension PolicyV1.DecideRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(PolicyV1.PolicySource.wire.schema), slot: 0),
            .many(2, .message(PolicyV1.Situation.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Policy__V1__DecideRequest>.size
    ) { raw in
        thetalab__policy__v1__decide_request__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__DecideRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__DecideRequest.self)
        self.init()
        self.source = try WireReader.message(c.pointee.source)
        self.situations = try WireReader.messages(c.pointee.situations, c.pointee.n_situations)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__DecideRequest.self)
        if let value = self.source {
            c.pointee.source = arena.message(value)
        }
        c.pointee.situations = arena.messages(self.situations)
        c.pointee.n_situations = self.situations.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension PolicyV1.Answer: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .bytes),
            .one(2, .varint),
            .one(3, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Policy__V1__Answer>.size
    ) { raw in
        thetalab__policy__v1__answer__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__Answer.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__Answer.self)
        self.init()
        self.digest = WireReader.bytes(&c.pointee.digest)
        self.action = c.pointee.action
        self.reason = try WireReader.string(&c.pointee.reason, "Answer.reason")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__Answer.self)
        if !self.digest.isEmpty {
            arena.store(self.digest, at: &c.pointee.digest)
            c.pointee.has_digest = 1
        }
        if self.action != 0 {
            c.pointee.action = self.action
            c.pointee.has_action = 1
        }
        if !self.reason.isEmpty {
            arena.store(self.reason, at: &c.pointee.reason)
            c.pointee.has_reason = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension PolicyV1.DecideResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(PolicyV1.Answer.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Policy__V1__DecideResponse>.size
    ) { raw in
        thetalab__policy__v1__decide_response__init(raw.assumingMemoryBound(to: Thetalab__Policy__V1__DecideResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__DecideResponse.self)
        self.init()
        self.answers = try WireReader.messages(c.pointee.answers, c.pointee.n_answers)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Policy__V1__DecideResponse.self)
        c.pointee.answers = arena.messages(self.answers)
        c.pointee.n_answers = self.answers.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
