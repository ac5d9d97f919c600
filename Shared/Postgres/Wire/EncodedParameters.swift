import Errors

/// The parameters of a statement in the binary format, side by side in one buffer.
struct EncodedParameters: Sendable {
    var types: [PostgresType] = []
    /// Start and length of each; length −1 is NULL.
    var ranges: [(start: Int, length: Int)] = []
    var bytes: [UInt8] = []

    /// PostgreSQL's protocol counts parameters in 16 bits.
    static let maximumCount = 65_535

    /// - Throws: `.invalidArgument` for a value that cannot be sent, with its number.
    init(_ values: [any PostgresEncodable]) throws(LabError) {
        guard values.count <= Self.maximumCount else {
            throw LabError(
                .invalidArgument,
                "a statement takes at most \(Self.maximumCount) parameters, had \(values.count)"
            )
        }
        for value in values {
            let start = self.bytes.count
            self.types.append(Self.type(of: value))
            if value.isPostgresNull {
                self.ranges.append((start: start, length: -1))
                continue
            }
            do {
                try value.encode(into: &self.bytes)
            } catch {
                throw LabError(.invalidArgument, "parameter $\(self.types.count) \(error.reason)", cause: error)
            }
            self.ranges.append((start: start, length: self.bytes.count - start))
        }
        // libpq takes a null pointer for NULL, so that even an empty value needs an address.
        self.bytes.append(0)
    }

    private static func type<Value: PostgresEncodable>(of value: Value) -> PostgresType { Value.postgresType }
}
