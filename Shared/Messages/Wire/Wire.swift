import CProtobufC
package import Errors
package import GRPCCore

/// Packs and parses messages with libprotobuf-c.
package enum Wire {
    /// protobuf's limit for one message, in bytes.
    private static let sizeLimit = Int(Int32.max)

    package static func encode<M: WireMessage, Bytes: GRPCContiguousBytes>(_ message: M) throws(LabError) -> Bytes {
        var arena = WireArena()
        let packed = UnsafePointer<ProtobufCMessage>(
            arena.structure(of: message).assumingMemoryBound(to: ProtobufCMessage.self)
        )
        let size = protobuf_c_message_get_packed_size(packed)
        guard size <= Self.sizeLimit else {
            throw LabError(.resourceExhausted, "a \(M.fullName) must have at most 2 GiB, has \(size) bytes")
        }
        var bytes = Bytes(repeating: 0, count: size)
        bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress, size > 0 else { return }
            _ = protobuf_c_message_pack(packed, base.assumingMemoryBound(to: UInt8.self))
        }
        return bytes
    }

    package static func decode<M: WireMessage>(_ bytes: UnsafeRawBufferPointer) throws(LabError) -> M {
        guard bytes.count <= Self.sizeLimit else {
            throw LabError(.resourceExhausted, "a \(M.fullName) must have at most 2 GiB, has \(bytes.count) bytes")
        }
        let rewritten: [UInt8]?
        do throws(WireFault) {
            let schema = M.wire.schema
            if try schema.isPlain(bytes) {
                rewritten = nil
            } else {
                try schema.checkText(bytes)
                rewritten = try schema.normalized(bytes)
            }
        } catch {
            throw LabError(.invalidArgument, "the bytes are not a \(M.fullName): \(error.description)")
        }
        guard let rewritten else { return try Self.unpack(bytes) }
        return try rewritten.withRawBytes { raw throws(LabError) in try Self.unpack(raw) }
    }

    private static func unpack<M: WireMessage>(_ bytes: UnsafeRawBufferPointer) throws(LabError) -> M {
        var budget = WireBudget(for: bytes.count)
        return try withUnsafeMutablePointer(to: &budget) { budget in
            Result { () throws(LabError) in
                var allocator = WireBudget.allocator(budget)
                let unpacked = protobuf_c_message_unpack(
                    M.wire.descriptor,
                    &allocator,
                    bytes.count,
                    bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
                )
                guard let unpacked else {
                    if budget.pointee.isExhausted {
                        throw LabError(
                            .resourceExhausted,
                            "a \(M.fullName) of \(bytes.count) bytes unpacks to too much"
                        )
                    }
                    throw LabError(.invalidArgument, "the bytes are not a \(M.fullName)")
                }
                defer { protobuf_c_message_free_unpacked(unpacked, &allocator) }
                return try M(reading: UnsafeMutableRawPointer(unpacked))
            }
        }.get()
    }
}
