import Errors
import Foundation
import Glibc
import Logging
import ServiceLifecycle
import Testing

@testable import ServiceKit

@Suite("Telling systemd")
struct SystemdNotifierTests {
    /// A manager's end of the socket.
    private final class Manager: Sendable {
        let descriptor: Int32

        /// - Parameter name: a path, or @ and a name of the abstract namespace.
        init(_ name: String) throws {
            self.descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let bytes = Array(name.utf8)
            withUnsafeMutableBytes(of: &address.sun_path) { path in
                path.copyBytes(from: bytes)
                if name.hasPrefix("@") { path[0] = 0 }
            }
            let length = socklen_t(2 + bytes.count + (name.hasPrefix("@") ? 0 : 1))
            let bound = withUnsafePointer(to: address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(self.descriptor, $0, length) }
            }
            try #require(bound == 0, "bind: errno \(errno)")
        }

        deinit { close(self.descriptor) }

        /// The next message, from a thread that may wait for it.
        func next() async -> String? {
            let descriptor = self.descriptor
            return await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    var bytes = [UInt8](repeating: 0, count: 4_096)
                    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                    let count = poll(&ready, 1, 20_000) == 1 ? recv(descriptor, &bytes, bytes.count, 0) : -1
                    continuation.resume(
                        returning: count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
                    )
                }
            }
        }
    }

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
            let manager = try Manager(name)
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
            let manager = try Manager(name)
            let environment = ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "20000", "WATCHDOG_PID": String(getpid())]
            let notifier = try #require(self.notifier(environment))
            try await self.whileRunning(notifier) {
                var seen: [String] = []
                while seen.filter({ $0 == "WATCHDOG=1" }).count < 3 { seen.append(try #require(await manager.next())) }
            }
            let other = try #require(self.notifier(environment.merging(["WATCHDOG_PID": "1"]) { $1 }))
            self.state.move(to: .draining)
            while recv(manager.descriptor, nil, 0, Int32(MSG_DONTWAIT)) >= 0 {}
            try await self.whileRunning(other) {
                #expect(await manager.next() == "STOPPING=1\nSTATUS=draining")
                try await Task.sleep(for: .milliseconds(100))
                #expect(recv(manager.descriptor, nil, 0, Int32(MSG_DONTWAIT)) < 0)
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
