import BacktestEngine
import Options
import Strategy
import TestSupport
import Testing

@Suite("A traced run")
struct TraceTests {
    @Test(
        "comes to the trades of the run itself, and tells every step it took",
        arguments: RandomRun.all.filter { $0.seed <= 2 }
    )
    func sameTrades(_ run: RandomRun) throws {
        let dataset = try run.dataset()
        let request = run.request()
        let result = try run.run(dataset)
        var times: [Int64] = []
        var equity: [UInt64] = []
        let ending = TracedRun(request.definition, request.settings, on: Market(dataset, interval: .oneHour))
            .run { trace, _ in
                times.append(trace.time)
                equity.append(trace.equity.usd.bitPattern)
                return true
            }
        #expect(ending.outcome == .finished)
        #expect(ending.trades == result.trades)
        #expect(times == result.equity.time)
        #expect(equity == result.equity.equityUSD.map(\.bitPattern))
    }

    @Test(
        "comes to the trades of every worked case",
        .enabled(if: SharedMaterial.isPresent, "the shared material is not here (THETALAB_SHARED)"),
        arguments: WorkedCase.all
    )
    func workedCases(_ worked: WorkedCase) async throws {
        let request = try worked.request()
        let dataset = try await worked.dataset(request.definition)
        let market = Market(dataset, interval: request.settings.decisionInterval)
        let result = try Backtest(request).run(on: market)
        var counted = Counters()
        let ending = TracedRun(request.definition, request.settings, on: market).run { trace, _ in
            counted.steps += 1
            for decision in trace.decisions {
                switch decision.action {
                case .sold: counted.entries += 1
                case .takeProfit: counted.takeProfits += 1
                case .roll: counted.rolls += 1
                case .wait: counted.exitsWaiting += 1
                case .settled, .assigned, .calledAway: counted.settlements += 1
                case .closed: Issue.record("the rules close for a profit or to roll only")
                case .hold: break
                case .none:
                    let isFilter = decision.rule == "ivrv_min"
                    if isFilter, decision.checks.first?.value == nil { counted.warmupSkips += 1 }
                    if isFilter, decision.checks.first?.value != nil { counted.ivrvSkips += 1 }
                }
            }
            return true
        }
        guard result.status == .ok else {
            if case .failed = ending.outcome { return }
            Issue.record("the run failed and its trace did not: \(ending.outcome)")
            return
        }
        #expect(ending.trades == result.trades)
        #expect(counted.steps == result.counters.steps)
        #expect(counted.entries == result.counters.entries)
        #expect(counted.takeProfits == result.counters.takeProfits)
        #expect(counted.rolls == result.counters.rolls)
        #expect(counted.exitsWaiting == result.counters.exitsWaiting)
        #expect(counted.settlements == result.counters.settlements)
        #expect(counted.warmupSkips == result.counters.warmupSkips)
        #expect(counted.ivrvSkips == result.counters.ivrvSkips)
    }

    @Test("says why an option was sold, from how many, and by which scores")
    func entry() throws {
        var chain = ChainSketch()
        chain.add(
            0,
            .init(45_000, bid: 0.01, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25),
            .init(46_000, bid: 0.009, ask: 0.01, mark: 0.0095, iv: 0.5, forward: 40_000, delta: 0.2),
            .init(50_000, bid: 0.001, ask: 0.0011, mark: 0.001, iv: 0.5, forward: 40_000, delta: 0.05)
        )
        let traces = try chain.traces()
        let entry = try #require(traces.first?.decisions.last)
        #expect(entry.kind == .entry && entry.action == .sold && entry.rule == "target")
        #expect(entry.instrument == "BTC-25NOV23-45000-C")
        #expect(entry.candidateCount == 2)
        #expect(entry.candidates.map(\.instrument) == ["BTC-25NOV23-45000-C", "BTC-25NOV23-46000-C"])
        #expect(entry.checks.filter { !$0.isMet }.isEmpty)
        #expect(entry.checks.contains { $0.parameter == "delta_range" })
    }

    @Test("says which condition left nothing to sell")
    func noCandidate() throws {
        var chain = ChainSketch()
        chain.add(0, .init(50_000, bid: 0.001, ask: 0.0011, mark: 0.001, iv: 0.5, forward: 40_000, delta: 0.05))
        chain.add(1, .init(45_000, hour: 24, bid: 0.001, ask: 0.0011, mark: 0.001, iv: 0.5, delta: 0.25))
        chain.add(2, .init(45_000, ask: 0.0011, mark: 0.001, iv: 0.5, forward: 40_000, delta: 0.25))
        chain.add(3, .init(45_000, bid: 0.001, ask: 0.01, mark: 0.001, iv: 0.5, forward: 40_000, delta: 0.25))
        let traces = try chain.traces(hours: 0..<4)
        let rules = traces.map { $0.decisions.last?.rule }
        #expect(rules == ["delta_range", "dte_range", "bid", "max_spread"])
    }

    @Test("lists the quotes that were read, each once, with their fields and what for")
    func quotes() throws {
        var chain = ChainSketch()
        chain.add(
            0,
            .init(45_000, bid: 0.01, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25),
            .init(50_000, bid: 0.001, ask: 0.0011, mark: 0.001, iv: 0.5, forward: 40_000, delta: 0.05),
            .init(45_000, hour: 2400, bid: 0.01, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25)
        )
        let traces = try chain.traces()
        let quotes = try #require(traces.first).quotes
        #expect(quotes.map(\.instrument) == ["BTC-25NOV23-45000-C", "BTC-25NOV23-50000-C"], "not the far expiry")
        let sold = try #require(quotes.first)
        #expect(sold.fields.contains([.bid, .ask, .delta, .mark]) && sold.uses == [.entry, .mark])
        #expect(sold.quote.bid == 0.01 && sold.snapshotTime == ChainSketch.hour(0))
        #expect(quotes.last?.fields == .delta, "out of the delta range nothing more is read")
    }
}

extension ChainSketch {
    /// Traces what `run` runs, with its quotes.
    func traces(
        hours: Range<Int64> = 0..<1,
        _ edit: (inout Definition, inout RunSettings) -> Void = { _, _ in }
    ) throws -> [StepTrace] {
        let request = self.request(hours: hours, edit)
        var traces: [StepTrace] = []
        let market = Market(try self.dataset(), interval: request.settings.decisionInterval)
        TracedRun(request.definition, request.settings, on: market, quotesIn: TracedRun.always).run { trace, _ in
            traces.append(trace)
            return true
        }
        return traces
    }

    /// What `run` runs.
    func request(
        hours: Range<Int64>,
        _ edit: (inout Definition, inout RunSettings) -> Void = { _, _ in }
    ) -> RunRequest {
        var definition = Definition()
        definition.underlying = self.underlying
        definition.settlement = self.settlement
        definition.deltaRange = Band(0.15, 0.35)
        definition.dteRange = Band(5, 14)
        definition.ivrvMin = 0
        definition.exitStyle = .holdToExpiry
        var settings = RunSettings(start: Self.hour(hours.lowerBound), end: Self.hour(hours.upperBound))
        edit(&definition, &settings)
        return RunRequest(definition, settings)
    }
}
