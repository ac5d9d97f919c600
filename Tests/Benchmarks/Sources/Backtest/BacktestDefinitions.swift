import Options
import Strategy

/// What is run: covered calls of three profiles and two ranges of delta, as a study would vary them.
enum BacktestDefinitions {
    static var some: [Definition] {
        [RiskProfile.conservative, .balanced, .aggressive].flatMap { profile in
            [0, 0.05].map { shift in
                var definition = Definition.preset(profile, .coveredCall)
                definition.deltaRange = Band(definition.deltaRange.low + shift, definition.deltaRange.high + shift)
                // No wait for volatility: every run trades.
                definition.ivrvMin = 0
                return definition
            }
        }
    }
}
