import Conversions
import GRPCCore
import Messages
import ServiceKit
import Testing

@testable import BacktestEngine

@Suite("Batches on the wire")
struct BatchHandlerTests {
    private let sketch: BatchSketch
    private var trials: MemoryTrials { self.sketch.trials }

    init() throws { self.sketch = try BatchSketch() }

    @Test("tells of progress, the batch, every trial with a single run's figures, and last of the end")
    func wholeBatch() async throws {
        let wire = self.sketch.wire()
        let events = try await wire.batch(BatchSketch.request(300))
        let firstTrials = events.firstIndex { if case .trials = $0 { true } else { false } }
        let batches = events.indices.filter { if case .batch = events[$0] { true } else { false } }
        #expect(batches.count == 1 && firstTrials.map { batches[0] < $0 } == true)
        guard case .batch(let batch) = events[batches[0]], case .end(let end) = events.last else {
            Issue.record("the batch does not end with its end")
            return
        }
        #expect(batch.batchID == BatchSketch.id && batch.requestedBy == "spiffe://thetalab/operator/ada")
        #expect(batch.definition == StrategyV1.Definition(BatchSketch.base))
        #expect(end.computed == 300 && end.alreadyRecorded == 0 && end.failed == 0)
        let tables = events.compactMap { if case .trials(let table) = $0 { table } else { nil } }
        #expect(tables.flatMap(\.number).sorted() == Array(0..<300))
        #expect(tables.allSatisfy { $0.returns.isEmpty && $0.parameters.isEmpty })
        let progress = events.compactMap { if case .progress(let progress) = $0 { progress } else { nil } }
        #expect(progress.last?.done == 300 && progress.last?.total == 300)

        for number in [0, 150, 299] as [UInt32] {
            let result = try await Self.single(Int(number), wire)
            let table = try #require(tables.first { $0.number.contains(number) })
            let index = try #require(table.number.firstIndex(of: number))
            #expect(table.figure("usd.net_pnl", index) == result.usd?.strategy?.netPnl)
            #expect(table.figure("coin.sharpe", index) == result.coin?.strategy?.sharpe)
            #expect(table.figure("totals.premium_coin", index) == result.totals?.premiumCoin)
            #expect(table.figure("counters.entries", index) == result.counters.map { Double($0.entries) })
        }
    }

    /// The result of the definition of `number` run by itself, through the engine's other service.
    private static func single(_ number: Int, _ wire: EngineOnTheWire) async throws -> BacktestV1.Result {
        let request = BacktestV1.RunBacktestRequest(
            runID: "0199c7a4-1111-7cc1-b2d0-\(100_000_000_000 + number)",
            subject: .definition(StrategyV1.Definition(BatchSketch.base)),
            settings: StrategyV1.RunSettings(BatchSketch.settings),
            data: .dataset(MarketDataV1.DatasetRequest(source: "sketch")),
            overrides: ["take_profit": "\(BatchSketch.takeProfit(number))"],
            brief: true
        )
        let run = try await wire.run { client in
            try await BacktestV1_BacktestEngine.Client(wrapping: client).runBacktest(request) { response in
                var run: BacktestV1.Run?
                for try await message in response.messages {
                    if case .run(let whole) = message.event { run = whole }
                }
                return run
            }
        }
        return try #require(run?.result)
    }

    @Test(
        "takes batches of people, of the gateway and of an optimiser",
        arguments: [.operator, .gateway, .optimizer] as [Role]
    )
    func allowedRoles(_ role: Role) async throws {
        let events = try await self.sketch.wire(as: role).batch(BatchSketch.request(3))
        guard case .end(let end) = events.last else {
            Issue.record("the batch does not end with its end")
            return
        }
        #expect(end.computed == 3)
        #expect(await self.trials.batches[BatchSketch.id]?.requestedBy == "spiffe://thetalab/\(role)/ada")
    }

    @Test("ends the work when the call is cancelled: nothing more is computed or recorded", .timeLimit(.minutes(2)))
    func cancellation() async throws {
        await self.trials.hold(true)
        let wire = self.sketch.wire(workers: 1)
        try await wire.run { client in
            let batches = BacktestV1_BatchEngine.Client(wrapping: client)
            let call = Task {
                try await batches.runBatch(BatchSketch.request(5_000)) { for try await _ in $0.messages {} }
            }
            while await self.trials.tables == 0 { try await Task.sleep(for: .milliseconds(1)) }
            call.cancel()
            await #expect(throws: (any Error).self) { try await call.value }
            // Whether the engine's own work was told, not only the call's waiting.
            while await self.trials.abandoned == 0 { try await Task.sleep(for: .milliseconds(1)) }
            await self.trials.hold(false)
            // The only worker is free again, and whoever had it before records nothing while another batch is run.
            try await batches.runBatch(BatchSketch.request(500, id: BatchSketch.otherID)) {
                for try await _ in $0.messages {}
            }
        }
        #expect(await self.trials.rows[BatchSketch.otherID]?.count == 500)
        #expect(await self.trials.rows[BatchSketch.id] == nil)
        #expect(await wire.engine.occupation.running == 0)
    }

    @Test("lets a batch that is under way end by itself when its service begins to stop", .timeLimit(.minutes(2)))
    func draining() async throws {
        await self.trials.hold(true)
        let told = try await self.sketch.wire().withService { client, drain in
            let batches = BacktestV1_BatchEngine.Client(wrapping: client)
            let call = Task {
                try await batches.runBatch(BatchSketch.request(300)) { response in
                    var numbers: [UInt32] = []
                    for try await message in response.messages {
                        if case .trials(let table) = message.event { numbers += table.number }
                    }
                    return numbers
                }
            }
            while await self.trials.tables == 0 { try await Task.sleep(for: .milliseconds(1)) }
            drain()
            // What cuts a call off does so while its records are held.
            try await Task.sleep(for: .milliseconds(100))
            await self.trials.hold(false)
            return try await call.value
        }
        #expect(told.sorted() == Array(0..<300))
        #expect(await self.trials.abandoned == 0)
    }
}
