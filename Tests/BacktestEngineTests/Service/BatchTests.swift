import Errors
import Messages
import Options
import Strategy
import Synchronization
import Testing

@testable import BacktestEngine

@Suite("Batches of definitions")
struct BatchTests {
    private let sketch: BatchSketch
    private var trials: MemoryTrials { self.sketch.trials }
    private var source: SketchedSource { self.sketch.source }

    init() throws { self.sketch = try BatchSketch() }

    private func engine(workers: Int = 2, queue: Int = 4) -> BacktestEngine {
        self.sketch.engine(workers: workers, queue: queue)
    }

    /// `count` definitions that take profit ever later.
    private static func demand(
        _ count: Int,
        id: String = BatchSketch.id,
        first: UInt32 = 0,
        _ columns: [ParameterColumn]? = nil,
        withDailyReturns: Bool = false
    ) -> BatchDemand {
        let numbers = (0..<count).map { BatchSketch.takeProfit($0 + Int(first)) }
        return BatchDemand(
            batchID: id,
            subject: .definition(BatchSketch.base),
            settings: BatchSketch.settings,
            source: SourceDemand(name: "sketch"),
            firstNumber: first,
            count: count,
            columns: columns ?? [ParameterColumn("take_profit", .numbers(numbers))],
            withDailyReturns: withDailyReturns,
            requestedBy: "spiffe://thetalab/operator/ada"
        )
    }

    /// The rows of all tables that a batch was told of, by number; a number that comes twice is an issue.
    private static func run(
        _ engine: BacktestEngine,
        _ demand: BatchDemand
    ) async throws -> (rows: [UInt32: BacktestV1.TrialTable], outcome: BatchOutcome) {
        let rows = Mutex<[UInt32: BacktestV1.TrialTable]>([:])
        let outcome = try await engine.runBatch(demand) { event in
            guard case .trials(let table) = event else { return }
            rows.withLock { rows in
                for index in table.number.indices {
                    #expect(rows.updateValue(table.row(index), forKey: table.number[index]) == nil)
                }
            }
        }
        return (rows.withLock { $0 }, outcome)
    }

    @Test("tells every trial once, with the figures of a single run, whatever the workers", arguments: [1, 2, 5])
    func sameFigures(workers: Int) async throws {
        let demand = Self.demand(300, withDailyReturns: true)
        let (rows, outcome) = try await Self.run(self.engine(workers: workers), demand)
        #expect(outcome.computed == 300 && outcome.alreadyRecorded == 0)
        #expect(rows.count == 300)
        let market = Market(await self.source.chain, interval: BatchSketch.settings.decisionInterval)
        for number in [0, 1, 150, 299] as [UInt32] {
            var definition = BatchSketch.base
            definition.takeProfit = BatchSketch.takeProfit(Int(number))
            let result = try Backtest(RunRequest(definition, BatchSketch.settings)).run(on: market)
            let row = try #require(rows[number])
            #expect(row.status == [.ok])
            #expect(row.figure("usd.net_pnl", 0) == result.usd?.strategy.netPnL)
            #expect(row.figure("coin.max_drawdown", 0) == result.coin?.strategy.maxDrawdown)
            #expect(row.figure("totals.fees_usd", 0) == result.totals.feesUSD)
            #expect(row.figure("counters.take_profits", 0) == Double(result.counters.takeProfits))
            #expect(row.figure("usd.profit_factor", 0) == result.usd?.strategy.trading?.profitFactor)
            #expect(row.returnCount == [3])
        }
        #expect(await self.trials.rows[demand.batchID]?.count == 300)
    }

    @Test("names a definition that is not valid by its number and field, and runs none")
    func invalidDefinition() async throws {
        var numbers = [Double](repeating: 0.5, count: 1_000)
        numbers[17] = 1.5
        let demand = Self.demand(1_000, [ParameterColumn("take_profit", .numbers(numbers))])
        let error = await #expect(throws: LabError.self) { try await Self.run(self.engine(), demand) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == "definitions[17].take_profit")
        #expect(error?.message.hasPrefix("definition 17: take_profit must lie in 0…1, was 1.5") == true)
        #expect(await self.trials.batches.isEmpty)
        #expect(await self.source.loads == 0)
    }

    @Test(
        "refuses columns that it cannot vary, that are of another kind or length, or twice",
        arguments: [
            [ParameterColumn("underlying", .texts(["BTC", "ETH"]))],
            [ParameterColumn("take_proft", .numbers([0.1, 0.2]))],
            [ParameterColumn("take_profit", .numbers([0.1, 0.2, 0.3]))],
            [ParameterColumn("take_profit", .texts(["0.1", "0.2"]))],
            [ParameterColumn("delta_range", .numbers([0.1, 0.2]))],
            [ParameterColumn("delta_range", .bands(lows: [0.1, 0.2], highs: [0.3]))],
            [ParameterColumn("take_profit", .numbers([0.1, 0.2])), ParameterColumn("take_profit", .numbers([0, 1]))],
        ]
    )
    func refusedColumns(_ columns: [ParameterColumn]) async throws {
        let error = await #expect(throws: LabError.self) { try await Self.run(self.engine(), Self.demand(2, columns)) }
        #expect(error?.code == .invalidArgument && error?.field == "columns")
    }

