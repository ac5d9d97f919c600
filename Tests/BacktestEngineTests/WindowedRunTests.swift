import Conversions
import Errors
import Options
import Strategy
import Testing

@testable import BacktestEngine

@Suite("A run over a dataset that comes in windows")
struct WindowedRunTests {
    @Test("is the run over the whole, to the bit, and proves the same data", arguments: RandomRun.all)
    func same(_ run: RandomRun) throws {
        let whole = try run.run(run.dataset(), withDetail: true)
        #expect(whole.counters.entries >= 3)
        let windows = try Windows.of(run.dataset(), run.request(), rows: 2000)
        #expect(windows.count > 15)
        try Self.expect(windows, toBe: whole, over: run.dataset())
    }

    @Test("is so with a border after every decision", arguments: RandomRun.all.filter { $0.seed == 2 })
    func everyBorder(_ run: RandomRun) throws {
        let dataset = try run.dataset().truncated(after: ChainSketch.hour(24 * 8))
        let windows = try Windows.of(dataset, run.request(), rows: 1)
        #expect(windows.count > 150)
        try Self.expect(windows, toBe: run.run(dataset, withDetail: true), over: dataset)
    }

    @Test("is so where a decision has several snapshots", arguments: RandomRun.all.filter { $0.seed == 3 })
    func coarse(_ run: RandomRun) throws {
        var request = run.request()
        request.settings.decisionInterval = .fourHours
        let whole = try Backtest(request).run(on: Market(run.dataset(), interval: .fourHours), withDetail: true)
        try Self.expect(Windows.of(run.dataset(), request, rows: 1000), toBe: whole, over: run.dataset())
    }

    private static func expect(_ windows: Windows, toBe whole: BacktestResult, over dataset: Dataset) throws {
        let result = windows.result
        #expect(windows.digest == dataset.digest)
        #expect(result.document().text == whole.document().text)
        #expect(result.equity.snapshot == whole.equity.snapshot)
        for column in [\EquityCurve.equityUSD, \.coin, \.usd, \.realisedVolatility, \.impliedVolatility] {
            #expect(result.equity[keyPath: column].map(\.bitPattern) == whole.equity[keyPath: column].map(\.bitPattern))
        }
        #expect(result.trades == whole.trades)
        #expect(result.counters == whole.counters)
        #expect(result.regimes == whole.regimes)
        #expect(result.dataset == whole.dataset)
    }

    @Test("ends where the run over the whole ends: with no price to settle at, and with nothing left")
    func ends() throws {
        let run = RandomRun(template: .coveredCall, seed: 1, settlement: .inverse, style: .holdToExpiry)
        var request = run.request()
        request.settings.maxDeliveryAgeHours = 0
        let failed = try Backtest(request).run(on: Market(run.dataset(), interval: .oneHour))
        #expect(failed.failure?.code == .missingDeliveryPrice)
        #expect(try Windows.of(run.dataset(), request, rows: 400, withDetail: false).result == failed)
    }

    @Test("misses every decision of a dataset without snapshots")
    func empty() throws {
        let builder = DatasetBuilder(
            key: DatasetKey(source: "random", revision: "1", request: "none"),
            underlying: .btc,
            settlement: .inverse
        )
        let dataset = builder.finish()
        let request = RandomRun(template: .coveredCall, seed: 1, settlement: .inverse, style: .holdToExpiry).request()
        let whole = try Backtest(request).run(on: Market(dataset, interval: .oneHour))
        let windows = try Windows.of(dataset, request, rows: 10, withDetail: false)
        #expect(windows.result == whole)
        #expect(windows.count == 0 && windows.digest == dataset.digest)
    }

    @Test("says so where one decision's quotes do not fit")
    func tooLarge() throws {
        let run = RandomRun(template: .coveredCall, seed: 1, settlement: .inverse, style: .holdToExpiry)
        let error = #expect(throws: LabError.self) {
            try Windows.of(run.dataset(), run.request(), rows: 10, limit: 20)
        }
        #expect(error?.code == .resourceExhausted)
        #expect(error?.message.contains("engine.cache") == true)
    }
}

/// A run over a dataset cut into windows as its chunks come.
struct Windows {
    var result: BacktestResult
    var digest: String
    var count: Int

    /// - Parameters:
    ///   - rows: about how many rows a window has.
    ///   - limit: how many rows a decision may have.
    static func of(
        _ dataset: Dataset,
        _ request: RunRequest,
        rows: Int,
        limit: Int = 1 << 20,
        withDetail: Bool = true
    ) throws -> Windows {
        var size = WindowSize(
            bytes: rows * 52,
            limit: limit * 52,
            interval: request.settings.decisionInterval,
            rvWindow: request.definition.rvWindow
        )
        // As little as a run without a policy can do with, so that a border that needs more would show.
        size.history = request.definition.rvWindow
        var run = WindowedRun(try Backtest(request), withDetail: withDetail, isCancelled: { false })
        var count = 0
        var reader = ChainReader(key: dataset.key, underlying: dataset.underlying, settlement: dataset.settlement)
        try reader.append(dataset.indexMessage)
        try reader.append(dataset.deliveryMessage)
        for chunk in dataset.chunks(bytesMax: 1) {
            try reader.append(chunk)
            if let window = try reader.fullWindow(size) {
                try run.take(window)
                count += 1
            }
        }
        if let window = reader.takeRest(history: size.history) {
            try run.take(window)
            count += 1
        }
        let (result, digest) = try run.finish(reader.outline())
        return Windows(result: result, digest: digest, count: count)
    }
}
