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

        /// Writers at the same time, each with `count` changes of a strategy of its own.
        private func write(_ lab: RegistryLab, _ count: Int, names: [String] = ["aa", "bb", "cc", "dd"]) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for name in names {
                    group.addTask {
                        var strategy = try await self.surely(lab) { write in
                            try await lab.registry.createStrategy(
                                StrategyProposal(
                                    name: name,
                                    description: "",
                                    definition: .preset(.balanced),
                                    reason: ""
                                ),
                                write
                            )
                        }
                        for _ in 0..<count {
                            let proposal = VersionProposal(
                                revision: strategy.revision,
                                definition: .preset(.balanced),
                                reason: ""
                            )
                            strategy = try await self.surely(lab) { write in
                                try await lab.registry.createVersion(of: name, proposal, write)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        private func killAll(_ lab: RegistryLab) async throws {
            let connection = try await PostgresConnection.connect(lab.pool.configuration)
            try await connection.query(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                """
            )
            await connection.close()
        }

        /// Makes a change as a caller should: with one key, again where the database went away.
        private func surely(
            _ lab: RegistryLab,
            _ change: (Write) async throws -> StrategyRecord
        ) async throws -> StrategyRecord {
            let write = try lab.write()
            for _ in 0..<20 {
                do {
                    return try await change(write)
                } catch let error as LabError where error.code == .unavailable {
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            return try await change(write)
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
                    // While the writers write: each of them, the watcher and the listener lose their connections.
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask { try await self.write(lab, 40) }
                        group.addTask {
                            for _ in 0..<6 {
                                try await Task.sleep(for: .milliseconds(60))
                                try? await self.killAll(lab)
                            }
                        }
                        try await group.waitForAll()
                    }
                    try await self.killAll(lab)
                    _ = try await self.write(lab, 0, names: ["last"])
                    #expect(await eventually { watched.positions.count >= 165 })
                    #expect(watched.positions == Array(1...165))
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
