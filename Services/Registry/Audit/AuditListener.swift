import Errors
public import Logging
public import Postgres
public import ServiceLifecycle

/// Listens for what the audit log's trigger notifies, for as long as the service runs, and wakes the watchers.
///
/// One connection of its own for all who watch. After a reconnection everybody is woken, since whatever was notified
/// meanwhile is lost.
public struct AuditListener: Service {
    private let registry: Registry
    private let configuration: PostgresConfiguration
    private let logger: Logger

    /// - Parameter pool: where the database is; the listener has a connection of its own.
    public init(_ registry: Registry, listeningWhere pool: PostgresPool, logger: Logger) {
        self.registry = registry
        self.configuration = pool.configuration
        self.logger = logger
    }

    public func run() async throws {
        let feed = self.registry.feed
        let notifications = Notifications(self.configuration, channels: [Self.channel])
        // Watchers end when the service begins to stop, or the drain would wait for streams that never end.
        try await withGracefulShutdownHandler {
            try await cancelWhenGracefulShutdown {
                for try await event in notifications {
                    if case .mayHaveMissed = event { self.logger.debug("listening for audit entries") }
                    feed.wake()
                }
            }
        } onGracefulShutdown: {
            feed.close()
        }
        feed.close()
    }

    static let channel = "registry_audit"
}
