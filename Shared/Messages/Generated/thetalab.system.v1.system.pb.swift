// Generated from thetalab/system/v1/system.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension SystemV1 {
    public struct DescribeRequest: LabMessage {
        public static let fullName = "thetalab.system.v1.DescribeRequest"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public struct DescribeResponse: LabMessage {
        public static let fullName = "thetalab.system.v1.DescribeResponse"

        /// The executable's name: thetalab-registry.
        public var name: String
        public var version: String
        /// The build: compiler and configuration.
        public var build: String
        /// The name of this instance, from its certificate.
        public var instance: String
        public var startedAtMs: Int64
        public var serving: Bool
        /// When the certificate that it serves with ends.
        public var certificateExpiresAtMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = "",
            version: String = "",
            build: String = "",
            instance: String = "",
            startedAtMs: Int64 = 0,
            serving: Bool = false,
            certificateExpiresAtMs: Int64 = 0
        ) {
            self.name = name
            self.version = version
            self.build = build
            self.instance = instance
            self.startedAtMs = startedAtMs
            self.serving = serving
            self.certificateExpiresAtMs = certificateExpiresAtMs
        }
    }
}

extension SystemV1.DescribeRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Thetalab__System__V1__DescribeRequest>.size
    ) { raw in
        thetalab__system__v1__describe_request__init(raw.assumingMemoryBound(to: Thetalab__System__V1__DescribeRequest.self))
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

extension SystemV1.DescribeResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .text, slot: 3),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
        ]),
        size: MemoryLayout<Thetalab__System__V1__DescribeResponse>.size
    ) { raw in
        thetalab__system__v1__describe_response__init(raw.assumingMemoryBound(to: Thetalab__System__V1__DescribeResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__System__V1__DescribeResponse.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "DescribeResponse.name")
        self.version = try WireReader.string(&c.pointee.version, "DescribeResponse.version")
        self.build = try WireReader.string(&c.pointee.build, "DescribeResponse.build")
        self.instance = try WireReader.string(&c.pointee.instance, "DescribeResponse.instance")
        self.startedAtMs = c.pointee.started_at_ms
        self.serving = c.pointee.serving != 0
        self.certificateExpiresAtMs = c.pointee.certificate_expires_at_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__System__V1__DescribeResponse.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if !self.version.isEmpty {
            arena.store(self.version, at: &c.pointee.version)
            c.pointee.has_version = 1
        }
        if !self.build.isEmpty {
            arena.store(self.build, at: &c.pointee.build)
            c.pointee.has_build = 1
        }
        if !self.instance.isEmpty {
            arena.store(self.instance, at: &c.pointee.instance)
            c.pointee.has_instance = 1
        }
        if self.startedAtMs != 0 {
            c.pointee.started_at_ms = self.startedAtMs
            c.pointee.has_started_at_ms = 1
        }
        if self.serving {
            c.pointee.serving = self.serving ? 1 : 0
            c.pointee.has_serving = 1
        }
        if self.certificateExpiresAtMs != 0 {
            c.pointee.certificate_expires_at_ms = self.certificateExpiresAtMs
            c.pointee.has_certificate_expires_at_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
