import CProtobufC
package import Errors

/// The half of a generated message that knows its C struct. C types stay inside the generated functions: the
/// pointers are to the struct that `protoc-c` made of the message.
package protocol WireMessage: LabMessage {
    static var wire: WireBridge { get }

    /// Copies the value out of an unpacked struct.
    init(reading raw: UnsafeMutableRawPointer) throws(LabError)

    /// Writes the value into an initialized struct; what the struct points to is kept by `arena`.
    func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena)
}

/// What libprotobuf-c is told about one message.
package struct WireBridge: Sendable {
    package let schema: MessageSchema
    /// Of the C struct.
    let size: Int
    let initialize: @Sendable (UnsafeMutableRawPointer) -> Void
    /// A constant of the generated C code, which nobody writes to: safe to share.
    nonisolated(unsafe) let descriptor: UnsafePointer<ProtobufCMessageDescriptor>?

    /// - Parameters:
    ///   - size: of the C struct, in bytes.
    ///   - initialize: the generated `…__init`.
    package init(
        schema: MessageSchema,
        size: Int,
        initialize: @escaping @Sendable (UnsafeMutableRawPointer) -> Void
    ) {
        self.schema = schema
        self.size = size
        self.initialize = initialize
        // The descriptor's address cannot be taken from Swift; an initialized struct holds it.
        let sample = UnsafeMutableRawPointer.allocate(
            byteCount: size,
            alignment: MemoryLayout<ProtobufCMessage>.alignment
        )
        defer { sample.deallocate() }
        initialize(sample)
        self.descriptor = sample.assumingMemoryBound(to: ProtobufCMessage.self).pointee.descriptor
    }
}
