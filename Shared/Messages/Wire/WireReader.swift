import CProtobufC
package import Errors

/// Copies values out of the C structs of an unpacked message.
package enum WireReader {
    /// The message at `raw`; nil where the pointer is null, that is, where the field is absent.
    package static func message<M: WireMessage>(_ raw: UnsafeMutableRawPointer?) throws(LabError) -> M? {
        guard let raw else { return nil }
        return try M(reading: raw)
    }

    /// The messages that an array of `count` pointers at `raw` names.
    package static func messages<M: WireMessage>(
        _ raw: UnsafeMutableRawPointer?,
        _ count: Int
    ) throws(LabError) -> [M] {
        var messages: [M] = []
        messages.reserveCapacity(count)
        for index in 0..<count {
            guard let element = Self.element(raw, index) else { continue }
            messages.append(try M(reading: element))
        }
        return messages
    }

    /// The pointer at `index` of an array of pointers to structs.
    package static func element(_ raw: UnsafeMutableRawPointer?, _ index: Int) -> UnsafeMutableRawPointer? {
        raw?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)[index]
    }

    /// `count` numbers, copied in one piece.
    package static func array<Number: BitwiseCopyable>(
        _ numbers: UnsafeMutablePointer<Number>?,
        _ count: Int
    ) -> [Number] {
        [Number](UnsafeBufferPointer(start: numbers, count: numbers == nil ? 0 : count))
    }

    /// The text of the `ProtobufCBinaryData` at `raw`.
    ///
    /// - Throws: `LabError` `invalidArgument` that names the field where it is not UTF-8.
    package static func string(_ raw: UnsafeMutableRawPointer, _ field: StaticString) throws(LabError) -> String {
        let data = raw.assumingMemoryBound(to: ProtobufCBinaryData.self).pointee
        guard let text = String(validating: UnsafeBufferPointer(start: data.data, count: data.len), as: UTF8.self)
        else {
            throw LabError(.invalidArgument, "\(field) must be UTF-8 text")
        }
        return text
    }

    /// The bytes of the `ProtobufCBinaryData` at `raw`.
    package static func bytes(_ raw: UnsafeMutableRawPointer) -> [UInt8] {
        let data = raw.assumingMemoryBound(to: ProtobufCBinaryData.self).pointee
        return [UInt8](UnsafeBufferPointer(start: data.data, count: data.len))
    }

    /// The texts of an array of `count` `ProtobufCBinaryData` at `raw`.
    package static func strings(
        _ raw: UnsafeMutableRawPointer?,
        _ count: Int,
        _ field: StaticString
    ) throws(LabError) -> [String] {
        var strings: [String] = []
        guard let raw else { return strings }
        strings.reserveCapacity(count)
        for index in 0..<count {
            strings.append(try Self.string(raw + index * MemoryLayout<ProtobufCBinaryData>.stride, field))
        }
        return strings
    }

    /// The byte strings of an array of `count` `ProtobufCBinaryData` at `raw`.
    package static func byteStrings(_ raw: UnsafeMutableRawPointer?, _ count: Int) -> [[UInt8]] {
        guard let raw else { return [] }
        return (0..<count).map { Self.bytes(raw + $0 * MemoryLayout<ProtobufCBinaryData>.stride) }
    }

    /// The unknown fields of the struct at `raw`.
    package static func unknownFields(_ raw: UnsafeMutableRawPointer) -> [UInt8] {
        UnknownField.read(from: raw.assumingMemoryBound(to: ProtobufCMessage.self).pointee)
    }
}
