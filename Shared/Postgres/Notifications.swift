public import Errors

/// What is sent to some channels by `notify`, on a connection of its own that is opened again when it is lost.
///
/// ```swift
/// for try await event in Notifications(configuration, channels: ["runs"]) {
///     switch event {
///     case .mayHaveMissed: try await readAgain()
///     case .notification(let notification): try await look(at: notification.payload)
///     }
/// }
/// ```
/// PostgreSQL keeps nothing for a listener that is away, so the first event, and the first after each reconnection, is
/// `mayHaveMissed`: it comes after listening has begun, so that what is read then and what is told later leave no gap.
/// Ends when its task is cancelled; throws where connecting can never succeed (a wrong password). Each iteration has
/// its own connection: one listener per process should serve all who watch.
public struct Notifications: AsyncSequence, Sendable {
    public typealias Failure = LabError

    public enum Element: Sendable, Hashable {
        /// Whatever the channels tell of may have changed: read it again.
        case mayHaveMissed
        case notification(Notification)
    }

    private let configuration: PostgresConfiguration
    private let channels: [String]
    private let backoff: Backoff
    private let checkInterval: Duration
    private let seed: UInt64

    /// - Parameters:
    ///   - backoff: the waits between attempts to connect.
    ///   - checkInterval: after so long without a notification, the server is asked for a sign of life.
    ///   - seed: fixes the random part of the waits; nil takes another each time.
    public init(
        _ configuration: PostgresConfiguration,
        channels: [String],
        backoff: Backoff = Backoff(base: .milliseconds(50), limit: .seconds(5)),
        checkInterval: Duration = .seconds(30),
        seed: UInt64? = nil
    ) {
        self.configuration = configuration
        self.channels = channels
        self.backoff = backoff
        self.checkInterval = checkInterval
        self.seed = seed ?? .random(in: .min ... .max)
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private let source: Notifications
        private var generator: SeededGenerator
        private var connection: PostgresConnection?
        private var pending: ArraySlice<Notification> = []
        private var failures = 0

        init(_ source: Notifications) {
            self.source = source
            self.generator = SeededGenerator(seed: source.seed)
        }

        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(LabError) -> Element? {
            while !Task.isCancelled {
                if let notification = self.pending.popFirst() { return .notification(notification) }
                do {
                    guard let connection = self.connection else {
                        self.connection = try await self.source.listen()
                        self.failures = 0
                        return .mayHaveMissed
                    }
                    self.pending = try await connection.nextNotifications(self.source.checkInterval)[...]
                } catch {
                    self.connection = nil
                    if error.code == .cancelled { return nil }
                    guard error.code == .unavailable || error.code == .resourceExhausted else { throw error }
                    self.failures += 1
                    let delay = self.source.backoff.delay(after: self.failures, using: &self.generator)
                    do { try await Task.sleep(for: delay) } catch { return nil }
                }
            }
            return nil
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

    private func listen() async throws(LabError) -> PostgresConnection {
        let connection = try await PostgresConnection.connect(self.configuration)
        for channel in self.channels { try await connection.query("listen \(identifier: channel)") }
        return connection
    }
}

extension PostgresConnection {
    /// The notifications that have arrived, as soon as there is one; none where the server is alive but silent.
    func nextNotifications(_ interval: Duration) async throws(LabError) -> [Notification] {
        let patience = Patience(deadline: ContinuousClock.now + interval)
        try self.enter("listening", patience)
        defer { self.leave() }
        do {
            while true {
                var arrived: [Notification] = []
                while let notification = self.handle.nextNotification() { arrived.append(notification) }
                if !arrived.isEmpty { return arrived }
                try await self.advance(patience)
                if self.handle.isBroken { throw self.lost() }
            }
        } catch Interruption.timedOut {
            self.leave()
            guard await self.answers() else { throw self.lost() }
            return []
        } catch Interruption.cancelled {
            throw Interruption.cancelled.labError("listening")
        } catch {
            throw error as? LabError ?? LabError(.internalError, "listening failed", cause: error)
        }
    }
}
