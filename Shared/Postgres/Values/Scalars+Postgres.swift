public import Foundation

extension Bool: PostgresCodable {
    public static var postgresType: PostgresType { .bool }

    public func encode(into buffer: inout [UInt8]) { buffer.append(self ? 1 : 0) }

    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        self = try UInt8(bigEndianBytes: try value.bytes(of: .bool, as: Bool.self)) != 0
    }
}

extension Int16: PostgresCodable {
    public static var postgresType: PostgresType { .int2 }

    public func encode(into buffer: inout [UInt8]) { buffer.append(bigEndian: self) }

    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        self = try Int16(bigEndianBytes: try value.bytes(of: .int2, as: Int16.self))
    }
}

extension Int32: PostgresCodable {
    public static var postgresType: PostgresType { .int4 }

    public func encode(into buffer: inout [UInt8]) { buffer.append(bigEndian: self) }

    /// Reads `int2` too.
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        switch value.type {
        case .int2: self = Int32(try Int16(postgres: value))
        default: self = try Int32(bigEndianBytes: try value.bytes(of: .int4, as: Int32.self))
        }
    }
}

extension Int64: PostgresCodable {
    public static var postgresType: PostgresType { .int8 }

    public func encode(into buffer: inout [UInt8]) { buffer.append(bigEndian: self) }

    /// Reads `int2` and `int4` too.
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        switch value.type {
        case .int2: self = Int64(try Int16(postgres: value))
        case .int4: self = Int64(try Int32(postgres: value))
        default: self = try Int64(bigEndianBytes: try value.bytes(of: .int8, as: Int64.self))
        }
    }
}

/// As `Int64`: `int8` on the wire.
extension Int: PostgresCodable {
    public static var postgresType: PostgresType { .int8 }

    public func encode(into buffer: inout [UInt8]) { buffer.append(bigEndian: Int64(self)) }

    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        self = Int(try Int64(postgres: value))
    }
}

/// Every bit is kept, those of a NaN and of −0 too.
extension Double: PostgresCodable {
    public static var postgresType: PostgresType { .float8 }

    public func encode(into buffer: inout [UInt8]) { buffer.append(bigEndian: self.bitPattern) }

    /// Reads `float4` too.
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        switch value.type {
        case .float4: self = Double(Float(bitPattern: try UInt32(bigEndianBytes: value.bytes)))
        default:
            self.init(bitPattern: try UInt64(bigEndianBytes: try value.bytes(of: .float8, as: Double.self)))
        }
    }
}

extension String: PostgresCodable {
    public static var postgresType: PostgresType { .text }

    /// - Throws: where the string holds U+0000, which PostgreSQL's text cannot.
    public func encode(into buffer: inout [UInt8]) throws(PostgresValueError) {
        guard !self.utf8.contains(0) else { throw PostgresValueError("holds U+0000, which text cannot") }
        buffer.append(contentsOf: self.utf8)
    }

    /// Reads the text types, `json`, `jsonb` and the labels of enumerations.
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        switch value.type {
        case .text, .varchar, .bpchar, .name, .unknown, .json: self = try String(utf8: value.bytes)
        case .jsonb: self = try PostgresJSON(postgres: value).text
        case let type where type.isUserDefined: self = try String(utf8: value.bytes)
        default: throw value.mismatch(String.self)
        }
    }

    init(utf8 bytes: ArraySlice<UInt8>) throws(PostgresValueError) {
        // A composite type's binary form always holds a zero byte, so it is not mistaken for a label.
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw PostgresValueError("is not text in UTF-8")
        }
        self = text
    }
}

extension UUID: PostgresCodable {
    public static var postgresType: PostgresType { .uuid }

    public func encode(into buffer: inout [UInt8]) {
        let u = self.uuid
        buffer += [u.0, u.1, u.2, u.3, u.4, u.5, u.6, u.7, u.8, u.9, u.10, u.11, u.12, u.13, u.14, u.15]
    }

    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        let b = Array(try value.bytes(of: .uuid, as: UUID.self))
        guard b.count == 16 else { throw PostgresValueError("has \(b.count) bytes where 16 are due") }
        self.init(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            )
        )
    }
}
