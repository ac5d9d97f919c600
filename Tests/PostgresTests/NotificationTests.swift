import Errors
import Postgres
import TestSupport
import Testing

@Suite("Notifications", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct NotificationTests {
    @Test("arrive in order, after the word that some may have been missed; a lost connection brings that word again")
    func reconnect() async throws {
        try await withConfiguration { configuration in
            let sender = try await PostgresConnection.connect(configuration)
            var listening = configuration
            listening.applicationName = "listener"
            let (events, sink) = AsyncStream.makeStream(of: Notifications.Element.self)
            let listener = Task { [listening] in
                for try await event in Notifications(listening, channels: ["the runs", "b"]) { sink.yield(event) }
                sink.finish()
            }
            var received = events.makeAsyncIterator()
            #expect(await received.next() == .mayHaveMissed)
            for number in 1...3 { try await sender.query("select pg_notify('the runs', \("event \(number)"))") }
            for number in 1...3 {
                let notification = try #require(await received.next()?.notification)
                #expect(notification.channel == "the runs")
                #expect(notification.payload == "event \(number)")
                #expect(notification.backendID == sender.backendID)
            }
            try await sender.query(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener'"
            )
            #expect(await received.next() == .mayHaveMissed)
            try await sender.query("notify b, 'again'")
            #expect(await received.next()?.notification?.payload == "again")
            listener.cancel()
            try await listener.value
            #expect(await received.next() == nil)
        }
    }

    @Test("end at once where connecting can never succeed")
    func impossible() async throws {
        try await withConfiguration { configuration in
            var wrong = configuration
            wrong.user = "no_such_user"
            let error = await #expect(throws: LabError.self) {
                for try await _ in Notifications(wrong, channels: ["a"]) {}
            }
            #expect(error?.code == .unauthenticated)
        }
    }
}

extension Notifications.Element {
    fileprivate var notification: Notification? {
        if case .notification(let notification) = self { notification } else { nil }
    }
}
