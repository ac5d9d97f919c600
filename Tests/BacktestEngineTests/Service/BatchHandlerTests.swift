import Conversions
import Errors
import GRPCCore
import Messages
import ServiceKit
import Strategy
import Testing

@testable import BacktestEngine

@Suite("Batches on the wire")
struct BatchHandlerTests {
    private let trials = MemoryTrials()
    private let source: SketchedSource

    private static let id = "0199c7a4-5a3e-7cc1-b2d0-1f6e8a94c0de"
    private static let otherID = "0199c7a4-0000-7cc1-b2d0-1f6e8a94c0de"

    init() throws {
        var chain = ChainSketch()
        for hour in 0..<72 {
            let price = 0.011 + 0.0001 * Double(hour % 7)
            chain.add(
                Int64(hour),
                .init(bid: price - 0.001, ask: price, mark: price - 0.0005, iv: 0.5, forward: 40_000, delta: 0.25)
            )
        }
        self.source = SketchedSource(try chain.dataset())
    }

    private func wire(as caller: Role = .operator, workers: Int = 2) -> EngineOnTheWire {
        let engine = BacktestEngine(
            registry: MemoryRuns(),
            ledger: self.trials,
            source: self.source,
            configuration: BacktestEngineConfiguration(
                workers: workers,
                queue: 4,
                cacheBytes: 1 << 24,
                lease: .seconds(30)
            ),
            clock: .stopped(at: 1)
        )
        return EngineOnTheWire(engine: engine, caller: caller)
    }

    private static func base() -> Definition {
        var definition = Definition()
        definition.ivrvMin = 0
        definition.exitStyle = .takeProfitAndRoll
        return definition
    }

