/// An instant as `timestamptz` holds it: microseconds since 1970-01-01T00:00Z, exactly.
///
/// PostgreSQL's own `infinity` and `-infinity` are values of it. Instants after the year 294247, which PostgreSQL
/// could hold for 29 years more, are refused when read.
public struct PostgresTimestamp: Sendable, Hashable {
    public var microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The instant `milliseconds` after 1970-01-01T00:00Z; nil beyond what microseconds in 64 bits can say.
    public init?(milliseconds: Int64) {
        let (microseconds, overflow) = milliseconds.multipliedReportingOverflow(by: 1000)
        guard !overflow else { return nil }
        self.microseconds = microseconds
    }

    /// Milliseconds since 1970-01-01T00:00Z, rounded towards the past.
    public var milliseconds: Int64 {
        self.microseconds / 1000 - (self.microseconds % 1000 < 0 ? 1 : 0)
    }

    public static let infinity = PostgresTimestamp(microseconds: .max)
    public static let negativeInfinity = PostgresTimestamp(microseconds: .min)

    /// 2000-01-01T00:00Z, from which PostgreSQL counts.
    private static let postgresEpoch: Int64 = 946_684_800_000_000
}

extension PostgresTimestamp: Comparable {
    public static func < (lhs: PostgresTimestamp, rhs: PostgresTimestamp) -> Bool {
        lhs.microseconds < rhs.microseconds
    }
}

extension PostgresTimestamp: PostgresCodable {
    public static var postgresType: PostgresType { .timestamptz }

    public func encode(into buffer: inout [UInt8]) throws(PostgresValueError) {
        if self == .infinity || self == .negativeInfinity { return buffer.append(bigEndian: self.microseconds) }
        let (sinceEpoch, overflow) = self.microseconds.subtractingReportingOverflow(Self.postgresEpoch)
        guard !overflow else { throw PostgresValueError("lies before what timestamptz can hold") }
        buffer.append(bigEndian: sinceEpoch)
    }

    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        let bytes = try value.bytes(of: .timestamptz, as: PostgresTimestamp.self)
        let sinceEpoch = try Int64(bigEndianBytes: bytes)
        if sinceEpoch == .max || sinceEpoch == .min {
            self.microseconds = sinceEpoch
            return
        }
        let (microseconds, overflow) = sinceEpoch.addingReportingOverflow(Self.postgresEpoch)
        guard !overflow else { throw PostgresValueError("lies after the year 294247") }
        self.microseconds = microseconds
    }
}
