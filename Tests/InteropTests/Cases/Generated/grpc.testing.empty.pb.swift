// Generated from grpc/testing/empty.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CInteropMessages
public import Errors
public import GRPCCore
public import Messages

extension GRPCTesting {
    public struct Empty: LabMessage {
        public static let fullName = "grpc.testing.Empty"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }
}

extension GRPCTesting.Empty: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Grpc__Testing__Empty>.size
    ) { raw in
        grpc__testing__empty__init(raw.assumingMemoryBound(to: Grpc__Testing__Empty.self))
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
