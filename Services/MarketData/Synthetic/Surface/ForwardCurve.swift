import Elementary

/// Forward prices: the index grown by a basis that depends on the tenor.
struct ForwardCurve: Sendable, Hashable {
    /// Calendar days and the annual log basis there; in increasing order of days.
    private let days: [Double]
    private let basis: [Double]

    init(days: [Double], basis: [Double]) {
        self.days = days
        self.basis = basis
    }

    /// The forward `days` from now, US dollars to the cent. Between tenors basis × time is linear in time, outside
    /// them the basis stays.
    func forward(index: Double, days: Double) -> Double {
        (index * Elementary.exp(self.growth(until: days)) * 100).rounded() / 100
    }

    private func growth(until day: Double) -> Double {
        guard let first = self.days.first, let last = self.days.last, day > first, day < last else {
            let basis = day <= self.days.first ?? .infinity ? self.basis.first : self.basis.last
            return (basis ?? 0) * day / 365
        }
        var upper = 1
        while self.days[upper] < day { upper += 1 }
        let (low, high) = (self.days[upper - 1], self.days[upper])
        let share = (day - low) / (high - low)
        let start = self.basis[upper - 1] * low
        return (start + share * (self.basis[upper] * high - start)) / 365
    }
}
