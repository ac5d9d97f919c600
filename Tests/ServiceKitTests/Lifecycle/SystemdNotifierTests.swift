import Errors
import Foundation
import Logging
import TestSupport
import Testing

@testable import ServiceKit

@Suite("Telling systemd")
struct SystemdNotifierTests {
    private let lines = Lines()
    private let state = ServingState()

    private func notifier(_ environment: [String: String]) -> SystemdNotifier? {
        SystemdNotifier(environment, state: self.state, logger: self.lines.logger())
    }

    private func whileRunning(_ notifier: SystemdNotifier, _ body: () async throws -> Void) async throws {
        let running = Task { try await notifier.run() }
        do { try await body() } catch { Issue.record(error) }
        running.cancel()
        try await running.value
    }

    @Test("says ready once, each state, and stopping", arguments: [true, false])
    func states(abstract: Bool) async throws {
        try await withTemporaryFolder { folder in
            let name = abstract ? "@thetalab-\(UUID().uuidString)" : folder.appendingPathComponent("notify").path
            let manager = try ServiceManagerSocket(name)
            let notifier = try #require(self.notifier(["NOTIFY_SOCKET": name]))
            try await self.whileRunning(notifier) {
                #expect(await manager.next() == "STATUS=starting")
                self.state.move(to: .serving)
                #expect(await manager.next() == "READY=1\nSTATUS=serving")
                self.state.move(to: .unready(["database": "it is away"]))
                #expect(await manager.next() == "STATUS=not ready: database")
                self.state.move(to: .serving)
                #expect(await manager.next() == "STATUS=serving")
                self.state.move(to: .draining)
                #expect(await manager.next() == "STOPPING=1\nSTATUS=draining")
            }
            #expect(self.lines.all.isEmpty)
        }
    }

    @Test("reassures the watchdog again and again, where it is this process that is watched")
    func watchdog() async throws {
        try await withTemporaryFolder { folder in
            let name = folder.appendingPathComponent("notify").path
            let manager = try ServiceManagerSocket(name)
            let environment = ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "20000", "WATCHDOG_PID": String(getpid())]
            let notifier = try #require(self.notifier(environment))
            try await self.whileRunning(notifier) {
                var seen: [String] = []
                while seen.filter({ $0 == "WATCHDOG=1" }).count < 3 { seen.append(try #require(await manager.next())) }
            }
            let other = try #require(self.notifier(environment.merging(["WATCHDOG_PID": "1"]) { $1 }))
            self.state.move(to: .draining)
            _ = manager.pending()
            try await self.whileRunning(other) {
                #expect(await manager.next() == "STOPPING=1\nSTATUS=draining")
                try await Task.sleep(for: .milliseconds(100))
                #expect(manager.pending().isEmpty)
            }
        }
    }

    @Test("does nothing where nobody asks, and goes on where nobody hears")
    func nobody() async throws {
        #expect(self.notifier([:]) == nil)
        #expect(self.notifier(["NOTIFY_SOCKET": ""]) == nil)
        #expect(self.notifier(["NOTIFY_SOCKET": "relative"]) == nil)
        #expect(self.notifier(["NOTIFY_SOCKET": "/" + String(repeating: "x", count: 200)]) == nil)
        #expect(self.lines.all.count == 2)
        let notifier = try #require(self.notifier(["NOTIFY_SOCKET": "/nonexistent/notify"]))
        try await self.whileRunning(notifier) {
            #expect(await eventually(within: .seconds(10)) { self.lines.contains("the service manager was not told") })
        }
    }
}
