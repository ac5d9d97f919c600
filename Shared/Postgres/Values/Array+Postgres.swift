public import Foundation

/// A type whose arrays are values of PostgreSQL.
///
/// The requirement is on the element because `[UInt8]` is one `bytea` and not an array of bytes.
public protocol PostgresArrayElement: Sendable {
    static var postgresArrayType: PostgresType { get }

    static func encodeArray(_ elements: [Self], into buffer: inout [UInt8]) throws(PostgresValueError)

    static func decodeArray(_ value: PostgresValue) throws(PostgresValueError) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    public static var postgresType: PostgresType { Element.postgresArrayType }

    public func encode(into buffer: inout [UInt8]) throws(PostgresValueError) {
        try Element.encodeArray(self, into: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        self = try Element.decodeArray(value)
    }
}

extension PostgresArrayElement where Self: PostgresCodable {
    /// A one-dimensional array from index 1: dimensions, null flag, element type, length, bound, then the elements.
    public static func encodeArray(_ elements: [Self], into buffer: inout [UInt8]) throws(PostgresValueError) {
        guard let length = Int32(exactly: elements.count) else { throw PostgresValueError("has too many elements") }
        buffer.append(bigEndian: Int32(elements.isEmpty ? 0 : 1))
        buffer.append(bigEndian: Int32(elements.contains { $0.isPostgresNull } ? 1 : 0))
        buffer.append(bigEndian: Self.postgresType.rawValue)
        guard !elements.isEmpty else { return }
        buffer.append(bigEndian: length)
        buffer.append(bigEndian: Int32(1))
        for element in elements { try buffer.append(field: element) }
    }

    public static func decodeArray(_ value: PostgresValue) throws(PostgresValueError) -> [Self] {
        var reader = ByteReader(value.bytes)
        guard value.type == Self.postgresArrayType || value.type.isUserDefined else {
            throw value.mismatch([Self].self)
        }
        let dimensions = try reader.integer(Int32.self)
        _ = try reader.integer(Int32.self)
        let element = PostgresType(rawValue: try reader.integer())
        guard dimensions != 0 else { return [] }
        guard dimensions == 1 else { throw PostgresValueError("has \(dimensions) dimensions where one is due") }
        let length = Int(try reader.integer(Int32.self))
        _ = try reader.integer(Int32.self)
        // Each element has at least its length word, so a hostile length cannot reserve more than was received.
        guard length >= 0, length <= reader.remaining.count / 4 else { throw PostgresValueError("is cut short") }
        var elements: [Self] = []
        elements.reserveCapacity(length)
        for _ in 0..<length {
            let size = Int(try reader.integer(Int32.self))
            if size < 0 {
                elements.append(try Self.decodeNull())
            } else {
                elements.append(try Self(postgres: PostgresValue(type: element, bytes: try reader.bytes(size))))
            }
        }
        return elements
    }
}

extension [UInt8] {
    /// Appends `value` behind its length, or −1 for NULL: the form of array elements and of binary COPY's fields.
    mutating func append(field value: some PostgresEncodable) throws(PostgresValueError) {
        guard !value.isPostgresNull else { return self.append(bigEndian: Int32(-1)) }
        let start = self.count
        self.append(bigEndian: Int32(0))
        try value.encode(into: &self)
        guard let size = Int32(exactly: self.count - start - 4) else {
            throw PostgresValueError("has more than 2 GiB")
        }
        self.replace(at: start, bigEndian: size)
    }
}

/// One `bytea`.
extension UInt8: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .bytea }

    public static func encodeArray(_ elements: [UInt8], into buffer: inout [UInt8]) {
        buffer += elements
    }

    public static func decodeArray(_ value: PostgresValue) throws(PostgresValueError) -> [UInt8] {
        Array(try value.bytes(of: .bytea, as: [UInt8].self))
    }
}

extension Array: PostgresArrayElement where Element == UInt8 {
    public static var postgresArrayType: PostgresType { .byteaArray }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement & PostgresCodable {
    public static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
}

extension Bool: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .boolArray }
}
extension Int16: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .int2Array }
}
extension Int32: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .int4Array }
}
extension Int64: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .int8Array }
}
extension Int: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .int8Array }
}
extension Double: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .float8Array }
}
extension String: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .textArray }
}
extension UUID: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .uuidArray }
}
extension PostgresTimestamp: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .timestamptzArray }
}
extension PostgresNumeric: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .numericArray }
}
extension PostgresJSON: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .jsonbArray }
}
