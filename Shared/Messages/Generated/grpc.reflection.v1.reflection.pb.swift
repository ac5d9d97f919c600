// Generated from grpc/reflection/v1/reflection.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension GRPCReflectionV1 {
    public struct ServerReflectionRequest: LabMessage {
        public static let fullName = "grpc.reflection.v1.ServerReflectionRequest"

        /// The authority that is asked about.
        public var host: String
        public var messageRequest: OneOf_MessageRequest?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            host: String = "",
            messageRequest: OneOf_MessageRequest? = nil
        ) {
            self.host = host
            self.messageRequest = messageRequest
        }

        public enum OneOf_MessageRequest: Hashable, Sendable {
            /// The file with this name.
            case fileByFilename(String)
            /// The file that declares this symbol: a message, enum, service or method by its full name.
            case fileContainingSymbol(String)
            /// The file that declares this extension.
            case fileContainingExtension(GRPCReflectionV1.ExtensionRequest)
            /// The numbers of all extensions of this message.
            case allExtensionNumbersOfType(String)
            /// The full names of the services; the value is ignored.
            case listServices(String)
        }
    }

    public struct ExtensionRequest: LabMessage {
        public static let fullName = "grpc.reflection.v1.ExtensionRequest"

        /// The full name of the message that is extended.
        public var containingType: String
        public var extensionNumber: Int32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            containingType: String = "",
            extensionNumber: Int32 = 0
        ) {
            self.containingType = containingType
            self.extensionNumber = extensionNumber
        }
    }

    public struct ServerReflectionResponse: LabMessage {
        public static let fullName = "grpc.reflection.v1.ServerReflectionResponse"

        public var validHost: String
        public var originalRequest: GRPCReflectionV1.ServerReflectionRequest?
        public var messageResponse: OneOf_MessageResponse?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            validHost: String = "",
            originalRequest: GRPCReflectionV1.ServerReflectionRequest? = nil,
            messageResponse: OneOf_MessageResponse? = nil
        ) {
            self.validHost = validHost
            self.originalRequest = originalRequest
            self.messageResponse = messageResponse
        }

        public enum OneOf_MessageResponse: Hashable, Sendable {
            case fileDescriptorResponse(GRPCReflectionV1.FileDescriptorResponse)
            case allExtensionNumbersResponse(GRPCReflectionV1.ExtensionNumberResponse)
            case listServicesResponse(GRPCReflectionV1.ListServiceResponse)
            case errorResponse(GRPCReflectionV1.ErrorResponse)
        }
    }

    public struct FileDescriptorResponse: LabMessage {
        public static let fullName = "grpc.reflection.v1.FileDescriptorResponse"

        /// Serialized google.protobuf.FileDescriptorProto: the file asked for, and what it imports.
        public var fileDescriptorProto: [[UInt8]]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fileDescriptorProto: [[UInt8]] = []
        ) {
            self.fileDescriptorProto = fileDescriptorProto
        }
    }

    public struct ExtensionNumberResponse: LabMessage {
        public static let fullName = "grpc.reflection.v1.ExtensionNumberResponse"

        public var baseTypeName: String
        public var extensionNumber: [Int32]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            baseTypeName: String = "",
            extensionNumber: [Int32] = []
        ) {
            self.baseTypeName = baseTypeName
            self.extensionNumber = extensionNumber
        }
    }

    public struct ListServiceResponse: LabMessage {
        public static let fullName = "grpc.reflection.v1.ListServiceResponse"

        public var service: [GRPCReflectionV1.ServiceResponse]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            service: [GRPCReflectionV1.ServiceResponse] = []
        ) {
            self.service = service
        }
    }

    public struct ServiceResponse: LabMessage {
        public static let fullName = "grpc.reflection.v1.ServiceResponse"

        /// The full name.
        public var name: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = ""
        ) {
            self.name = name
        }
    }

    public struct ErrorResponse: LabMessage {
        public static let fullName = "grpc.reflection.v1.ErrorResponse"

        /// One of gRPC's status codes.
        public var errorCode: Int32
        public var errorMessage: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            errorCode: Int32 = 0,
            errorMessage: String = ""
        ) {
            self.errorCode = errorCode
            self.errorMessage = errorMessage
        }
    }
}

