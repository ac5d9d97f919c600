// Generated from thetalab/registry/v1/policy.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension RegistryV1 {
    public struct LookupAnswersRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.LookupAnswersRequest"

        public var source: PolicyV1.PolicySource?
        /// Digests of situations, at most 1000.
        public var digests: [[UInt8]]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: PolicyV1.PolicySource? = nil,
            digests: [[UInt8]] = []
        ) {
            self.source = source
            self.digests = digests
        }
    }

    public struct LookupAnswersResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.LookupAnswersResponse"

        /// Those that are known, in any order.
        public var answers: [PolicyV1.Answer]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            answers: [PolicyV1.Answer] = []
        ) {
            self.answers = answers
        }
    }

    public struct RecordAnswersRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.RecordAnswersRequest"

        public var source: PolicyV1.PolicySource?
        /// At most 1000, no situation twice.
        public var answers: [PolicyV1.Answer]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: PolicyV1.PolicySource? = nil,
            answers: [PolicyV1.Answer] = []
        ) {
            self.source = source
            self.answers = answers
        }
    }

    public struct RecordAnswersResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.RecordAnswersResponse"

        /// What is kept for each, in any order: the first answer.
        public var answers: [PolicyV1.Answer]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            answers: [PolicyV1.Answer] = []
        ) {
            self.answers = answers
        }
    }
}

extension RegistryV1.LookupAnswersRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(PolicyV1.PolicySource.wire.schema), slot: 0),
            .many(2, .bytes),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__LookupAnswersRequest>.size
    ) { raw in
        thetalab__registry__v1__lookup_answers_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__LookupAnswersRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__LookupAnswersRequest.self)
        self.init()
        self.source = try WireReader.message(c.pointee.source)
        self.digests = WireReader.byteStrings(c.pointee.digests, c.pointee.n_digests)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__LookupAnswersRequest.self)
        if let value = self.source {
            c.pointee.source = arena.message(value)
        }
        c.pointee.digests = arena.byteStrings(self.digests)
        c.pointee.n_digests = self.digests.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.LookupAnswersResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(PolicyV1.Answer.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__LookupAnswersResponse>.size
    ) { raw in
        thetalab__registry__v1__lookup_answers_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__LookupAnswersResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__LookupAnswersResponse.self)
        self.init()
        self.answers = try WireReader.messages(c.pointee.answers, c.pointee.n_answers)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__LookupAnswersResponse.self)
        c.pointee.answers = arena.messages(self.answers)
        c.pointee.n_answers = self.answers.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RecordAnswersRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(PolicyV1.PolicySource.wire.schema), slot: 0),
            .many(2, .message(PolicyV1.Answer.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RecordAnswersRequest>.size
    ) { raw in
        thetalab__registry__v1__record_answers_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordAnswersRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordAnswersRequest.self)
        self.init()
        self.source = try WireReader.message(c.pointee.source)
        self.answers = try WireReader.messages(c.pointee.answers, c.pointee.n_answers)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordAnswersRequest.self)
        if let value = self.source {
            c.pointee.source = arena.message(value)
        }
        c.pointee.answers = arena.messages(self.answers)
        c.pointee.n_answers = self.answers.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RecordAnswersResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(PolicyV1.Answer.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RecordAnswersResponse>.size
    ) { raw in
        thetalab__registry__v1__record_answers_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordAnswersResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordAnswersResponse.self)
        self.init()
        self.answers = try WireReader.messages(c.pointee.answers, c.pointee.n_answers)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordAnswersResponse.self)
        c.pointee.answers = arena.messages(self.answers)
        c.pointee.n_answers = self.answers.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
