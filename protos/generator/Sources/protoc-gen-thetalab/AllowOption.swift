import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The method option `thetalab.rpc.v1.allow`: the roles that may call a method.
///
/// Read from the options' unknown fields, for the extension is declared in a contract that this generator would have
/// to generate first.
enum AllowOption {
    private static let number: UInt64 = 50001

    /// The roles, sorted; nil where the method has no such option.
    static func roles(of method: MethodDescriptor) throws -> [String]? {
        var roles: Set<String>?
        var fields = FieldReader(method.options.unknownFields.data)
        while let (number, payload) = try fields.next() {
            guard number == Self.number else { continue }
            var inner = FieldReader(payload)
            while let (number, role) = try inner.next() {
                guard number == 1 else { continue }
                roles = (roles ?? []).union([String(decoding: role, as: UTF8.self)])
            }
        }
        return roles?.sorted()
    }

    /// The length-delimited fields at the top of a message, one after the other.
    private struct FieldReader {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: some Sequence<UInt8>) { self.rest = Array(bytes)[...] }

        mutating func next() throws -> (number: UInt64, payload: ArraySlice<UInt8>)? {
            guard !self.rest.isEmpty else { return nil }
            let tag = try self.varint()
            guard tag & 7 == 2, let length = Int(exactly: try self.varint()), length <= self.rest.count else {
                throw GeneratorError(["a method's options hold something else than messages"])
            }
            let payload = self.rest.prefix(length)
            self.rest = self.rest.dropFirst(length)
            return (tag >> 3, payload)
        }

        private mutating func varint() throws -> UInt64 {
            var value: UInt64 = 0
            for shift in stride(from: UInt64(0), to: 64, by: 7) {
                guard let byte = self.rest.popFirst() else { break }
                value |= UInt64(byte & 0x7f) << shift
                if byte < 0x80 { return value }
            }
            throw GeneratorError(["a method's options are cut off"])
        }
    }
}
