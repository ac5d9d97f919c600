import Foundation
public import ServiceKit

/// The keys of the backtest engine.
public struct BacktestEngineConfiguration: Sendable {
    static let workers = ConfigurationKey(
        "engine.workers",
        default: ProcessInfo.processInfo.activeProcessorCount,
        of: "the machine's processors",
        in: 1...1_024,
        "How many runs are computed at a time."
    )
    static let queue = ConfigurationKey(
        "engine.queue",
        default: 256,
        in: 0...100_000,
        "How many runs may wait; more are refused."
    )
    static let cache = ConfigurationKey(
        "engine.cache",
        default: ByteCount.mebibytes(1024),
        in: .kibibytes(0)...(.gibibytes(1024)),
        "How much memory datasets may take while no run uses them; a run over a larger one reads it in windows."
    )
    static let lease = ConfigurationKey(
        "engine.lease",
        default: Duration.seconds(30),
        in: .seconds(3)...(.seconds(3600)),
        "How long a run's identity stays claimed when the engine dies; renewed while it lives."
    )
    static let policy = ConfigurationKey(
        "engine.policy",
        default: [NetworkAddress](),
        "Where the policy is that definitions may leave decisions to; without one the rules decide in its place."
    )
    public static let keys: [any ConfigurationDeclaration] = [workers, queue, cache, lease, policy]

    public let workers: Int
    public let queue: Int
    public let cacheBytes: Int
    let memory: DatasetMemory
    public let lease: Duration
    /// Where the policy is; empty where there is none to be asked.
    public let policy: [NetworkAddress]

    public init(_ values: ConfigurationValues) {
        self.workers = values[Self.workers]
        self.queue = values[Self.queue]
        self.cacheBytes = values[Self.cache].bytes
        self.memory = DatasetMemory(cacheBytes: self.cacheBytes)
        self.lease = values[Self.lease]
        self.policy = values[Self.policy]
    }

    /// - Parameter memory: nil for what follows from `cacheBytes`.
    init(
        workers: Int,
        queue: Int,
        cacheBytes: Int,
        lease: Duration,
        policy: [NetworkAddress] = [],
        memory: DatasetMemory? = nil
    ) {
        self.workers = workers
        self.queue = queue
        self.cacheBytes = cacheBytes
        self.memory = memory ?? DatasetMemory(cacheBytes: cacheBytes)
        self.lease = lease
        self.policy = policy
    }
}