    private static let settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(72))

    private static func takeProfit(_ number: Int) -> Double { 0.01 + 0.9 * Double(number) / 5_000 }

    /// `count` definitions that take profit ever later.
    private static func request(_ count: Int, id: String = Self.id) -> BacktestV1.RunBatchRequest {
        BacktestV1.RunBatchRequest(
            batchID: id,
            subject: .definition(StrategyV1.Definition(Self.base())),
            settings: StrategyV1.RunSettings(Self.settings),
            data: .dataset(MarketDataV1.DatasetRequest(source: "sketch")),
            count: UInt32(count),
            columns: [
                BacktestV1.ParameterColumn(key: "take_profit", numbers: (0..<count).map { Self.takeProfit($0) })
            ]
        )
    }

    /// How a call that is refused is refused, as a caller of the lab reads it.
    private func refusal(
        of request: BacktestV1.RunBatchRequest,
        as caller: Role = .operator
    ) async -> LabError? {
        let error = await #expect(throws: RPCError.self) { try await self.wire(as: caller).batch(request) }
        return error.map { LabError($0) }
    }

    private func expectNothingDone() async {
        #expect(await self.trials.batches.isEmpty)
        #expect(await self.trials.tables == 0)
        #expect(await self.source.loads == 0)
    }

    @Test("tells of progress, the batch, every trial with a single run's figures, and last of the end")
    func wholeBatch() async throws {
        let wire = self.wire()
        let events = try await wire.batch(Self.request(300))
        let firstTrials = events.firstIndex { if case .trials = $0 { true } else { false } }
        let batches = events.indices.filter { if case .batch = events[$0] { true } else { false } }
        #expect(batches.count == 1 && firstTrials.map { batches[0] < $0 } == true)
        guard case .batch(let batch) = events[batches[0]], case .end(let end) = events.last else {
            Issue.record("the batch does not end with its end")
            return
        }
        #expect(batch.batchID == Self.id && batch.requestedBy == "spiffe://thetalab/operator/ada")
        #expect(batch.definition == StrategyV1.Definition(Self.base()))
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
            subject: .definition(StrategyV1.Definition(Self.base())),
            settings: StrategyV1.RunSettings(Self.settings),
            data: .dataset(MarketDataV1.DatasetRequest(source: "sketch")),
            overrides: ["take_profit": "\(Self.takeProfit(number))"],
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
        "refuses who may not run batches, before anything is read",
        arguments: [.viewer, .backtest, .researcher] as [Role]
    )
    func refusedRoles(_ role: Role) async {
        #expect(await self.refusal(of: Self.request(3), as: role)?.code == .permissionDenied)
        await self.expectNothingDone()
    }

    @Test(
        "takes batches of people, of the gateway and of an optimiser",
        arguments: [.operator, .gateway, .optimizer] as [Role]
    )
    func allowedRoles(_ role: Role) async throws {
        let events = try await self.wire(as: role).batch(Self.request(3))
        guard case .end(let end) = events.last else {
            Issue.record("the batch does not end with its end")
            return
        }
        #expect(end.computed == 3)
        #expect(await self.trials.batches[Self.id]?.requestedBy == "spiffe://thetalab/\(role)/ada")
    }

    @Test("refuses a study's segment, which this engine cannot redeem")
    func refusedSegment() async {
        var request = Self.request(3)
        request.data = .studySegment(.init(studyID: Self.id, segment: "test", grant: "g"))
        let error = await self.refusal(of: request)
        #expect(error?.code == .unimplemented && error?.field == "study_segment" && error?.remedy != nil)
        await self.expectNothingDone()
    }

    /// A request with one thing wrong.
    enum Damage: CaseIterable {
        case noDefinitions, tooMany, numbersPastTheLast, noIdentifier, noSubject, noSettings, noData, columnOfNoKind

        var field: String {
            switch self {
            case .noDefinitions, .tooMany: "count"
            case .numbersPastTheLast: "first_number"
            case .noIdentifier: "batch_id"
            case .noSubject: "subject"
            case .noSettings: "settings"
            case .noData: "dataset"
            case .columnOfNoKind: "columns"
            }
        }

        func apply(to request: inout BacktestV1.RunBatchRequest) {
            switch self {
            case .noDefinitions: request.count = 0
            case .tooMany: request.count = 20_001
            case .numbersPastTheLast: request.firstNumber = .max - 2
            case .noIdentifier: request.batchID = ""
            case .noSubject: request.subject = nil
            case .noSettings: request.settings = nil
            case .noData: request.data = nil
            case .columnOfNoKind: request.columns[0].texts = ["0.1", "0.2", "0.3"]
            }
        }
    }

    @Test("refuses what it cannot run, naming the field", arguments: Damage.allCases)
    func refusedRequests(_ damage: Damage) async {
        var request = Self.request(3)
        damage.apply(to: &request)
        let error = await self.refusal(of: request)
        #expect(error?.code == .invalidArgument && error?.field == damage.field)
        await self.expectNothingDone()
    }

    @Test("names the one definition that is not valid, of a thousand")
    func namedDefinition() async {
        var request = Self.request(1_000)
        request.columns[0].numbers[17] = 1.5
        let error = await self.refusal(of: request)
        #expect(error?.code == .invalidArgument && error?.field == "definitions[17].take_profit")
        #expect(error?.message.hasPrefix("definition 17: take_profit must lie in 0…1, was 1.5") == true)
        await self.expectNothingDone()
    }

    /// Every parameter varied in as many definitions as a call may have: read to the last one, which is not valid.
    @Test("reads the largest batch there may be, under a service's own limit of a message")
    func largestBatch() async throws {
        let count = BatchDemand.countLimit
        var request = Self.request(count)
        request.columns[0].numbers = Array(repeating: 0.5, count: count)
        let numbers = ["ivrv_min": 0, "max_positions": 3, "roll_dte": 1, "roll_delta": 0.6, "max_spread": 0.5]
        for (key, value) in numbers.sorted(by: { $0.key < $1.key }) {
            request.columns.append(.init(key: key, numbers: Array(repeating: value, count: count)))
        }
        for (key, low, high) in [("delta_range", 0.15, 0.35), ("dte_range", 5, 14)] {
            let lows = Array(repeating: low, count: count)
            request.columns.append(.init(key: key, numbers: lows, highs: Array(repeating: high, count: count)))
        }
        let texts = [
            "call_above_cost": "true", "exit_style": "tp_and_roll", "position_size_rule": "50pct_equity",
            "selection": "max_yield",
        ]
        for (key, value) in texts.sorted(by: { $0.key < $1.key }) {
            request.columns.append(.init(key: key, texts: Array(repeating: value, count: count)))
        }
        var windows = Array(repeating: 30.0, count: count)
        windows[count - 1] = -1
        request.columns.append(.init(key: "rv_window_days", numbers: windows))
        #expect(Set(request.columns.map(\.key)) == BatchPlan.variable)
        let error = await self.refusal(of: request)
        #expect(error?.code == .invalidArgument && error?.field == "definitions[\(count - 1)].rv_window_days")
        await self.expectNothingDone()
    }

    @Test("ends the work when the call is cancelled: nothing more is computed or recorded", .timeLimit(.minutes(2)))
    func cancellation() async throws {
        await self.trials.hold(true)
        let wire = self.wire(workers: 1)
        try await wire.run { client in
            let batches = BacktestV1_BatchEngine.Client(wrapping: client)
            let call = Task {
                try await batches.runBatch(Self.request(5_000)) { for try await _ in $0.messages {} }
            }
            while await self.trials.tables == 0 { try await Task.sleep(for: .milliseconds(1)) }
            call.cancel()
            await #expect(throws: (any Error).self) { try await call.value }
            // Whether the engine's own work was told, not only the call's waiting.
            while await self.trials.abandoned == 0 { try await Task.sleep(for: .milliseconds(1)) }
            await self.trials.hold(false)
            // The only worker is free again, and whoever had it before records nothing while another batch is run.
            try await batches.runBatch(Self.request(500, id: Self.otherID)) { for try await _ in $0.messages {} }
        }
        #expect(await self.trials.rows[Self.otherID]?.count == 500)
        #expect(await self.trials.rows[Self.id] == nil)
        #expect(await wire.engine.occupation.running == 0)
    }

    @Test("lets a batch that is under way end by itself when its service begins to stop", .timeLimit(.minutes(2)))
    func draining() async throws {
        await self.trials.hold(true)
        let told = try await self.wire().withService { client, drain in
            let batches = BacktestV1_BatchEngine.Client(wrapping: client)
            let call = Task {
                try await batches.runBatch(Self.request(300)) { response in
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
