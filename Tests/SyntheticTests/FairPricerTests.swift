import Elementary
import Foundation
import Options
import Testing

@testable import Synthetic

/// One option, in one state of a world.
struct PricedOption: Sendable, CustomTestStringConvertible {
    var settlement: Settlement
    var right: Right
    var moneyness: Double
    var deviation: Double
    var growth: Double

    static let all: [PricedOption] = [Settlement.inverse, .linear].flatMap { settlement in
        [Right.call, .put].flatMap { right in
            [(0.7, 0.1), (0.95, 0.05), (1.0, 0.02), (1.0, 0.4), (1.05, 0.05), (1.3, 0.3), (1.6, 0.2)].flatMap { pair in
                [-0.1, 0, 0.1].map {
                    PricedOption(
                        settlement: settlement,
                        right: right,
                        moneyness: pair.0,
                        deviation: pair.1,
                        growth: $0
                    )
                }
            }
        }
    }

    var testDescription: String {
        "\(self.settlement) \(self.right) K/S \(self.moneyness), s \(self.deviation), growth \(self.growth)"
    }

    var state: FairPricer.State {
        FairPricer.State(index: 30_000, forward: 30_000 * exp(self.growth), deviation: self.deviation)
    }

    var strike: Double { 30_000 * self.moneyness }

    func payoff(at price: Double) -> Double { max(0, self.right.sign * (price - self.strike)) }

    /// The expectation of `value` of the price at expiry, by quadrature over the lognormal law, split where the payoff
    /// and the fee have their corners.
    func expectation(_ value: (Double) -> Double) -> Double {
        let (forward, s) = (self.state.forward, self.deviation)
        let fees = FeeSchedule()
        let sign = self.right.sign
        let corners = [self.strike, self.strike / (1 - sign * fees.deliveryRate / fees.deliveryCap)]
            .map { (log($0 / forward) + s * s / 2) / s }
        let edges = ([-12.0, 12] + corners.filter { abs($0) < 12 }).sorted()
        var total = 0.0
        for (low, high) in zip(edges, edges.dropFirst()) where high > low {
            let count = 4_000
            let width = (high - low) / Double(count)
            for place in 0...count {
                let z = low + Double(place) * width
                let weight = place == 0 || place == count ? 1.0 : place % 2 == 1 ? 4 : 2
                let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
                total += weight * width / 3 * density * value(forward * exp(s * z - s * s / 2))
            }
        }
        return total
    }
}

@Suite("A fair price")
struct FairPricerTests {
    @Test(
        "leaves a seller who holds to the expiry with exactly nothing, and an edge with exactly the edge",
        arguments: PricedOption.all,
        [0, 0.25]
    )
    func expectation(_ option: PricedOption, _ edge: Double) {
        let pricer = FairPricer(settlement: option.settlement)
        let state = option.state
        let value = pricer.value(option.right, strike: option.strike, state)
        let bid = pricer.bid(option.right, strike: option.strike, isDaily: false, edge: edge, value: value, state)
        let received = bid - pricer.fees.trade(price: bid, index: state.index, option.settlement)
        let instrument = Instrument(
            name: "",
            underlying: .btc,
            settlement: option.settlement,
            expiry: 0,
            strike: option.strike,
            right: option.right
        )
        // US dollars at the expiry: coin that was received is worth the price then.
        let excess = option.expectation { price in
            let unit = option.settlement == .inverse ? price : 1
            let payoff = option.payoff(at: price)
            let fee = pricer.fees.delivery(of: instrument, payoff: payoff / unit, deliveryPrice: price)
            return received * unit - payoff - fee * unit
        }
        let unit = option.settlement == .inverse ? state.forward : 1
        #expect(abs(excess - edge * value * unit) < 1e-7 * state.index, "excess \(excess), worth \(value * unit)")
    }

    @Test("keeps put-call parity", arguments: PricedOption.all.filter { $0.right == .call })
    func parity(_ option: PricedOption) {
        let pricer = FairPricer(settlement: option.settlement)
        let state = option.state
        let call = pricer.value(.call, strike: option.strike, state)
        let put = pricer.value(.put, strike: option.strike, state)
        let expected =
            option.settlement == .inverse ? 1 - option.strike / state.forward : state.forward - option.strike
        #expect(abs(call - put - expected) < 1e-12 * (option.settlement == .inverse ? 1 : state.index))
    }

    @Test("pays a bid above the fair value by the fees, and no less for a cheap option", arguments: PricedOption.all)
    func bid(_ option: PricedOption) {
        let pricer = FairPricer(settlement: option.settlement)
        let value = pricer.value(option.right, strike: option.strike, option.state)
        let bid = pricer.bid(
            option.right,
            strike: option.strike,
            isDaily: true,
            edge: 0,
            value: value,
            option.state
        )
        let net = bid - pricer.fees.trade(price: bid, index: option.state.index, option.settlement)
        #expect(bid >= value)
        #expect(abs(net - value) <= 1e-15 * max(1, bid))
    }
}
