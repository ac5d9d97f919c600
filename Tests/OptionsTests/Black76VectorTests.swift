import Foundation
import Options
import TestSupport
import Testing

/// One row of `black76_vectors.csv`, computed with 60 digits.
struct Black76Vector: Sendable, CustomTestStringConvertible {
    var name: String
    var black: Black76
    var right: Right
    var figures: [String: Double]
    var recoverable: Int

    var testDescription: String {
        "\(self.name) F \(self.black.forward) K \(self.black.strike) T \(self.black.years) σ "
            + "\(self.black.volatility) \(self.right.rawValue)"
    }

    static let all: [Black76Vector] = {
        let text = (try? String(contentsOf: SharedMaterial.url("reference/black76_vectors.csv"), encoding: .utf8)) ?? ""
        var lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
        guard !lines.isEmpty else { return [] }
        let header = lines.removeFirst()
        return lines.compactMap { cells in
            let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
            let numbers = row.compactMapValues { Double($0) }
            guard let forward = numbers["F"], let strike = numbers["K"], let years = numbers["T_years"],
                let volatility = numbers["sigma"], let right = row["type"].flatMap(Right.init(rawValue:)),
                let flag = row["iv_recoverable"].flatMap({ Int($0) }), let name = row["case"]
            else { return nil }
            let black = Black76(forward: forward, strike: strike, years: years, volatility: volatility)
            return Black76Vector(name: name, black: black, right: right, figures: numbers, recoverable: flag)
        }
    }()
}

@Suite("Black-76", .enabled(if: SharedMaterial.isPresent, "the shared vectors are not here"))
struct Black76VectorTests {
    @Test("the vectors are there")
    func vectors() { #expect(Black76Vector.all.count == 198) }

    @Test("price and greeks equal the vectors", arguments: Black76Vector.all)
    func figures(_ vector: Black76Vector) throws {
        let greeks = vector.black.greeks(vector.right)
        let price = vector.black.price(vector.right)
        let figures: [String: Double?] = [
            "price_usd": price, "price_coin": price / vector.black.forward, "delta": greeks.delta,
            "gamma": greeks.gamma, "vega": greeks.vega, "theta_per_day": greeks.thetaPerDay,
            "delta_net": greeks.netDelta, "theta_per_day_capped": greeks.cappedThetaPerDay,
            "rho_per_pct": greeks.rhoPerPercent,
        ]
        let isEasy = ["A_", "B_", "C_", "E_", "G_", "I_", "J_"].contains { vector.name.hasPrefix($0) }
        for (name, figure) in figures {
            let expected = try #require(vector.figures[name])
            if expected.isNaN {
                #expect(figure == nil, "\(name)")
                continue
            }
            let value = try #require(figure, "\(name)")
            let isValue = name.hasPrefix("price") || name == "theta_per_day_capped"
            let isPrecise = isEasy && (!isValue || price > 1e-8 * vector.black.forward)
            // The vectors' capped theta takes intrinsic value off a price of 60 digits, which leaves 1e-55 of it.
            let floor = name == "theta_per_day_capped" ? 1e-55 : 1e-300
            let tolerance = max((isPrecise ? 1e-12 : 1e-9) * abs(expected), floor)
            #expect(abs(value - expected) <= tolerance, "\(name)")
        }
    }

    @Test(
        "the implied volatility comes back wherever the price holds it, and is nil elsewhere",
        arguments: Black76Vector.all
    )
    func impliedVolatility(_ vector: Black76Vector) throws {
        let price = try #require(vector.figures["price_usd"])
        let volatility = Black76.impliedVolatility(
            price: price,
            forward: vector.black.forward,
            strike: vector.black.strike,
            years: vector.black.years,
            vector.right
        )
        if vector.recoverable == 0 {
            #expect(volatility == nil)
        } else {
            let found = try #require(volatility)
            #expect(abs(found - vector.black.volatility) <= 1e-8)
        }
    }
}
