public import Errors
public import GRPCCore

/// A message of the lab's contracts: a plain value, whose bytes on the wire libprotobuf-c packs and parses.
///
/// Generated for every message under `protos/`. What a peer sent and this build does not know is kept in
/// `unknownFields` and sent on.
public protocol LabMessage: Hashable, Sendable {
    /// The name in the contract, such as `thetalab.registry.v1.Strategy`.
    static var fullName: String { get }

    /// Fields that the contract of this build does not have, as they came, one after the other.
    var unknownFields: [UInt8] { get }

    /// Reads the message from its bytes on the wire.
    ///
    /// - Throws: `LabError` `invalidArgument` where the bytes are no such message or a string is not UTF-8,
    ///   `resourceExhausted` where they would take far more memory than their length promises.
    init(serialized bytes: UnsafeRawBufferPointer) throws(LabError)

    /// The bytes on the wire. Equal values give equal bytes: fields go in the order of their numbers, map entries in
    /// the order of their keys.
    ///
    /// - Throws: `LabError` `resourceExhausted` above 2 GiB, protobuf's limit.
    func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes
}

extension LabMessage {
    /// Reads the message from its bytes on the wire; see `init(serialized:)` over a raw buffer.
    public init(serialized bytes: [UInt8]) throws(LabError) {
        self = try bytes.withRawBytes { raw throws(LabError) in try Self(serialized: raw) }
    }

    /// Reads the message from its bytes on the wire; see `init(serialized:)` over a raw buffer.
    public init(serialized bytes: ArraySlice<UInt8>) throws(LabError) {
        self = try bytes.withRawBytes { raw throws(LabError) in try Self(serialized: raw) }
    }

    /// The bytes on the wire.
    public func serialized() throws(LabError) -> [UInt8] {
        try self.serialized(as: [UInt8].self)
    }
}

extension Array<UInt8> {
    /// `withUnsafeBytes` that keeps the error's type.
    func withRawBytes<R>(_ body: (UnsafeRawBufferPointer) throws(LabError) -> R) throws(LabError) -> R {
        try self.withUnsafeBytes { raw in
            Result { () throws(LabError) in try body(raw) }
        }.get()
    }
}

extension ArraySlice<UInt8> {
    /// `withUnsafeBytes` that keeps the error's type.
    func withRawBytes<R>(_ body: (UnsafeRawBufferPointer) throws(LabError) -> R) throws(LabError) -> R {
        try self.withUnsafeBytes { raw in
            Result { () throws(LabError) in try body(raw) }
        }.get()
    }
}
