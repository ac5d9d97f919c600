public import Options

extension Rules {
    /// What a step does about an open position.
    public enum ExitDecision: Sendable, Hashable {
        case hold
        /// Buy it back, for this reason.
        case buyBack(ExitReason)
        /// A roll is due, and waits for a better quote.
        case wait
    }

    /// - Parameters:
    ///   - quote: nil where the option is not quoted at this step.
    ///   - delta: NaN where absent.
    public func exit(
        _ position: Position,
        _ quote: Quote?,
        delta: Double,
        daysToExpiry: Double
    ) -> ExitDecision {
        guard self.definition.exitStyle == .takeProfitAndRoll else { return .hold }
        let target = (1 - self.definition.takeProfit) * position.entryPrice
        if let quote, quote.hasAsk, Tolerance.isAtMost(quote.ask, target) { return .buyBack(.takeProfit) }
        guard self.rolls else { return .hold }
        let isDue =
            Tolerance.isAtMost(daysToExpiry, self.definition.rollDTE)
            || Tolerance.isAtMost(self.definition.rollDelta, delta)
        guard isDue else { return .hold }
        guard let quote, !quote.isCrossed, let spread = quote.relativeSpread,
            Tolerance.isAtMost(spread, self.definition.maxSpread)
        else { return .wait }
        return .buyBack(.roll)
    }
}