extension GRPCReflectionV1.ServerReflectionRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(3, .text, slot: 1),
            .one(4, .text, slot: 1),
            .one(5, .message(GRPCReflectionV1.ExtensionRequest.wire.schema), slot: 1),
            .one(6, .text, slot: 1),
            .one(7, .text, slot: 1),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ServerReflectionRequest>.size
    ) { raw in
        grpc__reflection__v1__server_reflection_request__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self)
        self.init()
        self.host = try WireReader.string(&c.pointee.host, "ServerReflectionRequest.host")
        if c.pointee.has_file_by_filename != 0 {
            self.messageRequest = .fileByFilename(try WireReader.string(&c.pointee.file_by_filename, "ServerReflectionRequest.file_by_filename"))
        }
        if c.pointee.has_file_containing_symbol != 0 {
            self.messageRequest = .fileContainingSymbol(try WireReader.string(&c.pointee.file_containing_symbol, "ServerReflectionRequest.file_containing_symbol"))
        }
        if let value: GRPCReflectionV1.ExtensionRequest = try WireReader.message(c.pointee.file_containing_extension) {
            self.messageRequest = .fileContainingExtension(value)
        }
        if c.pointee.has_all_extension_numbers_of_type != 0 {
            self.messageRequest = .allExtensionNumbersOfType(try WireReader.string(&c.pointee.all_extension_numbers_of_type, "ServerReflectionRequest.all_extension_numbers_of_type"))
        }
        if c.pointee.has_list_services != 0 {
            self.messageRequest = .listServices(try WireReader.string(&c.pointee.list_services, "ServerReflectionRequest.list_services"))
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self)
        if !self.host.isEmpty {
            arena.store(self.host, at: &c.pointee.host)
            c.pointee.has_host = 1
        }
        switch self.messageRequest {
        case .fileByFilename(let value):
            arena.store(value, at: &c.pointee.file_by_filename)
            c.pointee.has_file_by_filename = 1
        case .fileContainingSymbol(let value):
            arena.store(value, at: &c.pointee.file_containing_symbol)
            c.pointee.has_file_containing_symbol = 1
        case .fileContainingExtension(let value):
            c.pointee.file_containing_extension = arena.message(value)
        case .allExtensionNumbersOfType(let value):
            arena.store(value, at: &c.pointee.all_extension_numbers_of_type)
            c.pointee.has_all_extension_numbers_of_type = 1
        case .listServices(let value):
            arena.store(value, at: &c.pointee.list_services)
            c.pointee.has_list_services = 1
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.ExtensionRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ExtensionRequest>.size
    ) { raw in
        grpc__reflection__v1__extension_request__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self)
        self.init()
        self.containingType = try WireReader.string(&c.pointee.containing_type, "ExtensionRequest.containing_type")
        self.extensionNumber = c.pointee.extension_number
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self)
        if !self.containingType.isEmpty {
            arena.store(self.containingType, at: &c.pointee.containing_type)
            c.pointee.has_containing_type = 1
        }
        if self.extensionNumber != 0 {
            c.pointee.extension_number = self.extensionNumber
            c.pointee.has_extension_number = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.ServerReflectionResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .message(GRPCReflectionV1.ServerReflectionRequest.wire.schema), slot: 1),
            .one(4, .message(GRPCReflectionV1.FileDescriptorResponse.wire.schema), slot: 2),
            .one(5, .message(GRPCReflectionV1.ExtensionNumberResponse.wire.schema), slot: 2),
            .one(6, .message(GRPCReflectionV1.ListServiceResponse.wire.schema), slot: 2),
            .one(7, .message(GRPCReflectionV1.ErrorResponse.wire.schema), slot: 2),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ServerReflectionResponse>.size
    ) { raw in
        grpc__reflection__v1__server_reflection_response__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self)
        self.init()
        self.validHost = try WireReader.string(&c.pointee.valid_host, "ServerReflectionResponse.valid_host")
        self.originalRequest = try WireReader.message(c.pointee.original_request)
        if let value: GRPCReflectionV1.FileDescriptorResponse = try WireReader.message(c.pointee.file_descriptor_response) {
            self.messageResponse = .fileDescriptorResponse(value)
        }
        if let value: GRPCReflectionV1.ExtensionNumberResponse = try WireReader.message(c.pointee.all_extension_numbers_response) {
            self.messageResponse = .allExtensionNumbersResponse(value)
        }
        if let value: GRPCReflectionV1.ListServiceResponse = try WireReader.message(c.pointee.list_services_response) {
            self.messageResponse = .listServicesResponse(value)
        }
        if let value: GRPCReflectionV1.ErrorResponse = try WireReader.message(c.pointee.error_response) {
            self.messageResponse = .errorResponse(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self)
        if !self.validHost.isEmpty {
            arena.store(self.validHost, at: &c.pointee.valid_host)
            c.pointee.has_valid_host = 1
        }
        if let value = self.originalRequest {
            c.pointee.original_request = arena.message(value)
        }
        switch self.messageResponse {
        case .fileDescriptorResponse(let value):
            c.pointee.file_descriptor_response = arena.message(value)
        case .allExtensionNumbersResponse(let value):
            c.pointee.all_extension_numbers_response = arena.message(value)
        case .listServicesResponse(let value):
            c.pointee.list_services_response = arena.message(value)
        case .errorResponse(let value):
            c.pointee.error_response = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.FileDescriptorResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .bytes),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__FileDescriptorResponse>.size
    ) { raw in
        grpc__reflection__v1__file_descriptor_response__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self)
        self.init()
        self.fileDescriptorProto = WireReader.byteStrings(c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self)
        c.pointee.file_descriptor_proto = arena.byteStrings(self.fileDescriptorProto)
        c.pointee.n_file_descriptor_proto = self.fileDescriptorProto.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.ExtensionNumberResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .many(2, .varint),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ExtensionNumberResponse>.size
    ) { raw in
        grpc__reflection__v1__extension_number_response__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self)
        self.init()
        self.baseTypeName = try WireReader.string(&c.pointee.base_type_name, "ExtensionNumberResponse.base_type_name")
        self.extensionNumber = WireReader.array(c.pointee.extension_number, c.pointee.n_extension_number)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self)
        if !self.baseTypeName.isEmpty {
            arena.store(self.baseTypeName, at: &c.pointee.base_type_name)
            c.pointee.has_base_type_name = 1
        }
        c.pointee.extension_number = arena.array(self.extensionNumber)
        c.pointee.n_extension_number = self.extensionNumber.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.ListServiceResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(GRPCReflectionV1.ServiceResponse.wire.schema)),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ListServiceResponse>.size
    ) { raw in
        grpc__reflection__v1__list_service_response__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self)
        self.init()
        self.service = try WireReader.messages(c.pointee.service, c.pointee.n_service)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self)
        c.pointee.service = arena.messages(self.service)
        c.pointee.n_service = self.service.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.ServiceResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ServiceResponse>.size
    ) { raw in
        grpc__reflection__v1__service_response__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "ServiceResponse.name")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension GRPCReflectionV1.ErrorResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Grpc__Reflection__V1__ErrorResponse>.size
    ) { raw in
        grpc__reflection__v1__error_response__init(raw.assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self)
        self.init()
        self.errorCode = c.pointee.error_code
        self.errorMessage = try WireReader.string(&c.pointee.error_message, "ErrorResponse.error_message")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self)
        if self.errorCode != 0 {
            c.pointee.error_code = self.errorCode
            c.pointee.has_error_code = 1
        }
        if !self.errorMessage.isEmpty {
            arena.store(self.errorMessage, at: &c.pointee.error_message)
            c.pointee.has_error_message = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
