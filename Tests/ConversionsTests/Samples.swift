import Options
import Strategy
import TestSupport

/// Seeded values for round trips: many of them, each the same again for the same seed.
struct Samples: RandomNumberGenerator {
    private var generator: SplitMix64

    init(seed: Int) { self.generator = SplitMix64(seed: UInt64(bitPattern: Int64(seed))) }

    mutating func next() -> UInt64 { self.generator.next() }

    mutating func number(_ range: ClosedRange<Double> = -1e6...1e6) -> Double { .random(in: range, using: &self) }
    mutating func count(_ bound: Int = 1000) -> Int { .random(in: 0...bound, using: &self) }
    mutating func flag() -> Bool { .random(using: &self) }
    mutating func time() -> Int64 { .random(in: 1_500_000_000_000...1_900_000_000_000, using: &self) }
    mutating func maybe<Value>(_ make: (inout Samples) -> Value) -> Value? { self.flag() ? make(&self) : nil }

    mutating func one<Choice: CaseIterable>(_ type: Choice.Type = Choice.self) -> Choice {
        Choice.allCases.randomElement(using: &self) ?? Choice.allCases[Choice.allCases.startIndex]
    }
}

extension Samples {
    mutating func definition() throws -> Definition {
        var definition = Definition()
        definition.baseStrategyType = self.one()
        definition.riskProfile = self.one()
        definition.underlying = self.flag() ? .btc : .eth
        definition.settlement = self.one()
        definition.deltaRange = Band(self.number(0...0.5), self.number(0.5...1))
        definition.dteRange = Band(self.number(0...10), self.number(10...60))
        definition.ivrvMin = self.number(0...3)
        definition.exitStyle = self.one()
        definition.positionSizeRule = try PositionSizeRule(
            parsing: ["50pct_equity", "fixed_0.1_btc", "fixed_0_1_btc", "0_7pct_equity"][self.count(3)]
        )
        definition.selection = self.one()
        definition.maxPositions = Int64(1 + self.count(99))
        definition.takeProfit = self.number(0...1)
        definition.rollDTE = self.number(0...5)
        definition.rollDelta = self.number(0...1)
        definition.maxSpread = self.number(0...2)
        definition.rvWindowDays = self.number(1...60)
        definition.callAboveCost = self.flag()
        definition.policyMode = self.one()
        definition.hybridLLMProbability = self.number(0...1)
        definition.llmMayEditParameters = self.flag()
        definition.policyService = self.flag() ? "oracle" : nil
        definition.mandate.objective = self.one()
        if self.flag() { definition.mandate.constraints = [Constraint(.maxDrawdown, .atMost, self.number(0...1))] }
        if self.flag() {
            definition.mandate.searchBounds = [SearchBound(key: "take_profit", band: Band(0.2, self.number(0.3...0.9)))]
        }
        if self.flag() { definition.mandate.lockedParameters = ["max_spread", "roll_dte"] }
        definition.mandate.maxExperiments = self.maybe { Int64(1 + $0.count()) }
        return definition
    }

    mutating func settings() -> RunSettings {
        var settings = RunSettings(start: self.time(), end: self.time())
        settings.fillModel = self.one()
        settings.slippage = self.number(0...0.1)
        settings.fees = FeeSchedule(
            tradeRate: self.number(0...1),
            tradeCap: self.number(0...1),
            deliveryRate: self.number(0...1),
            deliveryCap: self.number(0...1)
        )
        settings.spotFeeRate = self.number(0...1)
        settings.maxDeliveryAgeHours = self.number(0...24)
        settings.minAmount = self.maybe { $0.number(0.01...1) }
        settings.initialCoin = self.number(0.1...100)
        settings.numeraire = self.one()
        settings.lastExpiry = self.maybe { $0.time() }
        settings.decisionInterval = self.one()
        settings.seed = .random(in: 0 ... .max, using: &self)
        return settings
    }

    mutating func identity() -> RunIdentity {
        RunIdentity(
            engineSemantics: Int64(1 + self.count()),
            build: "build \(self.count())",
            configDigest: "c\(self.count())",
            datasetKey: "k\(self.count())",
            datasetDigest: self.flag() ? "d" : "",
            policySource: "rules",
            seed: .random(in: 0 ... .max, using: &self)
        )
    }
}
