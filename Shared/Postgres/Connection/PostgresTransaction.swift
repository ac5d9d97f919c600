/// How far a transaction is kept from seeing others.
public enum PostgresIsolation: String, Sendable, Hashable, CaseIterable {
    case readCommitted = "read committed"
    case repeatableRead = "repeatable read"
    case serializable = "serializable"
}

/// How often a transaction that lost against another (SQLSTATE 40001, 40P01) is begun again, and after what wait.
public struct TransactionRetry: Sendable {
    /// How often it is run at most, the first time included.
    public var attempts: Int
    public var backoff: Backoff
    /// Fixes the random part of the waits; nil takes another each time.
    public var seed: UInt64?
    public var clock: any Clock<Duration>

    public init(
        attempts: Int = 8,
        backoff: Backoff = Backoff(base: .milliseconds(5), limit: .seconds(1)),
        seed: UInt64? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.attempts = attempts
        self.backoff = backoff
        self.seed = seed
        self.clock = clock
    }

    /// Once.
    public static let never = TransactionRetry(attempts: 1)
}
