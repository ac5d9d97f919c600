extension PostgresPool {
    /// The pool's limits.
    public struct Limits: Sendable, Hashable {
        public var maximumConnections: Int = 10
        public var maximumWaiters: Int = 1000
        /// How long a request waits for a connection where it says nothing else.
        public var waitTimeout: Duration = .seconds(10)
        /// An idle connection is asked for a sign of life this often.
        public var checkInterval: Duration = .seconds(30)
        /// A connection that nobody has used for so long is closed.
        public var idleTimeout: Duration = .seconds(300)
        /// A connection is not used beyond this age, less a random tenth.
        public var maximumLifetime: Duration = .seconds(3600)
        /// The waits between attempts to connect while the server is away.
        public var backoff: Backoff = Backoff(base: .milliseconds(50), limit: .seconds(5))

        public init() {}
    }

    /// What the pool holds at one moment.
    public struct Statistics: Sendable, Hashable {
        public var connecting: Int = 0
        public var idle: Int = 0
        public var lent: Int = 0
        public var closing: Int = 0
        public var waiting: Int = 0

        init(waiting: Int = 0) { self.waiting = waiting }
    }
}
