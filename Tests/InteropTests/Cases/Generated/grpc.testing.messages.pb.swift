// Generated from grpc/testing/messages.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CInteropMessages
public import Errors
public import GRPCCore
public import Messages

extension GRPCTesting {
    /// A bool that may be absent.
    public struct BoolValue: LabMessage {
        public static let fullName = "grpc.testing.BoolValue"

        public var value: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            value: Bool = false
        ) {
            self.value = value
        }
    }

    public struct Payload: LabMessage {
        public static let fullName = "grpc.testing.Payload"

        public var body: [UInt8]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            body: [UInt8] = []
        ) {
            self.body = body
        }
    }

    /// The status that a server is asked to answer with.
    public struct EchoStatus: LabMessage {
        public static let fullName = "grpc.testing.EchoStatus"

        public var code: Int32
        public var message: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            code: Int32 = 0,
            message: String = ""
        ) {
            self.code = code
            self.message = message
        }
    }

    public struct SimpleRequest: LabMessage {
        public static let fullName = "grpc.testing.SimpleRequest"

        /// The size of the payload that is wanted back.
        public var responseSize: Int32
        public var payload: GRPCTesting.Payload?
        public var fillUsername: Bool
        public var fillOauthScope: Bool
        /// Whether the answer is to be compressed.
        public var responseCompressed: GRPCTesting.BoolValue?
        public var responseStatus: GRPCTesting.EchoStatus?
        /// Whether this request is compressed, so that the server can tell.
        public var expectCompressed: GRPCTesting.BoolValue?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            responseSize: Int32 = 0,
            payload: GRPCTesting.Payload? = nil,
            fillUsername: Bool = false,
            fillOauthScope: Bool = false,
            responseCompressed: GRPCTesting.BoolValue? = nil,
            responseStatus: GRPCTesting.EchoStatus? = nil,
            expectCompressed: GRPCTesting.BoolValue? = nil
        ) {
            self.responseSize = responseSize
            self.payload = payload
            self.fillUsername = fillUsername
            self.fillOauthScope = fillOauthScope
            self.responseCompressed = responseCompressed
            self.responseStatus = responseStatus
            self.expectCompressed = expectCompressed
        }
    }

    public struct SimpleResponse: LabMessage {
        public static let fullName = "grpc.testing.SimpleResponse"

        public var payload: GRPCTesting.Payload?
        public var username: String
        public var oauthScope: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            payload: GRPCTesting.Payload? = nil,
            username: String = "",
            oauthScope: String = ""
        ) {
            self.payload = payload
            self.username = username
            self.oauthScope = oauthScope
        }
    }

    public struct StreamingInputCallRequest: LabMessage {
        public static let fullName = "grpc.testing.StreamingInputCallRequest"

        public var payload: GRPCTesting.Payload?
        public var expectCompressed: GRPCTesting.BoolValue?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            payload: GRPCTesting.Payload? = nil,
            expectCompressed: GRPCTesting.BoolValue? = nil
        ) {
            self.payload = payload
            self.expectCompressed = expectCompressed
        }
    }

    public struct StreamingInputCallResponse: LabMessage {
        public static let fullName = "grpc.testing.StreamingInputCallResponse"

        public var aggregatedPayloadSize: Int32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            aggregatedPayloadSize: Int32 = 0
        ) {
            self.aggregatedPayloadSize = aggregatedPayloadSize
        }
    }

    /// What one answer of a stream is to be like.
    public struct ResponseParameters: LabMessage {
        public static let fullName = "grpc.testing.ResponseParameters"

        public var size: Int32
        /// The pause before it.
        public var intervalUs: Int32
        public var compressed: GRPCTesting.BoolValue?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            size: Int32 = 0,
            intervalUs: Int32 = 0,
            compressed: GRPCTesting.BoolValue? = nil
        ) {
            self.size = size
            self.intervalUs = intervalUs
            self.compressed = compressed
        }
    }

    public struct StreamingOutputCallRequest: LabMessage {
        public static let fullName = "grpc.testing.StreamingOutputCallRequest"

        /// One for each answer that is wanted.
        public var responseParameters: [GRPCTesting.ResponseParameters]
        public var payload: GRPCTesting.Payload?
        public var responseStatus: GRPCTesting.EchoStatus?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            responseParameters: [GRPCTesting.ResponseParameters] = [],
            payload: GRPCTesting.Payload? = nil,
            responseStatus: GRPCTesting.EchoStatus? = nil
        ) {
            self.responseParameters = responseParameters
            self.payload = payload
            self.responseStatus = responseStatus
        }
    }

    public struct StreamingOutputCallResponse: LabMessage {
        public static let fullName = "grpc.testing.StreamingOutputCallResponse"

        public var payload: GRPCTesting.Payload?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            payload: GRPCTesting.Payload? = nil
        ) {
            self.payload = payload
        }
    }
}

