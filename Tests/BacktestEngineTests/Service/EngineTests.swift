import Errors
import Messages
import Options
import ServiceKit
import Strategy
import Testing

@testable import BacktestEngine

@Suite("The backtest engine")
struct EngineTests {
    private let runs = MemoryRuns()
    private let source: SketchedSource
    private let engine: BacktestEngine

    init() throws {
        self.source = SketchedSource(try Self.chain(bid: 0.01))
        let configuration = BacktestEngineConfiguration(workers: 2, queue: 4, cacheBytes: 1 << 24, lease: .seconds(30))
        self.engine = BacktestEngine(
            registry: self.runs,
            ledger: MemoryTrials(),
            source: self.source,
            configuration: configuration,
            clock: .stopped(at: 1)
        )
    }

    private static func chain(bid: Double) throws -> Dataset {
        var chain = ChainSketch()
        for hour in 0..<48 {
            chain.add(Int64(hour), .init(bid: bid, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25))
        }
        return try chain.dataset()
    }

    private func demand(_ id: String, force: Bool = false, _ overrides: [String] = []) -> RunDemand {
        var definition = Definition()
        definition.ivrvMin = 0
        let settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(48))
        return RunDemand(
            runID: id,
            subject: .definition(definition),
            settings: settings,
            source: SourceDemand(name: "sketch"),
            overrides: overrides,
            force: force,
            requestedBy: "spiffe://thetalab/operator/ada"
        )
    }

    @Test("runs, proves the data, and records")
    func runsAndRecords() async throws {
        let report = try await self.engine.run(self.demand("1")) { _ in }
        #expect(report.result.status == .ok)
        #expect(report.result.counters.entries == 1)
        #expect(report.identity.datasetDigest == ProvenDataset(try Self.chain(bid: 0.01)).digest)
        #expect(await self.runs.reports["1"]?.result == report.result)
    }

    @Test("waits with the result for a registry that is away")
    func waitsForTheRegistry() async throws {
        await self.runs.fail(Array(repeating: LabError(.unavailable, "the registry is away"), count: 3))
        let report = try await self.engine.run(self.demand("1")) { _ in }
        #expect(report.result.status == .ok)
        #expect(await self.runs.reports["1"]?.result == report.result)
    }

    @Test("does not wait with the result for a registry that refuses it")
    func refusedRecord() async throws {
        let refusal = LabError(.alreadyExists, "it was recorded meanwhile")
        await self.runs.fail([refusal])
        await #expect(throws: refusal) { try await self.engine.run(self.demand("1")) { _ in } }
    }

    @Test("answers with the recorded run instead of computing the same again, unless forced")
    func knownRuns() async throws {
        _ = try await self.engine.run(self.demand("1")) { _ in }
        let known = try await self.engine.run(self.demand("2")) { _ in }
        #expect(known.runID == "1" && known.isRecordedBefore)
        let forced = try await self.engine.run(self.demand("3", force: true)) { _ in }
        #expect(forced.runID == "3" && !forced.isRecordedBefore && forced.timings.isDatasetCached)
        let other = try await self.engine.run(self.demand("4", ["take_profit=0.4"])) { _ in }
        #expect(other.runID == "4" && other.identity.configDigest != known.identity.configDigest)
        #expect(await self.source.loads == 1)
    }

    @Test("says which run is computing the same")
    func inProgress() async throws {
        await self.runs.pretendInProgress("7")
        let error = await #expect(throws: LabError.self) { try await self.engine.run(self.demand("1")) { _ in } }
        #expect(error?.code == .aborted)
        #expect(error?.message.contains("7") == true)
    }

    @Test(
        "refuses what cannot run before anything is claimed or loaded",
        arguments: [
            "take_profit=1.5", "base_strategy_type=other", "policy_mode=always", "delta_rage=0.1..0.2",
        ]
    )
    func refusals(override: String) async throws {
        await #expect(throws: LabError.self) { try await self.engine.run(self.demand("1", [override])) { _ in } }
        #expect(await self.runs.claims.isEmpty)
        #expect(await self.source.loads == 0)
    }

    @Test("records a run whose data did not come as failed")
    func missingData() async throws {
        await self.source.fail(LabError(.dataLoss, "chunk 3 is damaged"))
        await #expect(throws: LabError(.dataLoss, "chunk 3 is damaged")) {
            try await self.engine.run(self.demand("1")) { _ in }
        }
        let failure = try #require(await self.runs.reports["1"]?.result.failure)
        #expect(failure.code == .dataUnavailable)
        #expect(failure.message == "chunk 3 is damaged")
    }

    @Test("records a run that is cancelled as cancelled")
    func cancellation() async throws {
        await self.source.slowDown()
        let run = Task { try await self.engine.run(self.demand("1")) { _ in } }
        while await self.source.loads == 0 { await Task.yield() }
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
        #expect(await self.runs.reports["1"]?.result.status == .cancelled)
        #expect(await self.engine.occupation.running == 0)
    }

    @Test("computes a recorded run again, from its source, to the same bits")
    func reproduction() async throws {
        _ = try await self.engine.run(self.demand("1")) { _ in }
        let reproduction = try await self.engine.rerun("1") { _ in }
        #expect(reproduction.isIdentical)
        #expect(await self.source.loads == 2)
    }

    @Test("reports what differs when one stored quote has changed, the cause first")
    func changedQuote() async throws {
        _ = try await self.engine.run(self.demand("1")) { _ in }
        await self.source.replace(try Self.chain(bid: 0.01.nextUp))
        let reproduction = try await self.engine.rerun("1") { _ in }
        #expect(!reproduction.isIdentical)
        #expect(reproduction.differences.first?.field == "identity.dataset_digest")
        #expect(reproduction.differences.contains { $0.field == "trades[0].entry_price" })
    }

    @Test("tells a run's whole story on the wire and back")
    func wire() async throws {
        let report = try await self.engine.run(self.demand("1")) { _ in }
        let message = BacktestV1.Run(report)
        let bytes: [UInt8] = try message.serialized()
        let returned = try RunReport(BacktestV1.Run(serialized: bytes))
        #expect(returned.result.document() == report.result.document())
        #expect(returned.dataset == report.dataset)
        #expect(returned.identity == report.identity)
        #expect(returned.definition == report.definition && returned.settings == report.settings)
        #expect(returned.timings == report.timings)
    }
}
