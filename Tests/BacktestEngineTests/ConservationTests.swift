import BacktestEngine
import Options
import Strategy
import Testing

@Suite("An account over a dirty market")
struct ConservationTests {
    @Test(
        "loses and makes no money: at every step both balances are the start and the flows of the trades so far",
        arguments: RandomRun.all
    )
    func balances(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        let accounts = Accounts(run.request(), result.trades)
        let index = try #require(result.equity.index.first)
        let start = run.template == .wheel ? (coin: 0.0, usd: 2 * index) : (coin: 2.0, usd: 0.0)
        for point in 0..<result.equity.count {
            let expected = accounts.balances(at: result.equity.time[point], from: start)
            #expect(abs(result.equity.coin[point] - expected.coin) < 1e-10)
            #expect(abs(result.equity.usd[point] - expected.usd) < 1e-5)
        }
    }

    @Test(
        "is worth its balances less what is open: closed trades and marks explain the last equity",
        arguments: RandomRun.all
    )
    func equity(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        let index = try #require(result.equity.index.last)
        let open = result.trades.filter(\.isOpenAtEnd).reduce(0) { $0 + $1.contracts * $1.exitPrice }
        let coin = try #require(result.equity.coin.last)
        let usd = try #require(result.equity.usd.last)
        let worth = coin * index + usd - open * (run.settlement == .inverse ? index : 1)
        #expect(abs(worth - (try #require(result.equity.equityUSD.last))) < 1e-6)
        #expect(abs(worth / index - (try #require(result.equity.equityCoin.last))) < 1e-10)
    }

    @Test("pays no negative fee, and its totals are those of its trades", arguments: RandomRun.all)
    func fees(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        #expect(result.trades.allSatisfy { $0.feesCoin >= 0 && $0.feesUSD >= 0 && $0.entryPrice > 0 })
        #expect(result.trades.contains { $0.feesCoin > 0 })
        let inverse = run.settlement == .inverse
        let fees = result.trades.map { inverse ? $0.feesCoin : $0.feesUSD }.reduce(0, +)
        #expect(abs((inverse ? result.totals.feesCoin : result.totals.feesUSD) - fees) < 1e-8)
        let premium = result.trades.map { $0.contracts * $0.entryPrice }.reduce(0, +)
        #expect(abs((inverse ? result.totals.premiumCoin : result.totals.premiumUSD) - premium) < 1e-8)
    }

    @Test("never sells more calls than it holds coin for", arguments: RandomRun.all)
    func calls(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        for point in 0..<result.equity.count {
            let open = Self.open(result.trades, .call, at: result.equity.time[point])
            #expect(open.reduce(0) { $0 + $1.contracts } <= result.equity.coin[point] + 1e-9)
        }
    }

    @Test("sells no put that its cash before the sale does not secure", arguments: RandomRun.wheels)
    func puts(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        let accounts = Accounts(run.request(), result.trades)
        let times = Dictionary(uniqueKeysWithValues: zip(result.equity.time, result.equity.usd))
        let sales = result.trades.filter { $0.right == .put }
        #expect(!sales.isEmpty)
        for sale in sales {
            let unit = run.settlement == .inverse ? sale.entryIndex : 1
            let premium = sale.contracts * (sale.entryPrice - accounts.saleFee(sale)) * unit
            let before = try #require(times[sale.openTime]) - premium
            let secured = Self.open(result.trades, .put, at: sale.openTime).reduce(0) { $0 + $1.contracts * $1.strike }
            #expect(secured <= before + 1e-4)
        }
    }

    @Test("never holds puts and calls at once: a wheel changes only while nothing is open", arguments: RandomRun.wheels)
    func phases(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        for time in result.equity.time {
            let hasPuts = !Self.open(result.trades, .put, at: time).isEmpty
            #expect(!hasPuts || Self.open(result.trades, .call, at: time).isEmpty)
        }
    }

    /// What is open after the step at `time`.
    private static func open(_ trades: [Trade], _ right: Right, at time: Int64) -> [Trade] {
        trades.filter { $0.right == right && $0.openTime <= time && ($0.closeTime > time || $0.isOpenAtEnd) }
    }
}
