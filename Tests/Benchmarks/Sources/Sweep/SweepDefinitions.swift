import Options
import Strategy
import TestSupport

/// The covered calls that are swept over a chain, as a study would vary them: the first holds to expiry, the second
/// takes profit and rolls, the others are drawn from a seed.
struct SweepDefinitions {
    /// The columns of a definition where the peers read it.
    static let columns = 10

    let requests: [RunRequest]

    init(_ count: Int, over range: Range<Int64>) {
        var random = SplitMix64(seed: 7)
        self.requests = (0..<count).map { number in
            var definition = Definition()
            if number > 1 { Self.vary(&definition, &random) }
            definition.exitStyle = number % 2 == 0 ? .holdToExpiry : .takeProfitAndRoll
            if number <= 1 { definition.ivrvMin = 0.95 }
            var settings = RunSettings(start: range.lowerBound, end: range.upperBound)
            settings.decisionInterval = .oneHour
            return RunRequest(definition, settings)
        }
    }

    private static func vary(_ definition: inout Definition, _ random: inout SplitMix64) {
        let low = 0.05 + 0.25 * random.unit()
        definition.deltaRange = Band(low, low + 0.05 + 0.2 * random.unit())
        let days = (2 + 12 * random.unit()).rounded()
        definition.dteRange = Band(days, days + (5 + 15 * random.unit()).rounded())
        definition.ivrvMin = [0, 0.9, 0.95, 1, 1.05][Int(random.unit() * 5)]
        definition.positionSizeRule = .percent([50, 75, 100][Int(random.unit() * 3)])
        definition.takeProfit = 0.3 + 0.5 * random.unit()
        definition.rollDTE = 0.5 + 2 * random.unit()
        definition.rollDelta = 0.4 + 0.3 * random.unit()
    }

    /// The definitions as numbers, row by row.
    var table: [Double] {
        self.requests.flatMap { request in
            let definition = request.definition
            var percent = 100.0
            if case .percentOfEquity(let share) = definition.positionSizeRule.kind { percent = share }
            return [
                definition.deltaRange.low, definition.deltaRange.high, definition.dteRange.low,
                definition.dteRange.high, definition.ivrvMin, definition.exitStyle == .takeProfitAndRoll ? 1 : 0,
                percent, definition.takeProfit, definition.rollDTE, definition.rollDelta,
            ]
        }
    }
}
