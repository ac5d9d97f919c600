/// A value as the server sent it: its type and its bytes in PostgreSQL's binary format. NULL is not one.
public struct PostgresValue: Sendable {
    public var type: PostgresType
    public var bytes: ArraySlice<UInt8>

    public init(type: PostgresType, bytes: ArraySlice<UInt8>) {
        self.type = type
        self.bytes = bytes
    }
}

/// Why a value cannot be encoded or decoded; the row, or the statement, adds which column or parameter it was.
public struct PostgresValueError: Error, Hashable {
    public var reason: String

    public init(_ reason: String) { self.reason = reason }
}

/// A type that can be a parameter of a statement.
///
/// | Swift | PostgreSQL | read from, too |
/// |---|---|---|
/// | `Bool` | `bool` | |
/// | `Int16`, `Int32` | `int2`, `int4` | narrower ones |
/// | `Int64`, `Int` | `int8` | `int2`, `int4` |
/// | `Double` | `float8` | `float4` |
/// | `String` | `text` | `varchar`, `char`, `name`, `json`, `jsonb`, enumerations |
/// | `[UInt8]` | `bytea` | |
/// | `UUID` | `uuid` | |
/// | `PostgresTimestamp` | `timestamptz` | |
/// | `PostgresNumeric` | `numeric` | |
/// | `PostgresJSON` | `jsonb` | `json` |
///
/// Optionals of these are NULL where they are nil; arrays of these, and of their optionals, are arrays of one dimension.
public protocol PostgresEncodable: Sendable {
    /// The type that the server is told, so that a parameter never changes its type with its value.
    static var postgresType: PostgresType { get }

    var isPostgresNull: Bool { get }

    /// Appends the value in PostgreSQL's binary format; not called for NULL.
    func encode(into buffer: inout [UInt8]) throws(PostgresValueError)
}

extension PostgresEncodable {
    public var isPostgresNull: Bool { false }
}

/// A type that can be read from a column.
public protocol PostgresDecodable {
    /// - Throws: where the type of the column is another one, or the bytes are not of it.
    init(postgres value: PostgresValue) throws(PostgresValueError)

    /// What NULL is as this type; only an optional has it.
    static func decodeNull() throws(PostgresValueError) -> Self
}

extension PostgresDecodable {
    public static func decodeNull() throws(PostgresValueError) -> Self {
        throw PostgresValueError("is NULL")
    }
}

/// A type that goes both ways.
public typealias PostgresCodable = PostgresEncodable & PostgresDecodable

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    public static var postgresType: PostgresType { Wrapped.postgresType }

    public var isPostgresNull: Bool { self?.isPostgresNull ?? true }

    public func encode(into buffer: inout [UInt8]) throws(PostgresValueError) {
        if let value = self { try value.encode(into: &buffer) }
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        self = try Wrapped(postgres: value)
    }

    public static func decodeNull() throws(PostgresValueError) -> Wrapped? { nil }
}

extension PostgresValue {
    /// The bytes, where the type is one of `types`.
    func bytes(of types: PostgresType..., as swift: Any.Type) throws(PostgresValueError) -> ArraySlice<UInt8> {
        guard types.contains(self.type) else { throw self.mismatch(swift) }
        return self.bytes
    }

    func mismatch(_ swift: Any.Type) -> PostgresValueError {
        PostgresValueError("cannot be read as \(swift)")
    }
}