extension GRPCTesting.BoolValue: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
        ]),
        size: MemoryLayout<Grpc__Testing__BoolValue>.size
    ) { raw in
        grpc__testing__bool_value__init(raw.assumingMemoryBound(to: Grpc__Testing__BoolValue.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__BoolValue.self)
        self.init()
        self.value = c.pointee.value != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__BoolValue.self)
        if self.value {
            c.pointee.value = self.value ? 1 : 0
            c.pointee.has_value = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.Payload: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(2, .bytes),
        ]),
        size: MemoryLayout<Grpc__Testing__Payload>.size
    ) { raw in
        grpc__testing__payload__init(raw.assumingMemoryBound(to: Grpc__Testing__Payload.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__Payload.self)
        self.init()
        self.body = WireReader.bytes(&c.pointee.body)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__Payload.self)
        if !self.body.isEmpty {
            arena.store(self.body, at: &c.pointee.body)
            c.pointee.has_body = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.EchoStatus: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Grpc__Testing__EchoStatus>.size
    ) { raw in
        grpc__testing__echo_status__init(raw.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self)
        self.init()
        self.code = c.pointee.code
        self.message = try WireReader.string(&c.pointee.message, "EchoStatus.message")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self)
        if self.code != 0 {
            c.pointee.code = self.code
            c.pointee.has_code = 1
        }
        if !self.message.isEmpty {
            arena.store(self.message, at: &c.pointee.message)
            c.pointee.has_message = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.SimpleRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(2, .varint),
            .one(3, .message(GRPCTesting.Payload.wire.schema), slot: 0),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .message(GRPCTesting.BoolValue.wire.schema), slot: 1),
            .one(7, .message(GRPCTesting.EchoStatus.wire.schema), slot: 2),
            .one(8, .message(GRPCTesting.BoolValue.wire.schema), slot: 3),
        ]),
        size: MemoryLayout<Grpc__Testing__SimpleRequest>.size
    ) { raw in
        grpc__testing__simple_request__init(raw.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self)
        self.init()
        self.responseSize = c.pointee.response_size
        self.payload = try WireReader.message(c.pointee.payload)
        self.fillUsername = c.pointee.fill_username != 0
        self.fillOauthScope = c.pointee.fill_oauth_scope != 0
        self.responseCompressed = try WireReader.message(c.pointee.response_compressed)
        self.responseStatus = try WireReader.message(c.pointee.response_status)
        self.expectCompressed = try WireReader.message(c.pointee.expect_compressed)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self)
        if self.responseSize != 0 {
            c.pointee.response_size = self.responseSize
            c.pointee.has_response_size = 1
        }
        if let value = self.payload {
            c.pointee.payload = arena.message(value)
        }
        if self.fillUsername {
            c.pointee.fill_username = self.fillUsername ? 1 : 0
            c.pointee.has_fill_username = 1
        }
        if self.fillOauthScope {
            c.pointee.fill_oauth_scope = self.fillOauthScope ? 1 : 0
            c.pointee.has_fill_oauth_scope = 1
        }
        if let value = self.responseCompressed {
            c.pointee.response_compressed = arena.message(value)
        }
        if let value = self.responseStatus {
            c.pointee.response_status = arena.message(value)
        }
        if let value = self.expectCompressed {
            c.pointee.expect_compressed = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.SimpleResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(GRPCTesting.Payload.wire.schema), slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
        ]),
        size: MemoryLayout<Grpc__Testing__SimpleResponse>.size
    ) { raw in
        grpc__testing__simple_response__init(raw.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self)
        self.init()
        self.payload = try WireReader.message(c.pointee.payload)
        self.username = try WireReader.string(&c.pointee.username, "SimpleResponse.username")
        self.oauthScope = try WireReader.string(&c.pointee.oauth_scope, "SimpleResponse.oauth_scope")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self)
        if let value = self.payload {
            c.pointee.payload = arena.message(value)
        }
        if !self.username.isEmpty {
            arena.store(self.username, at: &c.pointee.username)
            c.pointee.has_username = 1
        }
        if !self.oauthScope.isEmpty {
            arena.store(self.oauthScope, at: &c.pointee.oauth_scope)
            c.pointee.has_oauth_scope = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.StreamingInputCallRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(GRPCTesting.Payload.wire.schema), slot: 0),
            .one(2, .message(GRPCTesting.BoolValue.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Grpc__Testing__StreamingInputCallRequest>.size
    ) { raw in
        grpc__testing__streaming_input_call_request__init(raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self)
        self.init()
        self.payload = try WireReader.message(c.pointee.payload)
        self.expectCompressed = try WireReader.message(c.pointee.expect_compressed)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self)
        if let value = self.payload {
            c.pointee.payload = arena.message(value)
        }
        if let value = self.expectCompressed {
            c.pointee.expect_compressed = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.StreamingInputCallResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
        ]),
        size: MemoryLayout<Grpc__Testing__StreamingInputCallResponse>.size
    ) { raw in
        grpc__testing__streaming_input_call_response__init(raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self)
        self.init()
        self.aggregatedPayloadSize = c.pointee.aggregated_payload_size
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self)
        if self.aggregatedPayloadSize != 0 {
            c.pointee.aggregated_payload_size = self.aggregatedPayloadSize
            c.pointee.has_aggregated_payload_size = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.ResponseParameters: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
            .one(3, .message(GRPCTesting.BoolValue.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Grpc__Testing__ResponseParameters>.size
    ) { raw in
        grpc__testing__response_parameters__init(raw.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self)
        self.init()
        self.size = c.pointee.size
        self.intervalUs = c.pointee.interval_us
        self.compressed = try WireReader.message(c.pointee.compressed)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self)
        if self.size != 0 {
            c.pointee.size = self.size
            c.pointee.has_size = 1
        }
        if self.intervalUs != 0 {
            c.pointee.interval_us = self.intervalUs
            c.pointee.has_interval_us = 1
        }
        if let value = self.compressed {
            c.pointee.compressed = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.StreamingOutputCallRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(2, .message(GRPCTesting.ResponseParameters.wire.schema)),
            .one(3, .message(GRPCTesting.Payload.wire.schema), slot: 0),
            .one(7, .message(GRPCTesting.EchoStatus.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Grpc__Testing__StreamingOutputCallRequest>.size
    ) { raw in
        grpc__testing__streaming_output_call_request__init(raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self)
        self.init()
        self.responseParameters = try WireReader.messages(c.pointee.response_parameters, c.pointee.n_response_parameters)
        self.payload = try WireReader.message(c.pointee.payload)
        self.responseStatus = try WireReader.message(c.pointee.response_status)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self)
        c.pointee.response_parameters = arena.messages(self.responseParameters)
        c.pointee.n_response_parameters = self.responseParameters.count
        if let value = self.payload {
            c.pointee.payload = arena.message(value)
        }
        if let value = self.responseStatus {
            c.pointee.response_status = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCTesting.StreamingOutputCallResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(GRPCTesting.Payload.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Grpc__Testing__StreamingOutputCallResponse>.size
    ) { raw in
        grpc__testing__streaming_output_call_response__init(raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self)
        self.init()
        self.payload = try WireReader.message(c.pointee.payload)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self)
        if let value = self.payload {
            c.pointee.payload = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
