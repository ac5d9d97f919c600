// Generated from grpc/health/v1/health.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension GRPCHealthV1 {
    public struct HealthCheckRequest: LabMessage {
        public static let fullName = "grpc.health.v1.HealthCheckRequest"

        public var service: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            service: String = ""
        ) {
            self.service = service
        }
    }

    public struct HealthCheckResponse: LabMessage {
        public static let fullName = "grpc.health.v1.HealthCheckResponse"

        public var status: GRPCHealthV1.HealthCheckResponse.ServingStatus
        public private(set) var unknownFields: [UInt8] = []

        public init(
            status: GRPCHealthV1.HealthCheckResponse.ServingStatus = .unknown
        ) {
            self.status = status
        }

        public enum ServingStatus: RawRepresentable, Hashable, Sendable {
            case unknown
            case serving
            case notServing
            /// Of Watch only.
            case serviceUnknown
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unknown, .serving, .notServing, .serviceUnknown,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unknown
                case 1: self = .serving
                case 2: self = .notServing
                case 3: self = .serviceUnknown
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unknown: 0
                case .serving: 1
                case .notServing: 2
                case .serviceUnknown: 3
                case .unrecognized(let number): number
                }
            }
        }
    }

    public struct HealthListRequest: LabMessage {
        public static let fullName = "grpc.health.v1.HealthListRequest"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public struct HealthListResponse: LabMessage {
        public static let fullName = "grpc.health.v1.HealthListResponse"

        /// By service name.
        public var statuses: [String: GRPCHealthV1.HealthCheckResponse]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            statuses: [String: GRPCHealthV1.HealthCheckResponse] = [:]
        ) {
            self.statuses = statuses
        }
    }
}

extension GRPCHealthV1.HealthCheckRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
        ]),
        size: MemoryLayout<Grpc__Health__V1__HealthCheckRequest>.size
    ) { raw in
        grpc__health__v1__health_check_request__init(raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
        self.init()
        self.service = try WireReader.string(&c.pointee.service, "HealthCheckRequest.service")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
        if !self.service.isEmpty {
            arena.store(self.service, at: &c.pointee.service)
            c.pointee.has_service = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCHealthV1.HealthCheckResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
        ]),
        size: MemoryLayout<Grpc__Health__V1__HealthCheckResponse>.size
    ) { raw in
        grpc__health__v1__health_check_response__init(raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
        self.init()
        self.status = GRPCHealthV1.HealthCheckResponse.ServingStatus(rawValue: c.pointee.status)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCHealthV1.HealthListRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Grpc__Health__V1__HealthListRequest>.size
    ) { raw in
        grpc__health__v1__health_list_request__init(raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListRequest.self))
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

extension GRPCHealthV1.HealthListResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(statusesEntrySchema)),
        ]),
        size: MemoryLayout<Grpc__Health__V1__HealthListResponse>.size
    ) { raw in
        grpc__health__v1__health_list_response__init(raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self))
    }

    private static let statusesEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .message(GRPCHealthV1.HealthCheckResponse.wire.schema), slot: 0)])

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self)
        self.init()
        for index in 0..<c.pointee.n_statuses {
            guard let raw = WireReader.element(c.pointee.statuses, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse__StatusesEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "HealthListResponse.statuses")
            let value: GRPCHealthV1.HealthCheckResponse? = try WireReader.message(entry.pointee.value)
            self.statuses[key] = value ?? GRPCHealthV1.HealthCheckResponse()
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self)
        (c.pointee.statuses, c.pointee.n_statuses) = arena.entries(
            self.statuses.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Grpc__Health__V1__HealthListResponse__StatusesEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse__StatusesEntry.self)
                grpc__health__v1__health_list_response__statuses_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                entry.pointee.value = arena.message(value)
            }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