    @Test("takes ranges, choices and flags in columns, and records what each definition changed")
    func kinds() async throws {
        let demand = Self.demand(
            2,
            [
                ParameterColumn("exit_style", .texts(["hold_to_expiry", "tp_and_roll"])),
                ParameterColumn("delta_range", .bands(lows: [0.1, 0.2], highs: [0.3, 0.4])),
                ParameterColumn("max_positions", .numbers([1, 2])),
                ParameterColumn("call_above_cost", .texts(["false", "true"])),
                ParameterColumn("position_size_rule", .texts(["50pct_equity", "fixed_0.1_btc"])),
            ]
        )
        _ = try await Self.run(self.engine(), demand)
        let row = try #require(await self.trials.rows[demand.batchID]?[1])
        #expect(
            row.parameters == [
                #"{"delta_range":[0.2,0.4],"position_size_rule":"fixed_0.1_btc","max_positions":2,"#
                    + #""call_above_cost":true,"exit_style":"tp_and_roll"}"#
            ]
        )
    }

    @Test("computes only what is not recorded when the same batch is asked for again")
    func resumes() async throws {
        let whole = Self.demand(200)
        _ = try await Self.run(self.engine(), Self.demand(120))
        let (rows, outcome) = try await Self.run(self.engine(), whole)
        #expect(outcome.computed == 80 && outcome.alreadyRecorded == 120)
        #expect(rows.count == 200)
        let (fresh, _) = try await Self.run(self.engine(), Self.demand(200, id: BatchSketch.otherID))
        for number in fresh.keys { #expect(rows[number]?.figures.map(\.bits) == fresh[number]?.figures.map(\.bits)) }
    }

    @Test("refuses a number that was recorded with other parameters")
    func otherParameters() async throws {
        _ = try await Self.run(self.engine(), Self.demand(3))
        let columns = [ParameterColumn("take_profit", .numbers([0.01, 0.7, 0.01]))]
        let error = await #expect(throws: LabError.self) { try await Self.run(self.engine(), Self.demand(3, columns)) }
        #expect(error?.code == .alreadyExists && error?.field == "definitions[1]")
    }

    @Test("waits with trials for a registry that is away")
    func registryAway() async throws {
        await self.trials.fail(Array(repeating: LabError(.unavailable, "the registry is away"), count: 2))
        let (rows, _) = try await Self.run(self.engine(), Self.demand(10))
        #expect(rows.count == 10)
    }

    @Test("ends, with every worker let go, where the record refuses")
    func refusedRecord() async throws {
        let refusal = LabError(.alreadyExists, "it was recorded with other figures")
        await self.trials.fail([refusal])
        let engine = self.engine()
        await #expect(throws: refusal) { try await Self.run(engine, Self.demand(5_000)) }
        #expect(await engine.occupation.running == 0)
    }

    @Test("computes no further than it may ahead of the record, and ends at once when it is cancelled")
    func cancellation() async throws {
        await self.trials.hold(true)
        let engine = self.engine()
        let run = Task { try await Self.run(engine, Self.demand(5_000)) }
        while await self.trials.tables == 0 { await Task.yield() }
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
        #expect(await engine.occupation.running == 0)
        #expect(await engine.occupation.waiting == 0)
    }

    /// Goal: no end is told of a batch that has none. Method: cancel when its workers are done and only the record is not.
    @Test("is cancelled, not at its end, where trials that were computed are not recorded")
    func cancelledBeforeTheLastRecord() async throws {
        let engine = self.engine()
        let run = Task {
            try await engine.runBatch(Self.demand(300)) { event in
                guard case .trials = event else { return }
                // Sleeps of another task, since this one's ends at once when it is cancelled.
                await Task.detached { try? await Task.sleep(for: .milliseconds(300)) }.value
                withUnsafeCurrentTask { $0?.cancel() }
                await Task.detached { try? await Task.sleep(for: .milliseconds(100)) }.value
            }
        }
        await #expect(throws: CancellationError.self) { try await run.value }
        #expect(await self.trials.rows.values.first.map { $0.count < 300 } == true)
    }

    @Test("lets a single run through while a batch holds all workers and the queue is full of slices")
    func fairness() async throws {
        await self.trials.hold(true)
        let engine = self.engine(workers: 1, queue: 1)
        let batch = Task { try await Self.run(engine, Self.demand(5_000)) }
        while await self.trials.tables == 0 { await Task.yield() }
        let single = RunDemand(
            runID: "1",
            subject: .definition(BatchSketch.base),
            settings: BatchSketch.settings,
            source: SourceDemand(name: "sketch"),
            requestedBy: "spiffe://thetalab/operator/ada"
        )
        let report = try await engine.run(single) { _ in }
        #expect(report.result.status == .ok)
        batch.cancel()
        _ = await batch.result
    }
}

extension BacktestV1.FigureColumn {
    /// Name and bits, which tell one NaN from no NaN and 0 from −0.
    fileprivate var bits: [String] { [self.name] + self.values.map { String($0.bitPattern) } }
}
