import Errors
import Options
import Testing

@testable import Scraper

@Suite("Sampling a tardis stream")
struct TardisTests {
    private static let header =
        "exchange,symbol,timestamp,local_timestamp,type,strike_price,expiration,open_interest,last_price,bid_price,"
        + "bid_amount,bid_iv,ask_price,ask_amount,ask_iv,mark_price,mark_iv,underlying_index,underlying_price,delta,gamma,"
        + "vega,theta,rho\n"
    /// 2020-06-08 00:00 UTC.
    private static let midnight: Int64 = 1_591_574_400_000
    private static let hour: Int64 = 3_600_000

    private func row(
        _ symbol: String,
        at time: Int64,
        bid: Double,
        expiry: Int64 = 1_591_689_600_000,
        strike: String = "9875",
        named index: String = "SYN.BTC-9JUN20",
        forward: Double = 9756.36
    ) -> String {
        let type = symbol.hasSuffix("P") ? "put" : "call"
        return
            "deribit,\(symbol),\(time * 1000),\(time * 1000 + 783),\(type),\(strike),\(expiry * 1000),0.1,0.0295,\(bid),"
            + "15.0,55.91,0.0235,15.0,68.94,0.02210436,62.89,\(index),\(forward),\(type == "put" ? -0.6 : 0.4),"
            + "0.001,2.2,-53,-0.2\n"
    }

    private func read(
        _ rows: String,
        sample: Int64 = Self.hour,
        index: PriceSeries = PriceSeries()
    ) throws
        -> Chains.Outcome
    {
        try Chains.read(Array((Self.header + rows).utf8), sample: sample, index: index)
    }

    @Test("a snapshot holds the latest row of each instrument at or before its time")
    func latest() throws {
        let start = Self.midnight
        let outcome = try self.read(
            self.row("BTC-9JUN20-9875-P", at: start, bid: 0.01)
                + self.row("BTC-9JUN20-9875-C", at: start + 5, bid: 0.02)
                + self.row("BTC-9JUN20-9875-P", at: start + 1_800_000, bid: 0.03)
                + self.row("BTC-9JUN20-9875-P", at: start + Self.hour, bid: 0.04)
                + self.row("BTC-9JUN20-9875-P", at: start + Self.hour + 1, bid: 0.05)
                + self.row("BTC-9JUN20-9875-P", at: start + 2 * Self.hour + 5_000, bid: 0.06)
        )
        #expect(outcome.layout == .tardis)
        #expect(outcome.snapshots.map(\.time) == [start, start + Self.hour, start + 2 * Self.hour])
        #expect(outcome.snapshots.map { $0.quotes.map(\.quote.bid) } == [[0.01], [0.02, 0.04], [0.02, 0.05]])
        #expect(outcome.snapshots[0].quotes[0].quote.markIV == 62.89 / 100)
    }

    @Test("an hour without a row is a gap, and an expired option is gone")
    func gaps() throws {
        let expiry = Self.midnight + 8 * Self.hour
        let outcome = try self.read(
            self.row("BTC-8JUN20-9875-P", at: Self.midnight, bid: 0.01, expiry: expiry)
                + self.row("BTC-9JUN20-9875-P", at: Self.midnight, bid: 0.02)
                + self.row("BTC-9JUN20-9875-P", at: Self.midnight + 8 * Self.hour, bid: 0.03)
        )
        #expect(outcome.snapshots.map(\.time) == [Self.midnight, Self.midnight + 8 * Self.hour])
        #expect(outcome.names == [["BTC-8JUN20-9875-P", "BTC-9JUN20-9875-P"], ["BTC-9JUN20-9875-P"]])
    }

    @Test("the last snapshot is formed where the file reaches its time, or nearly")
    func tail() throws {
        let end = Self.midnight + 2 * Self.hour
        let nearly = try self.read(self.row("BTC-9JUN20-9875-P", at: end - 500, bid: 0.01))
        #expect(nearly.snapshots.map(\.time) == [end])
        let early = try self.read(self.row("BTC-9JUN20-9875-P", at: end - 600_000, bid: 0.01))
        #expect(early.snapshots.isEmpty)
    }

    @Test("rows may arrive a little out of order")
    func jitter() throws {
        let end = Self.midnight + Self.hour
        let outcome = try self.read(
            self.row("BTC-9JUN20-9875-P", at: end - 900_000, bid: 0.01)
                + self.row("BTC-9JUN20-9875-C", at: end + 200, bid: 0.02)
                + self.row("BTC-9JUN20-9875-P", at: end - 100, bid: 0.03)
                + self.row("BTC-9JUN20-9875-C", at: end + 5_000, bid: 0.04)
        )
        #expect(outcome.snapshots.map { $0.quotes.map(\.quote.bid) } == [[0.03]])
        #expect(outcome[.outOfOrder] == 0)
    }

    @Test("the index is the row's own on index_price, else the series', else the nearest forward, counted")
    func index() throws {
        let end = Self.midnight + Self.hour
        let row = self.row("BTC-9JUN20-9875-P", at: end, bid: 0.01)
        let named = self.row("BTC-9JUN20-9875-C", at: end, bid: 0.01, named: "index_price", forward: 9_750)
        let series = PriceSeries([(Self.midnight + 1, 9_740.0)])
        #expect(try self.read(row + named, index: series).snapshots.map(\.index) == [9_750])
        #expect(try self.read(row, index: series).snapshots.map(\.index) == [9_740])
        let bare = try self.read(row)
        #expect(bare.snapshots.map(\.index) == [9_756.36])
        #expect(bare[.indexFromForward] == 1)
    }

    @Test("a whole exchange's file is cut down to the coin and settlement that are asked for")
    func others() throws {
        let outcome = try self.read(
            self.row("BTC-9JUN20-9875-P", at: Self.midnight, bid: 0.01)
                + self.row("ETH-9JUN20-250-P", at: Self.midnight, bid: 0.01, strike: "250")
                + self.row("BTC_USDC-9JUN20-9875-P", at: Self.midnight, bid: 0.01)
                + self.row("XRP_USDC-9JUN20-0D625-P", at: Self.midnight, bid: 0.01, strike: "0.625")
        )
        #expect(outcome.names == [["BTC-9JUN20-9875-P"]])
        #expect(outcome[.otherUnderlying] == 2)
        #expect(outcome[.otherSettlement] == 1)
    }

    @Test("a clock that jumps costs nothing")
    func jump() throws {
        let outcome = try self.read(
            self.row("BTC-9JUN20-9875-P", at: 1_000, bid: 0.01)
                + self.row("BTC-9JUN20-9875-P", at: Self.midnight, bid: 0.02),
            sample: 1_000
        )
        #expect(outcome.snapshots.map(\.time) == [1_000, Self.midnight])
    }
}
