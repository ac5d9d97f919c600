extension Instrument {
    /// What one contract pays its holder at delivery price `price` (> 0): coin, US dollars where linear.
    @inlinable
    public func payoff(at price: Double) -> Double {
        let intrinsic = max(0, self.right.sign * (price - self.strike))
        return self.settlement == .inverse ? intrinsic / price : intrinsic
    }
}
