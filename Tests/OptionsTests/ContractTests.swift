import Options
import Testing

@Suite("A contract")
struct ContractTests {
    static func option(_ right: Right, _ settlement: Settlement, listed: Int64? = nil) -> Instrument {
        Instrument(
            name: "x",
            underlying: .btc,
            settlement: settlement,
            expiry: DatasetTests.expiry,
            strike: 40_000,
            right: right,
            listed: listed
        )
    }

    @Test("pays in coin when inverse, in US dollars when linear, and never less than nothing")
    func payoff() {
        #expect(Self.option(.call, .inverse).payoff(at: 50_000) == 0.2)
        #expect(Self.option(.put, .inverse).payoff(at: 32_000) == 0.25)
        #expect(Self.option(.call, .linear).payoff(at: 50_000) == 10_000)
        #expect(Self.option(.put, .linear).payoff(at: 32_000) == 8000)
        #expect(Self.option(.call, .inverse).payoff(at: 40_000) == 0)
        #expect(Self.option(.put, .linear).payoff(at: 40_001) == 0)
    }

    @Test("costs a share of the coin, capped by its price, to trade")
    func tradeFee() {
        let fees = FeeSchedule()
        #expect(fees.trade(price: 0.0085, index: 40_000, .inverse) == 0.0003)
        #expect(fees.trade(price: 0.001, index: 40_000, .inverse) == 0.000125)
        #expect(abs(fees.trade(price: 1000, index: 40_000, .linear) - 12) < 1e-12)
        #expect(fees.trade(price: 40, index: 40_000, .linear) == 5)
    }

    @Test("costs a share of the coin, capped by its payoff, to deliver; nothing for a daily, nothing for no payoff")
    func deliveryFee() {
        let fees = FeeSchedule()
        let call = Self.option(.call, .inverse)
        #expect(fees.delivery(of: call, payoff: 0.2, deliveryPrice: 50_000) == 0.00015)
        #expect(fees.delivery(of: call, payoff: 0.0008, deliveryPrice: 50_000) == 0.0001)
        #expect(fees.delivery(of: call, payoff: 0, deliveryPrice: 50_000) == 0)
        let linear = fees.delivery(of: Self.option(.call, .linear), payoff: 10_000, deliveryPrice: 50_000)
        #expect(abs(linear - 7.5) < 1e-12)
        let daily = Self.option(.call, .inverse, listed: DatasetTests.expiry - Milliseconds.day)
        #expect(fees.delivery(of: daily, payoff: 0.2, deliveryPrice: 50_000) == 0)
    }

    @Test(
        "comes in steps of its own",
        arguments: [(0.00494, 0.0049, 0.005), (0.00521, 0.005, 0.0055), (0.0055, 0.0055, 0.0055)]
    )
    func ticks(price: Double, down: Double, up: Double) {
        #expect(abs(TickSchedule.inverse.roundDown(price) - down) < 1e-12)
        #expect(abs(TickSchedule.inverse.roundUp(price) - up) < 1e-12)
    }

    @Test(
        "has a date that goes to its UTC day and back",
        arguments: [-719_162, -1, 0, 58, 59, 19_782, 20_000, 100_000] as [Int64]
    )
    func dates(day: Int64) throws {
        let date = CivilDate(utcDay: day)
        #expect(date.utcDay == day)
        #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2024, month: 2, day: 29)?.utcDay == 19_782)
    }

    @Test("quotes a spread that counts an absent bid as 0 and needs an ask")
    func spread() {
        #expect(Quote(bid: 0.9, ask: 1.1).relativeSpread.map { abs($0 - 0.2) < 1e-12 } == true)
        #expect(Quote(ask: 1).relativeSpread == 2)
        #expect(Quote(bid: 1).relativeSpread == nil)
        #expect(Quote(bid: 1, ask: 0).relativeSpread == nil)
        #expect(Quote(bid: 1.1, ask: 1).isCrossed)
        #expect(!Quote(bid: 1, ask: 1).isCrossed)
        #expect(!Quote(bid: 1).isCrossed)
    }
}
