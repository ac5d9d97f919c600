import Errors
import Options
import ServiceKit
import Strategy
import Testing

@testable import BacktestEngine

@Suite("An engine whose memory is smaller than a dataset")
struct WindowedEngineTests {
    private static let random = RandomRun(
        template: .coveredCall,
        seed: 1,
        settlement: .inverse,
        style: .takeProfitAndRoll
    )

    private static func chain() throws -> Dataset {
        try Self.random.dataset().truncated(after: ChainSketch.hour(24 * 8))
    }

    private static func engine(_ source: SketchedSource, _ runs: MemoryRuns, rows: Int) -> BacktestEngine {
        BacktestEngine(
            registry: runs,
            ledger: MemoryTrials(),
            source: source,
            configuration: BacktestEngineConfiguration(
                workers: 1,
                queue: 4,
                cacheBytes: 1 << 24,
                lease: .seconds(30),
                memory: DatasetMemory(wholeBytes: rows * 52, windowBytes: rows * 13)
            ),
            clock: .stopped(at: 1)
        )
    }

    private static func demand(_ id: String) -> RunDemand {
        RunDemand(
            runID: id,
            subject: .definition(Self.random.request().definition),
            settings: Self.random.request().settings,
            source: SourceDemand(name: "random"),
            requestedBy: "spiffe://thetalab/operator/ada"
        )
    }

    @Test("records the run that one with enough memory records, and reproduces it")
    func same() async throws {
        let source = SketchedSource(try Self.chain())
        let whole = try await Self.engine(source, MemoryRuns(), rows: 1 << 20).run(Self.demand("1")) { _ in }
        #expect(await source.streams == 0)
        let runs = MemoryRuns()
        let engine = Self.engine(source, runs, rows: 4000)
        let windowed = try await engine.run(Self.demand("1")) { _ in }
        #expect(windowed.result.document().text == whole.result.document().text)
        #expect(windowed.identity == whole.identity)
        #expect(await runs.reports["1"]?.result == windowed.result)
        #expect(await engine.occupation.cachedBytes == 0)
        let again = try await engine.rerun("1") { _ in }
        #expect(again.recomputed.identity == whole.identity)
        #expect(again.recomputed.result.document().text == whole.result.document().text)
        #expect(await source.streams == 2)
        // Found out once: the second run did not try to load the whole.
        #expect(await source.loads == 2)
    }

    @Test("says so where not even one window fits, and records the run as failed")
    func tooLarge() async throws {
        let runs = MemoryRuns()
        let engine = Self.engine(SketchedSource(try Self.chain()), runs, rows: 4)
        let error = await #expect(throws: LabError.self) { try await engine.run(Self.demand("1")) { _ in } }
        #expect(error?.code == .resourceExhausted)
        #expect(await runs.reports["1"]?.result.status == .failed)
    }
}
