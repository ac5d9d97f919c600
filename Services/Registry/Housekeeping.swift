import CoreMetrics
import Errors
public import Logging
import ServiceKit
public import ServiceLifecycle

/// Keeps what is only remembered for a while from growing: answered idempotency keys and ended claims.
///
/// Every `interval`, in batches, so that no statement holds many rows. A failure is logged and tried again next time.
public struct Housekeeping: Service {
    private let registry: Registry
    private let interval: Duration
    private let logger: Logger

    private static let firstPause = Duration.seconds(30)

    public init(_ registry: Registry, every interval: Duration = .seconds(600), logger: Logger) {
        self.registry = registry
        self.interval = interval
        self.logger = logger
    }

    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            // Not at once: a service that has just started has better things to do.
            try await Task.sleep(for: Self.firstPause)
            while !Task.isCancelled {
                do {
                    let pruned = try await self.registry.prune()
                    if pruned > 0 {
                        self.logger.debug("pruned what is no longer needed", metadata: ["rows": "\(pruned)"])
                    }
                } catch let error as LabError where error.code != .cancelled {
                    self.logger.warning("pruning failed, trying again later", metadata: ["error": "\(error)"])
                }
                try await Task.sleep(for: self.interval)
            }
        }
    }
}

extension Registry {
    private static let pruneBatch = 1_000

    /// Forgets answers that are older than they are kept, and claims that ended long ago.
    /// - Returns: how many rows went.
    @discardableResult
    func prune() async throws -> Int {
        let limit = self.clock.nowMilliseconds - self.limits.answersKeptMs
        var total = 0
        while true {
            let pruned = try await self.read { connection in
                let answers = try await IdempotencyStore(connection: connection)
                    .prune(beforeMs: limit, countMax: Self.pruneBatch)
                return (answers, try await ClaimStore(connection: connection).prune(countMax: Self.pruneBatch))
            }
            self.metrics.answersPruned.increment(by: pruned.0)
            total += pruned.0 + pruned.1
            if max(pruned.0, pruned.1) < Self.pruneBatch { return total }
        }
    }
}
