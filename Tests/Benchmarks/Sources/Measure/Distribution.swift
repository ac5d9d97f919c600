/// Values of the same thing, measured several times.
struct Distribution: Sendable {
    /// Ascending.
    let sorted: [Double]

    init(_ values: some Sequence<Double>) { self.sorted = values.sorted() }

    var minimum: Double { self.sorted.first ?? .nan }
    var maximum: Double { self.sorted.last ?? .nan }
    var median: Double { self.quantile(0.5) }

    /// The value below which a part `q` of all lie: the nearest rank.
    func quantile(_ q: Double) -> Double {
        guard !self.sorted.isEmpty else { return .nan }
        let rank = Int((q * Double(self.sorted.count)).rounded(.up)) - 1
        return self.sorted[min(max(rank, 0), self.sorted.count - 1)]
    }
}
