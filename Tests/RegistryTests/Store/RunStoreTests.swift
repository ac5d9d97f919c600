import Errors
import Messages
import Postgres
import ServiceKit
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("keeps runs")
    struct Runs {
        let runs = RunMaker()

        private func begin(
            _ lab: RegistryLab,
            _ id: RecordID,
            _ identity: RunIdentity = RunMaker.identity(digest: nil),
            force: Bool = false
        ) async throws -> RunClaim {
            try await lab.registry.beginRun(
                RunClaimRequest(runID: id, identity: identity, isForced: force),
                by: RegistryLab.engine
            )
        }

        @Test("whole, and brief without trades, curve and days")
        func whole() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                var message = RunMaker.message(self.runs.id(), of: strategy)
                message.result?.attribution = BacktestV1.Attribution(
                    delta: 5,
                    days: BacktestV1.AttributionDays(
                        day: [0],
                        delta: [5],
                        gamma: [0],
                        vega: [0],
                        theta: [0],
                        fees: [0],
                        residual: [0]
                    )
                )
                message.result?.risk = BacktestV1.Risk(var95: 0.1)
                #expect(try await lab.registry.recordRun(RunEntry(message), by: RegistryLab.engine) == false)
                let stored = try await lab.registry.run(message.runID)
                message.createdAtMs = stored.createdAtMs
                #expect(try BacktestV1.Run(stored) == message)
                let brief = try BacktestV1.Run(try await lab.registry.run(message.runID, isBrief: true))
                #expect(brief.result?.trades.isEmpty == true)
                #expect(brief.result?.equity == nil)
                #expect(brief.result?.attribution?.delta == 5)
                #expect(brief.result?.attribution?.days == nil)
                #expect(brief.result?.metrics == message.result?.metrics)
                #expect(try await lab.registry.strategy("cc").runCount == 1)
            }
        }

        @Test("once by id: the same call again is answered, other content is refused")
        func idempotent() async throws {
            try await RegistryLab.run { lab in
                let id = self.runs.id()
                var message = RunMaker.message(id)
                #expect(try await lab.registry.recordRun(RunEntry(message), by: RegistryLab.engine) == false)
                message.timings = BacktestV1.Timings(runningUs: 99)
                #expect(try await lab.registry.recordRun(RunEntry(message), by: RegistryLab.engine) == true)
                message.result?.metrics?.sharpe = 9
                let other = try RunEntry(message)
                let error = await refusal { _ = try await lab.registry.recordRun(other, by: RegistryLab.engine) }
                #expect(error?.code == .alreadyExists)
            }
        }

        @Test("once by identity, unless forced")
        func identity() async throws {
            try await RegistryLab.run { lab in
                let (first, second, third) = (self.runs.id(), self.runs.id(), self.runs.id())
                _ = try await self.begin(lab, first)
                _ = try await lab.registry.recordRun(RunMaker.entry(first), by: RegistryLab.engine)
                guard case .recorded(let stored) = try await self.begin(lab, second) else {
                    Issue.record("the recorded run was not found")
                    return
                }
                #expect(stored.id == first)
                #expect(!stored.document.bulk.isEmpty)
                let error = await refusal {
                    _ = try await lab.registry.recordRun(RunMaker.entry(second), by: RegistryLab.engine)
                }
                #expect(error?.code == .alreadyExists)
                #expect(error?.message.contains(first.description) == true)
                guard case .granted = try await self.begin(lab, third, force: true) else {
                    Issue.record("a forced run was not let through")
                    return
                }
                #expect(try await lab.registry.recordRun(RunMaker.entry(third), by: RegistryLab.engine) == false)
                // Not the forced one: the first keeps standing for the identity.
                guard case .recorded(let standing) = try await self.begin(lab, second) else {
                    Issue.record("the recorded run was not found")
                    return
                }
                #expect(standing.id == first)
            }
        }

        @Test("under a claim that renews, holds others off, and gives way when its lease ends")
        func lease() async throws {
            try await RegistryLab.run { lab in
                let (first, second) = (self.runs.id(), self.runs.id())
                guard case .granted(let until) = try await self.begin(lab, first),
                    case .granted(let renewed) = try await self.begin(lab, first)
                else {
                    Issue.record("the claim was not granted, or not renewed")
                    return
                }
                #expect(renewed >= until)
                #expect(try await self.begin(lab, second) == .inProgress(first, expiresAtMs: renewed))
                try await lab.pool.query(
                    "UPDATE registry.run_claims SET expires_at = clock_timestamp() - interval '1 s'"
                )
                guard case .granted = try await self.begin(lab, second) else {
                    Issue.record("an ended claim held on")
                    return
                }
                let error = await refusal {
                    _ = try await self.begin(lab, second, RunMaker.identity(config: "z", digest: nil))
                }
                #expect(error?.code == .alreadyExists)
            }
        }

        @Test("and reports a dataset key whose content changed as lost data")
        func dataLoss() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.registry.recordRun(RunMaker.entry(self.runs.id()), by: RegistryLab.engine)
                let changed = RunMaker.identity(config: "b", digest: "flipped")
                let entry = try RunMaker.entry(self.runs.id(), changed)
                let recorded = await refusal { _ = try await lab.registry.recordRun(entry, by: RegistryLab.engine) }
                #expect(recorded?.code == .dataLoss)
                #expect(recorded?.field == "identity.dataset_digest")
                let begun = await refusal { _ = try await self.begin(lab, self.runs.id(), changed) }
                #expect(begun?.code == .dataLoss)
                #expect(
                    try await lab.registry.runs(RunFilter(), order: "", PageRequest(size: 10, token: "")).elements.count
                        == 1
                )
            }
        }

        @Test(
            "of every status, and lets what proves nothing be tried again",
            arguments: [
                (BacktestResult.Status.ok, "content", true), (.failed, "content", true), (.failed, nil, false),
                (.cancelled, "content", false), (.cancelled, nil, false),
            ] as [(BacktestResult.Status, String?, Bool)]
        )
        func settled(status: BacktestResult.Status, digest: String?, stands: Bool) async throws {
            try await RegistryLab.run { lab in
                let identity = RunMaker.identity(digest: digest)
                let entry = try RunMaker.entry(self.runs.id(), identity, result: RunMaker.result(status: status))
                _ = try await lab.registry.recordRun(entry, by: RegistryLab.engine)
                let again = try await self.begin(lab, self.runs.id(), RunMaker.identity(digest: nil))
                let isRecorded = if case .recorded = again { true } else { false }
                #expect(isRecorded == stands)
            }
        }

        @Test("of no strategy or version that is not there")
        func unknownVersion() async throws {
            try await RegistryLab.run { lab in
                var strategy = try await lab.create("cc")
                strategy.newestVersion = 7
                let wrong = strategy
                let error = await refusal {
                    _ = try await lab.registry.recordRun(
                        RunMaker.entry(self.runs.id(), of: wrong),
                        by: RegistryLab.engine
                    )
                }
                #expect(error?.message == "cc has no version 7, its versions are 1…1")
            }
        }

        @Test(
            "that no SQL changes",
            arguments: [
                "UPDATE registry.runs SET sharpe = 9", "DELETE FROM registry.runs", "TRUNCATE registry.runs CASCADE",
            ]
        )
        func immutable(sql: String) async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.registry.recordRun(RunMaker.entry(self.runs.id()), by: RegistryLab.engine)
                let error = await refusal { try await lab.pool.query(PostgresQuery(trusted: sql)) }
                #expect(error?.message.contains("never changed") == true)
            }
        }

        @Test("with people's notes, which need a text and a run")
        func notes() async throws {
            try await RegistryLab.run { lab in
                let id = self.runs.id()
                _ = try await lab.registry.recordRun(RunMaker.entry(id), by: RegistryLab.engine)
                let note = try await lab.registry.createRunNote(on: id.description, text: "odd in March", lab.write())
                #expect(note.author == RegistryLab.ada.uri)
                let page = PageRequest(size: 10, token: "")
                #expect(try await lab.registry.runNotes(on: id.description, page).elements == [note])
                let empty = await refusal {
                    _ = try await lab.registry.createRunNote(on: id.description, text: "", lab.write())
                }
                #expect(empty?.field == "text")
                let nobody = self.runs.id().description
                let missing = await refusal {
                    _ = try await lab.registry.createRunNote(on: nobody, text: "x", lab.write())
                }
                #expect(missing?.code == .notFound)
            }
        }
    }
}
