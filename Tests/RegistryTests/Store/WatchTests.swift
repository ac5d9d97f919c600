import Errors
import Postgres
import Strategy
import Synchronization
import Testing

@testable import Registry

/// What a watcher has got so far.
final class Watched: Sendable {
    private struct State {
        var begins: [Int64] = []
        var positions: [Int64] = []
    }

    private let state = Mutex(State())

    var positions: [Int64] { self.state.withLock { $0.positions } }
    var begins: [Int64] { self.state.withLock { $0.begins } }

    func add(_ event: AuditEvent) {
        self.state.withLock { state in
            switch event {
            case .begins(let position): state.begins.append(position)
            case .entry(let entry): state.positions.append(entry.position)
            }
        }
    }
}

extension StoreTests {
    @Suite("tells those who watch")
    struct Watching {
        /// Watches in the background while `body` runs.
        private func watching(
            _ lab: RegistryLab,
            subject: String = "",
            after position: Int64?,
            _ watched: Watched,
            _ body: () async throws -> Void
        ) async throws {
            let task = Task {
                try await lab.registry.watch(subject: subject, after: position) { watched.add($0) }
            }
            defer { task.cancel() }
            #expect(await eventually { !watched.begins.isEmpty })
            try await body()
        }

        /// 4 writers, each `count` changes of a strategy of its own.
        private func write(_ lab: RegistryLab, _ count: Int, names: [String] = ["aa", "bb", "cc", "dd"]) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for name in names {
                    group.addTask {
                        var strategy = try await lab.create(name)
                        for _ in 0..<count { strategy = try await lab.edit(name, revision: strategy.revision) }
                    }
                }
                try await group.waitForAll()
            }
        }

        @Test("everything once and in order, with concurrent writers")
        func concurrent() async throws {
            try await RegistryLab.run { lab in
                let watchers = (0..<5).map { _ in Watched() }
                try await self.watching(lab, after: nil, watchers[0]) {
                    try await self.watching(lab, after: 0, watchers[1]) {
                        try await self.write(lab, 25)
                        let all = Array(Int64(1)...104)
                        for watched in watchers[0...1] {
                            #expect(await eventually { watched.positions.count >= 104 })
                            #expect(watched.positions == all)
                        }
                    }
                }
            }
        }

        @Test("what was before, and what comes, where they go on from a position")
        func position() async throws {
            try await RegistryLab.run { lab in
                try await self.write(lab, 4)
                let watched = Watched()
                try await self.watching(lab, after: 5, watched) {
                    _ = try await lab.create("ee")
                    #expect(await eventually { watched.positions.count >= 16 })
                    #expect(watched.positions == Array(6...21))
                    #expect(watched.begins == [5])
                }
            }
        }

        @Test("through the loss of every connection, the listening one too")
        func connectionKill() async throws {
            try await RegistryLab.run { lab in
                let watched = Watched()
                try await self.watching(lab, after: nil, watched) {
                    for round in 0..<3 {
                        try await self.write(lab, 3, names: ["a\(round)", "b\(round)"])
                        try await lab.pool.withConnection { connection in
                            _ = try await connection.query(
                                """
                                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                                WHERE datname = current_database() AND pid <> pg_backend_pid()
                                    AND backend_type = 'client backend'
                                """
                            )
                        }
                    }
                    #expect(await eventually { watched.positions.count >= 24 })
                    #expect(watched.positions == Array(1...24))
                }
            }
        }

        @Test("of one strategy, its runs included")
        func subject() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("aa")
                let watched = Watched()
                try await self.watching(lab, subject: "aa", after: nil, watched) {
                    _ = try await lab.create("bb")
                    _ = try await lab.registry.recordRun(
                        RunMaker.entry(RunMaker().id(), of: strategy),
                        by: RegistryLab.engine
                    )
                    // The move to backtesting and the run.
                    #expect(await eventually { watched.positions.count >= 2 })
                    #expect(watched.positions == [3, 4])
                }
            }
        }

        @Test("that a position which does not exist yet is beyond the end")
        func beyond() async throws {
            try await RegistryLab.run { lab in
                let error = await refusal { try await lab.registry.watch(after: 7) { _ in } }
                #expect(error?.code == .outOfRange)
                let negative = await refusal { try await lab.registry.watch(after: -1) { _ in } }
                #expect(negative?.code == .invalidArgument)
            }
        }

        @Test("up to a limit, and frees the place of those who go")
        func limit() async throws {
            var limits = RegistryLimits()
            limits.watchersMax = 1
            try await RegistryLab.run(limits: limits) { lab in
                try await self.watching(lab, after: nil, Watched()) {
                    let error = await refusal { try await lab.registry.watch(after: nil) { _ in } }
                    #expect(error?.code == .resourceExhausted)
                }
                #expect(await eventually { lab.registry.feed.watcherCount == 0 })
            }
        }

        @Test("that it stops, and from where to go on")
        func stopping() async throws {
            try await RegistryLab.run { lab in
                let watched = Watched()
                let task = Task { await refusal { try await lab.registry.watch(after: nil) { watched.add($0) } } }
                #expect(await eventually { !watched.begins.isEmpty })
                lab.registry.feed.close()
                let error = await task.value
                #expect(error?.code == .unavailable)
                #expect(error?.remedy == "watch again from the last position, 0")
            }
        }
    }
}
