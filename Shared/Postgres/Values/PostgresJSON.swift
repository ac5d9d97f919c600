/// A `jsonb` document as its text; PostgreSQL checks it and puts it into its own order and spacing.
public struct PostgresJSON: Sendable, Hashable {
    public var text: String

    public init(_ text: String) { self.text = text }

    /// The text's bytes, as a JSON decoder takes them.
    public var utf8: [UInt8] { Array(self.text.utf8) }

    /// The version that begins `jsonb`'s binary form.
    private static let version: UInt8 = 1
}

extension PostgresJSON: PostgresCodable {
    public static var postgresType: PostgresType { .jsonb }

    public func encode(into buffer: inout [UInt8]) throws(PostgresValueError) {
        buffer.append(Self.version)
        try self.text.encode(into: &buffer)
    }

    /// Reads `json` too.
    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        if value.type == .json {
            self.text = try String(utf8: value.bytes)
            return
        }
        let bytes = try value.bytes(of: .jsonb, as: PostgresJSON.self)
        guard bytes.first == Self.version else { throw PostgresValueError("is of an unknown version of jsonb") }
        self.text = try String(utf8: bytes.dropFirst())
    }
}
