/// A statement with its parameters, safe by construction: what is interpolated becomes a parameter, never SQL.
///
/// ```swift
/// let rows = try await pool.query("select name from strategies where id = \(id) and status = any(\(states))")
/// ```
/// Types are those of the Swift values (`String` is `text`, `Int` is `int8`, …) whatever the column's, so write
/// `\(label)::status` for an enumeration and use `PostgresJSON` for `jsonb`. The same text with the same types is
/// prepared once per connection.
public struct PostgresQuery: Sendable {
    fileprivate enum Piece: Sendable {
        case sql(String)
        case parameter(any PostgresEncodable)
    }

    fileprivate var pieces: [Piece] = []

    fileprivate init(pieces: [Piece]) { self.pieces = pieces }

    /// A statement without parameters whose text is made elsewhere; the caller vouches for it.
    public init(trusted sql: String) { self.pieces = [.sql(sql)] }

    /// The text that the server gets: parameters are `$1`, `$2`, ….
    public var sql: String {
        var number = 0
        return self.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .sql(let part): text += part
            case .parameter:
                number += 1
                text += "$\(number)"
            }
        }
    }

    public var parameters: [any PostgresEncodable] {
        self.pieces.compactMap { piece in
            if case .parameter(let value) = piece { value } else { nil }
        }
    }

    public mutating func append(_ other: PostgresQuery) { self.pieces += other.pieces }
}

extension PostgresQuery: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(trusted: value) }

    public init(stringInterpolation: StringInterpolation) { self.init(pieces: stringInterpolation.pieces) }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            self.pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { self.pieces.append(.sql(literal)) }
        }

        /// A parameter.
        public mutating func appendInterpolation(_ value: some PostgresEncodable) {
            self.pieces.append(.parameter(value))
        }

        /// A parameter that can be NULL. (With the overload above alone, the compiler takes an interpolated optional for
        /// a mistake.)
        public mutating func appendInterpolation(_ value: (some PostgresEncodable)?) {
            self.pieces.append(.parameter(value))
        }

        /// A part of a statement with its own parameters, which are numbered anew.
        public mutating func appendInterpolation(fragment: PostgresQuery) {
            self.pieces += fragment.pieces
        }

        /// The name of a schema, table or column, quoted.
        public mutating func appendInterpolation(identifier: String) {
            self.pieces.append(.sql(PostgresQuery.quoted(identifier: identifier)))
        }
    }
}

extension PostgresQuery {
    /// `name` as a quoted identifier. U+0000, which no identifier can hold, is left out.
    static func quoted(identifier name: String) -> String {
        var quoted = "\""
        for scalar in name.unicodeScalars where scalar != "\0" {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }
}

extension Sequence<PostgresQuery> {
    /// The parts in order with `separator` between them, as for the conditions of a filter.
    public func joined(separator: PostgresQuery) -> PostgresQuery {
        var joined = PostgresQuery(pieces: [])
        for (index, part) in self.enumerated() {
            if index > 0 { joined.append(separator) }
            joined.append(part)
        }
        return joined
    }
}
