import Errors
import Messages
import Options
import ServiceKit
import Strategy
import Testing

@testable import BacktestEngine

@Suite("The inspection of recorded runs")
struct RunInspectorTests {
    private let runs = MemoryRuns()
    private let source: SketchedSource
    private let engine: BacktestEngine
    private let inspector: RunInspector

    init() throws {
        self.source = SketchedSource(try Self.chain(bid: 0.01))
        self.engine = BacktestEngine(
            registry: self.runs,
            ledger: MemoryTrials(),
            source: self.source,
            configuration: BacktestEngineConfiguration(workers: 1, queue: 4, cacheBytes: 0, lease: .seconds(30)),
            clock: .stopped(at: 1)
        )
        self.inspector = RunInspector(registry: self.runs, source: self.source)
    }

    private static func chain(bid: Double) throws -> Dataset {
        var chain = ChainSketch()
        for hour in 0..<48 {
            chain.add(
                Int64(hour),
                .init(bid: bid, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25),
                .init(46_000, bid: 0.009, ask: 0.01, mark: 0.0095, iv: 0.5, forward: 40_000, delta: 0.2)
            )
        }
        return try chain.dataset()
    }

    private func record(_ id: String, _ edit: (inout Definition, inout RunSettings) -> Void = { _, _ in }) async throws
    {
        var definition = Definition()
        definition.ivrvMin = 0
        var settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(48))
        edit(&definition, &settings)
        let demand = RunDemand(
            runID: id,
            subject: .definition(definition),
            settings: settings,
            source: SourceDemand(name: "sketch"),
            force: true,
            requestedBy: "spiffe://thetalab/operator/ada"
        )
        _ = try await self.engine.run(demand) { _ in }
    }

    private static func kinds(_ contrast: RunContrast) -> Set<RunContrast.Difference.Kind> {
        Set(contrast.differences.map(\.kind))
    }

    @Test("tells the steps of a run page by page, each once")
    func pages() async throws {
        try await self.record("1")
        var request = BacktestV1.TraceRunRequest(runID: "1", pageSize: 20)
        var times: [Int64] = []
        var digests: Set<String> = []
        repeat {
            let page = try await self.inspector.trace(try TraceDemand(request)) { _ in }
            times += page.steps.map(\.time)
            digests.insert(page.digest)
            request.pageToken = page.next.map(String.init) ?? ""
        } while !request.pageToken.isEmpty
        #expect(times == (0..<48).map(ChainSketch.hour))
        #expect(digests.count == 1)
    }

    @Test("says of two runs whether code, configuration, data, seed or fill differ")
    func kinds() async throws {
        try await self.record("1")
        try await self.record("2") { definition, _ in definition.takeProfit = 0.7 }
        try await self.record("3") { _, settings in settings.seed = 9 }
        try await self.record("4") { _, settings in settings.fillModel = .mid }
        await self.runs.rebuild("1", as: "5", build: "another")
        await self.source.replace(try Self.chain(bid: 0.0101))
        try await self.record("6")
        await self.source.replace(try Self.chain(bid: 0.01))
        func contrast(_ other: String) async throws -> RunContrast {
            try await self.inspector.compare("1", other) { _ in }
        }
        #expect(Self.kinds(try await contrast("1")).isEmpty)
        #expect(Self.kinds(try await contrast("2")) == [.config])
        #expect(Self.kinds(try await contrast("3")) == [.seed])
        #expect(try await contrast("3").comparison.divergence == nil)
        #expect(Self.kinds(try await contrast("4")) == [.fill])
        #expect(try await contrast("4").comparison.divergence?.reason.contains("\((0.01 + 0.011) / 2)") == true)
        #expect(Self.kinds(try await contrast("5")) == [.code])
        let data = try await contrast("6")
        #expect(Self.kinds(data) == [.data])
        #expect(data.isLeftReproduced && !data.isRightReproduced, "the source has other data by now")
    }

    @Test("audits a run, over data read anew")
    func audit() async throws {
        try await self.record("1")
        let demand = try AuditDemand(BacktestV1.AuditRunRequest(runID: "1", samples: 9, seed: 3))
        let report = try await self.inspector.audit(demand) { _ in }
        #expect(report.audit.violation == nil)
        #expect(report.audit.cuts.count == 9 && report.audit.steps == 48)
        let trace = try await self.inspector.trace(try TraceDemand(.init(runID: "1"))) { _ in }
        #expect(trace.digest == report.digest)
    }

    @Test("refuses to tell a run over other data than it was over")
    func otherData() async throws {
        try await self.record("1")
        await self.source.replace(try Self.chain(bid: 0.0101))
        let trace = await #expect(throws: LabError.self) {
            try await self.inspector.trace(try TraceDemand(.init(runID: "1"))) { _ in }
        }
        #expect(trace?.code == .failedPrecondition)
        let audit = await #expect(throws: LabError.self) {
            try await self.inspector.audit(try AuditDemand(.init(runID: "1"))) { _ in }
        }
        #expect(audit?.code == .failedPrecondition)
    }

    @Test("refuses an unknown run")
    func unknown() async throws {
        let error = await #expect(throws: LabError.self) { try await self.inspector.compare("1", "2") { _ in } }
        #expect(error?.code == .notFound)
    }

    @Test(
        "refuses a trace that asks for too much or the wrong way round",
        arguments: [
            BacktestV1.TraceRunRequest(runID: "1", pageSize: 10_001), .init(runID: "1", pageSize: -1),
            .init(runID: "1", fromMs: 2_000_000_000_000, toMs: 1_900_000_000_000), .init(runID: "1", pageToken: "next"),
            .init(runID: "1", fromMs: 1_700_000_000_000, pageToken: "1600000000000"),
        ]
    )
    func badTrace(request: BacktestV1.TraceRunRequest) {
        let error = #expect(throws: LabError.self) { try TraceDemand(request) }
        #expect(error?.code == .invalidArgument)
    }

    @Test("refuses an audit with too many cuts", arguments: [-1, 257] as [Int32])
    func badAudit(samples: Int32) {
        let error = #expect(throws: LabError.self) {
            try AuditDemand(BacktestV1.AuditRunRequest(runID: "1", samples: samples))
        }
        #expect(error?.code == .invalidArgument && error?.field == "samples")
    }

    @Test("tells a comparison and an audit on the wire")
    func wire() async throws {
        try await self.record("1")
        try await self.record("2") { definition, _ in definition.deltaRange = Band(0.15, 0.22) }
        let comparison = BacktestV1.RunComparison(try await self.inspector.compare("1", "2") { _ in })
        let bytes: [UInt8] = try comparison.serialized()
        let returned = try BacktestV1.RunComparison(serialized: bytes)
        // Not as a whole: an absent RV in a run's curve is NaN, which equals nothing.
        #expect(returned.divergence == comparison.divergence && returned.differences == comparison.differences)
        #expect(returned.leftReproduced && returned.stepsCompared == 48)
        #expect(comparison.differences.map(\.field) == ["delta_range"])
        let entry = try #require(comparison.divergence?.left?.decisions.last)
        #expect(entry.action == "sold" && entry.kind == .entry && entry.checks.allSatisfy(\.met))
        #expect(comparison.divergence?.left?.quotes.first?.fields.isEmpty == false)
    }
}

extension MemoryRuns {
    /// Records `id` again as `other`, as if `build` had computed it.
    func rebuild(_ id: String, as other: String, build: String) {
        guard var report = self.reports[id] else { return }
        report.runID = other
        report.identity.build = build
        try? self.record(report)
    }
}
