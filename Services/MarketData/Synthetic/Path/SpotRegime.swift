/// The state of the market that spot's drift, volatility and jumps belong to.
///
/// It is the generator's own, hidden from whoever trades; the lab's regimes (trend and volatility of the recorded
/// index) are read from prices.
enum SpotRegime: Int, Sendable, Hashable, CaseIterable {
    case calm
    case bull
    case bear
    case crash
}

/// One number for each regime.
struct PerRegime<Value: Sendable & Hashable>: Sendable, Hashable {
    var calm: Value
    var bull: Value
    var bear: Value
    var crash: Value

    subscript(_ regime: SpotRegime) -> Value {
        switch regime {
        case .calm: self.calm
        case .bull: self.bull
        case .bear: self.bear
        case .crash: self.crash
        }
    }

    func map<Other>(_ transform: (Value) -> Other) -> PerRegime<Other> {
        PerRegime<Other>(
            calm: transform(self.calm),
            bull: transform(self.bull),
            bear: transform(self.bear),
            crash: transform(self.crash)
        )
    }
}

extension PerRegime where Value == Double {
    /// Σ of the products with `weights`.
    func mixed(by weights: PerRegime<Double>) -> Double {
        self.calm * weights.calm + self.bull * weights.bull + self.bear * weights.bear + self.crash * weights.crash
    }
}
