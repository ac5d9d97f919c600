import Postgres

extension PostgresTimestamp {
    /// The instant `ms` milliseconds after 1970; beyond what the type can say, the infinity on that side.
    static func at(ms: Int64) -> PostgresTimestamp {
        PostgresTimestamp(milliseconds: ms) ?? (ms < 0 ? .negativeInfinity : .infinity)
    }
}
